// Load → match → store: every candidate's best 50 of all postings, from the database into the database.
// Arguments: candidates and postings, by default 10000 100000.
import pino from 'pino';
import { readConfig } from '../apps/server/src/config.ts';
import { incomingRows } from '../apps/server/src/database/bulk.ts';
import type { Database } from '../apps/server/src/database/database.ts';
import type { Row } from '../apps/server/src/database/schema.ts';
import { activateTenant, insertTenant } from '../apps/server/src/features/tenants/tenants.ts';
import { openServices, type Services } from '../apps/server/src/main.ts';
import { DEFAULT_WEIGHTS, rankJobs } from '../packages/matching/src/index.ts';
import { skillVocabulary as vocabulary } from '../packages/parsing/src/index.ts';
import { benchDatabase } from './databases.ts';
import { randomCandidate, randomJob, seeded } from './syntheticJobs.ts';
import { printTable } from './table.ts';

const BATCH = 2000;
const PLAIN_CANDIDATES = 3;
const FIRST_DAY = Date.parse('1970-01-01');

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
  await storePostings(database, model);
  const tenantId = await storeCandidates(database, model);
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

async function storePostings(database: Database, model: string): Promise<void> {
  const random = seeded(1);
  const columns = [
    'platform',
    'external_job_id',
    'title',
    'description',
    'skills',
    'experience_min',
    'experience_max',
    'places',
    'is_remote',
    'salary_min',
    'salary_max',
    'posted_date',
    'content_hash',
    'embedding',
    'embedding_model',
  ] as const;
  for (let at = 0; at < postings; at += BATCH) {
    const records = Array.from({ length: Math.min(BATCH, postings - at) }, (_, i) => {
      const { embedding, posted_day, ...job } = randomJob(random, at + i);
      return {
        ...job,
        platform: 'dice',
        external_job_id: `${at + i}`,
        title: `Posting ${at + i}`,
        description: `Needs ${job.skills.join(', ')}.`,
        posted_date: new Date(FIRST_DAY + posted_day! * 86_400_000).toISOString().slice(0, 10),
        content_hash: `${at + i}`,
        embedding: embedding!.values,
        embedding_model: model,
      } as unknown as Pick<Row<'job_postings'>, (typeof columns)[number]>;
    });
    await database.asPlatform(async (db) => {
      const incoming = await incomingRows(db, 'job_postings', columns, records);
      await db
        .insertInto('job_postings')
        .columns(columns)
        .expression((eb) => eb.selectFrom(incoming).select(columns))
        .execute();
    });
  }
}

async function storeCandidates(database: Database, model: string): Promise<number> {
  const random = seeded(2);
  const tenant = await database.asPlatform(async (db) => {
    const inserted = await insertTenant(db, 'Firm');
    await activateTenant(db, inserted.id);
    return inserted;
  });
  const columns = [
    'tenant_id',
    'first_name',
    'last_name',
    'skills',
    'total_experience_years',
    'location',
    'expected_salary',
    'status',
    'embedding',
    'embedding_model',
  ] as const;
  for (let at = 0; at < candidates; at += BATCH) {
    const records = Array.from({ length: Math.min(BATCH, candidates - at) }, (_, i) => {
      const person = randomCandidate(random, at + i);
      return {
        ...person,
        tenant_id: tenant.id,
        first_name: 'Candidate',
        last_name: `${at + i}`,
        location: person.wants_remote ? 'Remote' : 'Austin, TX',
        expected_salary: person.expected_salary_min === null ? null : `$${person.expected_salary_min}`,
        status: 'onboarded',
        embedding: person.embedding!.values,
        embedding_model: model,
      } as unknown as Pick<Row<'candidates'>, (typeof columns)[number]>;
    });
    await database.asTenant(tenant.id, async (db) => {
      const incoming = await incomingRows(db, 'candidates', columns, records);
      await db
        .insertInto('candidates')
        .columns(columns)
        .expression((eb) => eb.selectFrom(incoming).select(columns))
        .execute();
    });
  }
  return tenant.id;
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
