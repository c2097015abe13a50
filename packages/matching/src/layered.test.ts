import { describe, expect, it } from 'vitest';
import {
  type LayeredCandidate,
  type LayeredJob,
  matchLayered,
  passesHardFilters,
  scoreRecency,
} from './layered.ts';
import { testVocabulary as vocabulary } from './testVocabulary.ts';

const dallas = { text: 'Dallas, TX', city: 'Dallas', state: 'TX', country: 'US' };
const texas = { text: 'Texas', city: null, state: 'TX', country: 'US' };

const job = (facts: Partial<LayeredJob> = {}): LayeredJob => ({
  id: 1,
  skills: ['Python', 'SQL'],
  experience_min: null,
  experience_max: null,
  places: [dallas],
  location: 'Dallas, TX',
  is_remote: false,
  salary_min: null,
  salary_max: null,
  posted_day: null,
  embedding: null,
  keywords: [],
  ...facts,
});
const candidate = (facts: Partial<LayeredCandidate> = {}): LayeredCandidate => ({
  id: 1,
  skills: ['Python'],
  total_experience_years: 5,
  places: [dallas],
  wants_remote: false,
  preferred_locations: [],
  expected_salary_min: 100_000,
  embedding: null,
  keywords: [],
  ...facts,
});
const options = { limit: 50, minScore: 0, today: 20_000, vocabulary };

describe('passesHardFilters', () => {
  it.each([
    ['pays exactly 15 % less', {}, { salary_max: 85_000 }, true],
    ['pays more than 15 % less', {}, { salary_max: 84_999 }, false],
    ['states only a minimum', {}, { salary_min: 50_000 }, true],
    ['1 year short', {}, { experience_min: 6 }, true],
    ['2 years short', {}, { experience_min: 7 }, false],
    ['years unknown count as 0', { total_experience_years: null }, { experience_min: 2 }, false],
    ['2 years over', {}, { experience_max: 3 }, true],
    ['3 years over', {}, { experience_max: 2 }, false],
    ['wants remote, job on site', { wants_remote: true }, {}, false],
    ['wants remote, job remote', { wants_remote: true }, { is_remote: true }, true],
    [
      'wants remote or a place by its words',
      { wants_remote: true, preferred_locations: [{ text: 'dallas', places: [] }] },
      {},
      true,
    ],
    [
      'wants remote or anywhere in the state',
      { wants_remote: true, preferred_locations: [{ text: 'Texas', places: [texas] }] },
      {},
      true,
    ],
    ['prefers nothing', {}, {}, true],
  ])('%s', (_, candidateFacts, jobFacts, passes) => {
    expect(passesHardFilters(candidate(candidateFacts), job(jobFacts))).toBe(passes);
  });
});

describe('scoreRecency', () => {
  it.each([
    [0, 100],
    [3, 100],
    [4, 90],
    [7, 90],
    [8, 75],
    [14, 75],
    [15, 60],
    [21, 60],
    [22, 40],
  ])('%i days old → %i', (days, score) => {
    expect(scoreRecency(20_000 - days, 20_000)).toBe(score);
  });

  it('scores 50 without a date', () => expect(scoreRecency(null, 20_000)).toBe(50));
});

describe('matchLayered', () => {
  it('weighs skills 35, semantic 25, location 15, salary 15, recency 10', () => {
    const [match] = matchLayered(candidate(), [job({ salary_max: 120_000, posted_day: 20_000 })], options);
    // 50 × .35 + 50 × .25 + 100 × .15 + 100 × .15 + 100 × .10
    expect(match).toMatchObject({ match_score: 70, skillMatch: { matched: ['Python'], missing: ['SQL'] } });
  });

  it('breaks ties by keywords, then by the remote bonus, then by date', () => {
    const jobs = [
      job({ id: 1, posted_day: 19_999 }),
      job({ id: 2, posted_day: 20_000 }),
      job({ id: 3, posted_day: 19_998, keywords: ['etl'] }),
    ];
    const ranked = matchLayered(candidate({ keywords: ['etl'] }), jobs, options);
    expect(ranked.map(({ job_id }) => job_id)).toEqual([3, 2, 1]);
    expect(ranked.map(({ match_score }) => match_score)).toEqual([
      ranked[0]?.match_score,
      ranked[0]?.match_score,
      ranked[0]?.match_score,
    ]);
  });
});
