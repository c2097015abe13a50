// Load → match → store: every candidate's best 50 of all postings, from the database into the database.
// Arguments: candidates and postings, by default 10000 100000.
import pino from 'pino';
import { readConfig } from '../apps/server/src/config.ts';
import type { Database } from '../apps/server/src/database/database.ts';
import { openServices, type Services } from '../apps/server/src/main.ts';
import { DEFAULT_WEIGHTS, rankJobs } from '../packages/matching/src/index.ts';
import { skillVocabulary as vocabulary } from '../packages/parsing/src/index.ts';
import { benchDatabase } from './databases.ts';
import { storeCandidates, storeFirm, storePostings } from './storedData.ts';
import { randomCandidate, seeded } from './syntheticJobs.ts';
import { printTable } from './table.ts';

const PLAIN_CANDIDATES = 3;

const [candidates = 10_000, postings = 100_000] = process.argv.slice(2).map(Number);
const bench = await benchDatabase();
try {
  console.log(
    `${candidates.toLocaleString('en')} candidates × ${postings.toLocaleString('en')} postings on ${bench.description}`,
  );
  await run(bench.database);
} finally {
  await bench.close();
}

async function run(database: Database): Promise<void> {
  const services = await openServices(database, readConfig({}), pino({ level: 'silent' }));
  const { model } = services.embeddings;
  await storePostings(database, { count: postings, model });
  const tenantId = await storeFirm(database, 'Firm');
  await storeCandidates(database, tenantId, { count: candidates, model, random: seeded(2) });
  globalThis.gc?.();
  const peak = watchMemory();

  const loading = await time(() => services.jobs.catchUp());
  let rows = 0;
  const matching = await time(async () => {
    for await (const { matches_generated } of services.matches.generateAll(tenantId))
      rows += matches_generated;
  });
  const plain = await plainly(services, tenantId);
  printTable(
    ['', 'time', 'a candidate'],
    [
      ['load postings', seconds(loading), ''],
      ['match and store', seconds(matching), `${(matching / candidates).toFixed(2)} ms`],
      [`in all, ${rows.toLocaleString('en')} matches stored`, seconds(loading + matching), ''],
      [
        'baseline: score every pair, store row by row',
        seconds((plain / PLAIN_CANDIDATES) * candidates),
        `${(plain / PLAIN_CANDIDATES).toFixed(0)} ms`,
      ],
    ],
  );
  console.log(`The baseline is measured on ${PLAIN_CANDIDATES} candidates. Memory at most ${peak()} MB.`);
  await services.imports.close();
}

/** Milliseconds for a few candidates, done the obvious way. */
async function plainly({ database, jobs }: Services, tenantId: number): Promise<number> {
  const random = seeded(2);
  const facts = Array.from({ length: postings }, (_, id) => jobs.get(id + 1)!);
  await database.asTenant(tenantId, (db) => db.deleteFrom('candidate_job_matches').execute());
  return time(async () => {
    for (let id = 1; id <= PLAIN_CANDIDATES; id++) {
      const person = randomCandidate(random, id);
      const query = { weights: DEFAULT_WEIGHTS, limit: 50, minScore: 50, vocabulary };
      for (const { job_id, match_score } of rankJobs(person, facts, query)) {
        await database.asTenant(tenantId, (db) =>
          db
            .insertInto('candidate_job_matches')
            .values({
              tenant_id: tenantId,
              candidate_id: id,
              job_posting_id: job_id,
              match_score,
              skill_match_score: 0,
              experience_match_score: 0,
              location_match_score: 0,
              salary_match_score: 0,
              semantic_similarity: 0,
              algorithm: 'five_factor',
              weights: JSON.stringify(DEFAULT_WEIGHTS),
            })
            .execute(),
        );
      }
    }
  });
}

/** Gives a function that stops watching and says how many MB were resident at most. */
function watchMemory(): () => number {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 50);
  return () => {
    clearInterval(timer);
    look();
    return Math.round(most / 2 ** 20);
  };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
