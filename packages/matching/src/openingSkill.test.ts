import { describe, expect, it } from 'vitest';
import { type CandidateFacts, DEFAULT_WEIGHTS, type JobFacts } from './facts.ts';
import { openingSkill } from './openingSkill.ts';
import { testVocabulary as vocabulary } from './testVocabulary.ts';

/** 45.5 points without its skills: experience 25, location 7.5 (unknown), salary 8 (none expected), semantic 5. */
const job = (id: number, skills: string[], facts: Partial<JobFacts> = {}): JobFacts => ({
  id,
  skills,
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
  skills: ['Python'],
  total_experience_years: 7,
  places: [],
  wants_remote: false,
  expected_salary_min: null,
  embedding: null,
};
const opening = (jobs: JobFacts[], weights = DEFAULT_WEIGHTS) =>
  openingSkill(candidate, jobs, { weights, vocabulary });

describe('openingSkill', () => {
  it('counts the jobs that one skill lifts to grade B, by whatever name they call it', () => {
    // One of 3 is 45.5 + 13.33, two of 3 are 45.5 + 26.67 = 72.17: grade B.
    const jobs = [
      job(1, ['Python', 'AWS', 'Java']),
      job(2, ['Python', 'k8s', 'React']),
      job(3, ['Python', 'Kubernetes', 'SQL']),
    ];
    expect(opening(jobs)).toEqual({ skill: 'k8s', jobs: 2 });
  });

  it('leaves out jobs that are open already, and those that need more than one skill', () => {
    // Two of 2 are 85.5; none of 4 and one of 4 are 45.5 and 55.5.
    const jobs = [job(1, ['Python']), job(2, ['Java', 'AWS', 'SQL', 'React']), job(3, ['Python', 'SQL'])];
    // One of 2 is 45.5 + 20 = 65.5, so that SQL opens the third; nothing opens the second.
    expect(opening(jobs)).toEqual({ skill: 'SQL', jobs: 1 });
  });

  it('prefers what opens an earlier job where two skills open equally many', () => {
    expect(opening([job(1, ['React', 'Python']), job(2, ['Java', 'Python'])])).toEqual({
      skill: 'React',
      jobs: 1,
    });
  });

  it('gives nothing where skills are not what is missing', () => {
    expect(opening([])).toBeNull();
    // 13 years short are 40: 10 points instead of 25. Both skills would be 70.5, one of them is 50.5.
    expect(opening([job(1, ['Java', 'SQL'], { experience_min: 20 })])).toBeNull();
    const onlyYears = { skills: 0, experience: 1, location: 0, salary: 0, semantic: 0 };
    expect(opening([job(1, ['Java'], { experience_min: 20 })], onlyYears)).toBeNull();
  });
});
