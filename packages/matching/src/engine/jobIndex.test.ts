import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CandidateFacts, DEFAULT_WEIGHTS, type JobFacts } from '../facts.ts';
import { rankJobs } from '../reference.ts';
import { testVocabulary as vocabulary } from '../testVocabulary.ts';
import { JobIndex } from './jobIndex.ts';
import type { JobQuery } from './jobSearch.ts';
import { candidates, jobs, weights } from './testFacts.ts';

const id = fc.integer({ min: 1, max: 300 });
const manyJobs = fc.uniqueArray(jobs(fc.nat()), {
  minLength: 400,
  maxLength: 600,
  selector: (job) => job.id,
  size: 'max',
});
const query: fc.Arbitrary<JobQuery> = fc.record({
  weights: fc.oneof(fc.constant(DEFAULT_WEIGHTS), weights),
  limit: fc.constantFrom(0, 1, 3, 50, 1000),
  minScore: fc.constantFrom(0, 50, 62.5, 80, 101),
});

const indexOf = (facts: Iterable<JobFacts>) => {
  const index = new JobIndex({ vocabulary });
  for (const job of facts) index.upsert(job);
  return index;
};
const plainly = (candidate: CandidateFacts, facts: Iterable<JobFacts>, options: JobQuery) =>
  rankJobs(candidate, facts, { ...options, vocabulary });

describe('JobIndex', () => {
  it('gives 1,200 random candidates exactly the lists of plain scoring', () => {
    fc.assert(
      fc.property(
        manyJobs,
        fc.array(fc.tuple(candidates(id), query), { minLength: 40, maxLength: 40 }),
        (facts, asked) => {
          const index = indexOf(facts);
          for (const [candidate, options] of asked) {
            expect(index.rank(candidate, options)).toEqual(plainly(candidate, facts, options));
          }
        },
      ),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('stays exact through any order of additions, changes and removals', () => {
    const change = fc.oneof(
      { arbitrary: jobs(id).map((job) => ({ job })), weight: 2 },
      { arbitrary: id.map((removed) => ({ removed })), weight: 1 },
    );
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 400, size: 'max' }),
        candidates(id),
        query,
        (changes, candidate, options) => {
          const index = new JobIndex({ vocabulary });
          const kept = new Map<number, JobFacts>();
          for (const step of changes) {
            if ('job' in step) {
              index.upsert(step.job);
              kept.set(step.job.id, step.job);
            } else {
              expect(index.remove(step.removed)).toBe(kept.delete(step.removed));
            }
          }
          expect(index.size).toBe(kept.size);
          expect(index.rank(candidate, options)).toEqual(plainly(candidate, kept.values(), options));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is exact beyond one segment of 65,536 jobs', () => {
    const [patterns, people] = [
      fc.sample(jobs(id), { numRuns: 500, seed: 1 }),
      fc.sample(candidates(id), { numRuns: 4, seed: 2 }),
    ];
    const facts = Array.from({ length: 70_000 }, (_, n) => ({
      ...patterns[(n * 7919) % 500]!,
      id: n,
      posted_day: 20_000 + ((n * 31) % 97),
    }));
    const index = indexOf(facts);
    const options = { weights: DEFAULT_WEIGHTS, limit: 50, minScore: 0 };
    for (const candidate of people) {
      expect(index.rank(candidate, options)).toEqual(plainly(candidate, facts, options));
    }
  });

  it('leaves out excluded jobs, the next best moving up', () => {
    fc.assert(
      fc.property(manyJobs, candidates(id), (facts, candidate) => {
        const options = { weights: DEFAULT_WEIGHTS, limit: 5, minScore: 0 };
        const index = indexOf(facts);
        const excluded = new Set(index.rank(candidate, options).map(({ job_id }) => job_id));
        const others = facts.filter((job) => !excluded.has(job.id));
        expect(index.rank(candidate, { ...options, excluded })).toEqual(plainly(candidate, others, options));
      }),
      { numRuns: 5 },
    );
  });

  it('refuses a negative weight', () => {
    const [candidate] = fc.sample(candidates(id), 1);
    const options = { weights: { ...DEFAULT_WEIGHTS, salary: -0.1 }, limit: 1, minScore: 0 };
    expect(() => new JobIndex({ vocabulary }).rank(candidate!, options)).toThrow(RangeError);
  });

  it('takes no more memory for jobs that come and go', () => {
    const [job] = fc.sample(jobs(id), { numRuns: 1, seed: 3 });
    const index = new JobIndex({ vocabulary });
    for (let n = 0; n < 1000; n++)
      index.upsert({ ...job!, id: n, skills: ['Java', 'SQL', `tool${n % 30}x`] });
    const before = index.bytes;
    for (let n = 1000; n < 5000; n++) {
      index.remove(n - 1000);
      index.upsert({ ...job!, id: n, skills: ['Java', 'SQL', `tool${n % 30}x`] });
    }
    expect(index.bytes).toBeLessThan(before * 1.2);
  });
});
