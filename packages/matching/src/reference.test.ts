import { describe, expect, it } from 'vitest';
import { type CandidateFacts, DEFAULT_WEIGHTS, type JobFacts } from './facts.ts';
import { candidateSkills, matchSkills, rankJobs } from './reference.ts';
import { testVocabulary as vocabulary } from './testVocabulary.ts';

const job = (id: number, facts: Partial<JobFacts> = {}): JobFacts => ({
  id,
  skills: ['Python'],
  experience_min: null,
  experience_max: null,
  places: [],
  is_remote: false,
  salary_min: null,
  salary_max: null,
  posted_day: null,
  embedding: null,
  ...facts,
});
const candidate: CandidateFacts = {
  id: 1,
  skills: ['Python', 'Amazon Web Services', 'k8s', 'ReactJS'],
  total_experience_years: 7,
  places: [],
  wants_remote: false,
  expected_salary_min: null,
  embedding: null,
};
const options = { weights: DEFAULT_WEIGHTS, limit: 50, minScore: 0, vocabulary };

describe('matchSkills', () => {
  const match = (own: string[], asked: string[]) =>
    matchSkills(candidateSkills(own, vocabulary), asked, vocabulary);

  it('gives the example of the specification: 4 of 5, in the spelling and order of the job', () => {
    expect(match([...candidate.skills], ['Python', 'AWS', 'Kubernetes', 'React', 'PostgreSQL'])).toEqual({
      matched: ['Python', 'AWS', 'Kubernetes', 'React'],
      missing: ['PostgreSQL'],
    });
  });

  it('counts a skill that the job names twice once', () => {
    expect(match(['aws'], ['AWS', 'Amazon Web Services', 'Java'])).toEqual({
      matched: ['AWS'],
      missing: ['Java'],
    });
  });

  it('forgives an inflection of a skill that nobody knows, but joins no known one', () => {
    expect(match(['Widget'], ['Widgets'])).toEqual({ matched: ['Widgets'], missing: [] });
    expect(match(['sqls'], ['SQL'])).toEqual({ matched: [], missing: ['SQL'] });
  });
});

describe('rankJobs', () => {
  it('puts the higher score first, then the newer, then the lower id, and unknown dates last', () => {
    const jobs = [
      job(5),
      job(4, { posted_day: 20_000 }),
      job(3, { posted_day: 20_001 }),
      job(2, { posted_day: 20_001 }),
      job(1, { skills: ['Python', 'SQL'], posted_day: 20_002 }),
      job(6),
    ];
    expect(rankJobs(candidate, jobs, options).map(({ job_id }) => job_id)).toEqual([2, 3, 4, 5, 6, 1]);
  });

  it('scores a pair by hand: 40 skills + 21.25 experience + 7.5 location + 8 salary + 5 semantic', () => {
    const [only] = rankJobs(candidate, [job(1, { experience_min: 8 })], options);
    expect(only).toEqual({ job_id: 1, match_score: 81.75 });
  });

  it('keeps what scores at least the minimum, at most the limit', () => {
    const jobs = [job(1), job(2, { skills: ['SQL'] }), job(3)];
    expect(rankJobs(candidate, jobs, { ...options, minScore: 60 }).map(({ job_id }) => job_id)).toEqual([
      1, 3,
    ]);
    expect(rankJobs(candidate, jobs, { ...options, limit: 1 })).toHaveLength(1);
  });
});
