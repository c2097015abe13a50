import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ExplainedCandidate,
  type ExplainedJob,
  explainMatch,
  factorPoints,
  matchReasons,
} from './explain.ts';
import { DEFAULT_WEIGHTS } from './facts.ts';
import { scorePair } from './reference.ts';
import { combineScores, roundScore } from './scores.ts';
import { testVocabulary } from './testVocabulary.ts';

const candidate: ExplainedCandidate = {
  id: 1,
  skills: ['Python', 'AWS', 'React', 'PostgreSQL'],
  total_experience_years: 5,
  places: [{ text: 'Austin, TX', city: 'Austin', state: 'TX', country: 'US' }],
  wants_remote: false,
  expected_salary_min: 140_000,
  embedding: null,
  work_authorization: 'H1B',
  employment_types: ['C2C'],
};
const job: ExplainedJob = {
  id: 1,
  skills: ['Python', 'AWS', 'React', 'PostgreSQL', 'Kubernetes'],
  experience_min: 7,
  experience_max: null,
  places: [{ text: 'Dallas, TX', city: 'Dallas', state: 'TX', country: 'US' }],
  location: 'Dallas, TX',
  is_remote: false,
  salary_min: 130_000,
  salary_max: 160_000,
  posted_day: null,
  embedding: null,
  work_authorization_terms: [],
  employment_terms: [],
};

function explain(candidateFacts: Partial<ExplainedCandidate> = {}, jobFacts: Partial<ExplainedJob> = {}) {
  const pair = { candidate: { ...candidate, ...candidateFacts }, job: { ...job, ...jobFacts } };
  const { scores, skillMatch } = scorePair(pair.candidate, pair.job, testVocabulary);
  const match_score = roundScore(combineScores(scores, DEFAULT_WEIGHTS));
  return explainMatch({ ...pair, scores, skillMatch, weights: DEFAULT_WEIGHTS, match_score });
}

describe('explainMatch', () => {
  it('names what fits and what does not, with the evidence', () => {
    const { summary, strengths, gaps, recommendations } = explain();
    expect(summary).toBe('Good fit; weakest on experience'); // 32 + 17.5 + 11.25 + 10 + 5 = 75.75
    expect(strengths).toEqual([
      'Has 4 of 5 required skills (Python, AWS, React and PostgreSQL)',
      "Job is in the consultant's state (Dallas, TX)",
      'Expects $140K, the job pays $130K–$160K',
    ]);
    expect(gaps).toEqual([
      'No Kubernetes in the profile (required)',
      '5 years of experience, the job asks for 7+ years',
      'Profile and posting texts could not be compared; the factor is neutral (50)',
    ]);
    expect(recommendations).toEqual([
      'Ask about Kubernetes; add to the profile what the consultant has worked with',
      'Ask whether the commute or a move to Dallas, TX is possible',
    ]);
  });

  it('warns with the sentence of the posting when the visa or the contract is refused', () => {
    const { gaps, strengths } = explain(
      {},
      {
        work_authorization_terms: [{ value: 'H1B', accepted: false, text: 'No H1B please.' }],
        employment_terms: [{ value: 'C2C', accepted: true, text: 'C2C is fine.' }],
      },
    );
    expect(gaps).toContain('H1B is not accepted (“No H1B please.”)');
    expect(strengths).toContain('C2C is possible (“C2C is fine.”)');
  });

  it.each([
    [
      'a posting without skills',
      {},
      { skills: [] },
      'The posting lists no skills, so the skills factor is neutral',
    ],
    [
      'unknown years',
      { total_experience_years: null },
      {},
      'The job asks for 7+ years; the profile states none',
    ],
    [
      'far away',
      {},
      {
        places: [{ text: 'Boston, MA', city: 'Boston', state: 'MA', country: 'US' }],
        location: 'Boston, MA',
      },
      "Job is in Boston, MA, none of the consultant's places",
    ],
    [
      'low pay',
      {},
      { salary_min: null, salary_max: 105_000 },
      'Expects $140K, the job pays $105K (25 % less)',
    ],
    [
      'no pay stated',
      {},
      { salary_min: null, salary_max: null },
      'The posting states no salary in US dollars',
    ],
    [
      'overqualified',
      { total_experience_years: 20 },
      { experience_min: 3, experience_max: 5 },
      '20 years of experience, more than the 3–5 years asked for',
    ],
  ])('says so for %s', (_, candidateFacts, jobFacts, gap) => {
    expect(explain(candidateFacts, jobFacts).gaps).toContain(gap);
  });

  it('gives the reasons that are stored: strengths, then gaps', () => {
    const explanation = explain();
    expect(matchReasons(explanation)).toEqual([...explanation.strengths, ...explanation.gaps]);
  });
});

describe('factorPoints', () => {
  const score = fc.double({ min: 0, max: 100, noNaN: true });
  const scores = fc.record({
    skills: score,
    experience: score,
    location: score,
    salary: score,
    semantic: score,
  });

  it('adds up to the match score for any scores', () => {
    fc.assert(
      fc.property(scores, (scores) => {
        const match_score = roundScore(combineScores(scores, DEFAULT_WEIGHTS));
        const points = factorPoints({
          candidate,
          job,
          scores,
          skillMatch: { matched: [], missing: [] },
          weights: DEFAULT_WEIGHTS,
          match_score,
        });
        const sum = points.reduce((total, part) => total + part.points, 0);
        expect(Math.abs(sum - match_score)).toBeLessThan(0.005);
        for (const { points: share, score, weight } of points) {
          expect(Math.abs(share - score * weight)).toBeLessThanOrEqual(0.011);
        }
      }),
    );
  });
});
