// The exact engine beside plain scoring of every pair, and beside retrieval by embedding before ranking.
// Arguments: numbers of jobs, by default 100000 and 1000000.
import assert from 'node:assert/strict';
import {
  type CandidateFacts,
  CandidateIndex,
  DEFAULT_WEIGHTS,
  dotProduct,
  type JobFacts,
  JobIndex,
  type RankedJob,
  RankingPool,
  rankJobs,
} from '../packages/matching/src/index.ts';
import { skillVocabulary as vocabulary } from '../packages/parsing/src/index.ts';
import { randomCandidate, randomJob, seeded } from './syntheticJobs.ts';
import { printTable } from './table.ts';

const QUERY = { weights: DEFAULT_WEIGHTS, limit: 50, minScore: 50 };
const CANDIDATES = 1000;
const PLAIN_CANDIDATES = 8;
const CHANGES = 10_000;
const BENCH = 10_000;

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [100_000, 1_000_000]) await measure(size);

async function measure(size: number): Promise<void> {
  const random = seeded(size);
  const jobs = Array.from({ length: size }, (_, id) => randomJob(random, id));
  const candidates = Array.from({ length: CANDIDATES }, (_, id) => randomCandidate(random, id));
  const index = new JobIndex({ vocabulary });
  const build = time(() => {
    for (const job of jobs) index.upsert(job);
  });
  console.log(
    `${size.toLocaleString('en')} jobs: built in ${perItem(build, size, 'µs')} a job, ${Math.round(index.bytes / size)} bytes a job`,
  );

  for (const candidate of candidates.slice(0, 50)) index.rank(candidate, QUERY);
  const lists: RankedJob[][] = [];
  const engine = time(() => {
    for (const candidate of candidates) lists.push(index.rank(candidate, QUERY));
  });
  const pooled = (await rankOnThreads(index, candidates, lists)) / CANDIDATES;
  const plain = plainly(candidates, jobs, lists);
  const retrievals = [200, 5000].map((kept) => retrieve(candidates, jobs, lists, kept));
  printTable(
    ['top 50 of a candidate', 'time', 'against the engine', 'true top 50 kept'],
    [
      ['exact engine', ms(engine / CANDIDATES), '1 ×', '100 %'],
      ['exact engine, 2 threads', ms(pooled), times(pooled, engine), '100 %'],
      ['plain scoring of every pair', ms(plain), times(plain, engine), '100 %'],
      ...retrievals.map(({ kept, each, share }) => [
        `top ${kept} by embedding, then ranked`,
        ms(each),
        times(each, engine),
        `${(share * 100).toFixed(0)} %`,
      ]),
    ],
  );
  console.log(`1 job changed in ${perItem(change(index, size), CHANGES, 'µs')}`);
  wayBack(jobs);
}

/** Milliseconds for all. */
async function rankOnThreads(
  index: JobIndex,
  candidates: CandidateFacts[],
  lists: RankedJob[][],
): Promise<number> {
  const pool = new RankingPool(index, { threads: 2 });
  const asked = candidates.map((candidate) => ({ candidate, query: QUERY }));
  await pool.rank(asked);
  const start = performance.now();
  const ranked = await pool.rank(asked);
  const elapsed = performance.now() - start;
  await pool.close();
  assert.deepEqual(ranked, lists);
  return elapsed;
}

/** From a new job to everybody on the bench whom it scores 50 or more for. */
function wayBack(jobs: JobFacts[]): void {
  const random = seeded(3);
  const index = new CandidateIndex({ vocabulary });
  for (let id = 0; id < BENCH; id++) index.upsert(randomCandidate(random, id));
  const some = jobs.slice(0, 200);
  for (const job of some) index.rank(job, { ...QUERY, limit: BENCH });
  const elapsed = time(() => {
    for (const job of some) index.rank(job, { ...QUERY, limit: BENCH });
  });
  console.log(
    `1 new job's candidates of ${BENCH.toLocaleString('en')} found in ${ms(elapsed / some.length)}\n`,
  );
}

/** Milliseconds a candidate; and holds the engine to the very same lists. */
function plainly(candidates: CandidateFacts[], jobs: JobFacts[], lists: RankedJob[][]): number {
  const some = candidates.slice(0, Math.max(1, Math.round((PLAIN_CANDIDATES * 100_000) / jobs.length)));
  const elapsed = time(() => {
    for (const [i, candidate] of some.entries()) {
      assert.deepEqual(lists[i], rankJobs(candidate, jobs, { ...QUERY, vocabulary }));
    }
  });
  return elapsed / some.length;
}

/** What system.md suggests first: the nearest jobs by cosine, and only those ranked. */
function retrieve(candidates: CandidateFacts[], jobs: JobFacts[], lists: RankedJob[][], kept: number) {
  const some = candidates.slice(0, Math.max(1, Math.round((PLAIN_CANDIDATES * 100_000) / jobs.length)));
  let share = 0;
  const elapsed = time(() => {
    for (const [i, candidate] of some.entries()) {
      const found = rankJobs(candidate, nearest(candidate, jobs, kept), { ...QUERY, vocabulary });
      const ids = new Set(found.map(({ job_id }) => job_id));
      const list = lists[i]!;
      share += list.filter(({ job_id }) => ids.has(job_id)).length / Math.max(1, list.length);
    }
  });
  return { kept, each: elapsed / some.length, share: share / some.length };
}

function nearest(candidate: CandidateFacts, jobs: JobFacts[], count: number): JobFacts[] {
  const asked = candidate.embedding!;
  const cosines = Float64Array.from(jobs, ({ embedding }) => {
    return dotProduct(asked.values, embedding!.values) / embedding!.norm;
  });
  const least = cosines.slice().sort().at(-count) ?? Number.NEGATIVE_INFINITY;
  return jobs.filter((_, i) => cosines[i]! >= least);
}

/** Milliseconds for CHANGES jobs that get other facts. */
function change(index: JobIndex, size: number): number {
  const random = seeded(7);
  const changed = Array.from({ length: CHANGES }, () => randomJob(random, Math.floor(random() * size)));
  return time(() => {
    for (const job of changed) index.upsert(job);
  });
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function perItem(elapsed: number, items: number, unit: 'µs'): string {
  return `${((elapsed * 1000) / items).toFixed(1)} ${unit}`;
}

function ms(elapsed: number): string {
  return `${elapsed.toFixed(elapsed < 10 ? 3 : 0)} ms`;
}

function times(each: number, engine: number): string {
  return `${Math.round(each / (engine / CANDIDATES)).toLocaleString('en')} ×`;
}
