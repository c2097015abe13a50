import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS, type JobFacts } from '../facts.ts';
import { testVocabulary as vocabulary } from '../testVocabulary.ts';
import { JobIndex } from './jobIndex.ts';
import { RankingPool } from './rankingPool.ts';
import { candidates, jobs } from './testFacts.ts';

const id = fc.nat(400);
const query = { weights: DEFAULT_WEIGHTS, limit: 20, minScore: 0 };
const sampleJobs = fc.sample(jobs(id), { numRuns: 2000, seed: 6 });
const people = fc.sample(candidates(id), { numRuns: 300, seed: 7 });
const asked = people.map((candidate) => ({ candidate, query }));

let index: JobIndex;
let pool: RankingPool;
beforeAll(() => {
  index = new JobIndex({ vocabulary });
  for (const job of sampleJobs.slice(0, 500)) index.upsert(job);
  pool = new RankingPool(index, { threads: 2 });
});
afterAll(() => pool.close());

describe('RankingPool', () => {
  it('gives each candidate the list of the index', async () => {
    expect(await pool.rank(asked)).toEqual(people.map((candidate) => index.rank(candidate, query)));
  });

  it('ranks on either side of a change, never in its middle', async () => {
    const renamed = (job: JobFacts, n: number) => ({ ...job, id: 1000 + n });
    const before = people.map((candidate) => index.rank(candidate, query));
    const ranking = pool.rank(asked);
    const changes = [0, 500, 1000].map((from) =>
      pool.change(() => {
        for (const [n, job] of sampleJobs.slice(from, from + 500).entries())
          index.upsert(renamed(job, n + from));
      }),
    );
    const rankingAfter = pool.rank(asked);
    expect(await ranking).toEqual(before);
    await Promise.all(changes);
    expect(await rankingAfter).toEqual(people.map((candidate) => index.rank(candidate, query)));
  });

  it('goes on after a change that fails and after a refused query', async () => {
    await expect(
      pool.change(() => {
        throw new Error('no such job');
      }),
    ).rejects.toThrow('no such job');
    const refused = { ...query, weights: { ...DEFAULT_WEIGHTS, skills: -1 } };
    await expect(pool.rank([{ candidate: people[0]!, query: refused }])).rejects.toThrow(
      'Weights must not be negative',
    );
    expect(await pool.rank(asked.slice(0, 1))).toEqual([index.rank(people[0]!, query)]);
  });

  it('has nothing to do for nobody', async () => {
    expect(await pool.rank([])).toEqual([]);
  });
});
