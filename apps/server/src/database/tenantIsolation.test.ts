import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from './testDatabase.ts';
import type { Db } from './transactions.ts';

const database = await testDatabase();

const DENIED = { code: '42501' };
const FOREIGN_KEY_VIOLATION = { code: '23503' };

const POSTING = {
  platform: 'dice',
  external_job_id: '1',
  title: 'Java Developer',
  description: 'Java, Spring',
  content_hash: 'a',
};
const SCORES = {
  match_score: 71.5,
  skill_match_score: 66.67,
  experience_match_score: 100,
  location_match_score: 40,
  salary_match_score: 80,
  semantic_similarity: 12.34,
  algorithm: 'five_factor' as const,
  weights: JSON.stringify({ skills: 0.4, experience: 0.25, location: 0.15, salary: 0.1, semantic: 0.1 }),
};

let jobId: number;
const firms = { ours: { tenant_id: 0, candidate_id: 0 }, theirs: { tenant_id: 0, candidate_id: 0 } };

const asUs = <T>(work: (db: Db) => Promise<T>) => database.asTenant(firms.ours.tenant_id, work);
const asThem = <T>(work: (db: Db) => Promise<T>) => database.asTenant(firms.theirs.tenant_id, work);

beforeAll(async () => {
  jobId = await database.asPlatform(async (db) => {
    for (const [name, firm] of Object.entries(firms)) {
      const tenant = await db
        .insertInto('tenants')
        .values({ name })
        .returning('id')
        .executeTakeFirstOrThrow();
      firm.tenant_id = tenant.id;
    }
    return (await db.insertInto('job_postings').values(POSTING).returning('id').executeTakeFirstOrThrow()).id;
  });
  for (const firm of Object.values(firms)) {
    await database.asTenant(firm.tenant_id, async (db) => {
      const { tenant_id } = firm;
      const { id } = await db
        .insertInto('candidates')
        .values({ tenant_id, first_name: 'Ana', last_name: 'Reyes', total_experience_years: 4.5 })
        .returning('id')
        .executeTakeFirstOrThrow();
      firm.candidate_id = id;
      await db
        .insertInto('candidate_job_matches')
        .values({ tenant_id, candidate_id: id, job_posting_id: jobId, ...SCORES })
        .execute();
    });
  }
});

describe('as a tenant', () => {
  it('shows only our own rows, also without a WHERE', async () => {
    const seen = await asUs(async (db) => ({
      tenants: await db.selectFrom('tenants').select('name').execute(),
      candidates: await db
        .selectFrom('candidates')
        .select(['tenant_id', 'id', 'total_experience_years'])
        .execute(),
      matches: await db
        .selectFrom('candidate_job_matches')
        .select(['candidate_id', 'match_score', 'is_recommended'])
        .execute(),
    }));
    const { tenant_id, candidate_id } = firms.ours;
    expect(seen).toEqual({
      tenants: [{ name: 'ours' }],
      candidates: [{ tenant_id, id: candidate_id, total_experience_years: 4.5 }],
      matches: [{ candidate_id, match_score: 71.5, is_recommended: true }],
    });
  });

  it('updates and deletes only our own rows, also without a WHERE', async () => {
    await asUs(async (db) => {
      await db.updateTable('candidates').set({ first_name: 'Bo' }).execute();
      await db.deleteFrom('candidate_job_matches').execute();
    });
    const theirs = await asThem(async (db) => ({
      names: await db.selectFrom('candidates').select('first_name').execute(),
      matches: await db.selectFrom('candidate_job_matches').select('match_score').execute(),
    }));
    expect(theirs).toEqual({ names: [{ first_name: 'Ana' }], matches: [{ match_score: 71.5 }] });
  });

  it.each<{ what: string; attempt: (db: Db) => Promise<unknown>; error: { code: string } }>([
    {
      what: 'insert a row of theirs',
      attempt: (db) =>
        db
          .insertInto('candidates')
          .values({ tenant_id: firms.theirs.tenant_id, first_name: 'Eve', last_name: 'X' })
          .execute(),
      error: DENIED,
    },
    {
      what: 'give our row to them',
      attempt: (db) => db.updateTable('candidates').set({ tenant_id: firms.theirs.tenant_id }).execute(),
      error: DENIED,
    },
    {
      what: 'refer to their row',
      attempt: (db) =>
        db
          .insertInto('candidate_job_matches')
          .values({
            tenant_id: firms.ours.tenant_id,
            candidate_id: firms.theirs.candidate_id,
            job_posting_id: jobId,
            ...SCORES,
          })
          .execute(),
      error: FOREIGN_KEY_VIOLATION,
    },
    {
      what: 'write a posting',
      attempt: (db) => db.updateTable('job_postings').set({ status: 'CLOSED' }).execute(),
      error: DENIED,
    },
    {
      what: 'read the imports',
      attempt: (db) => db.selectFrom('job_import_batches').selectAll().execute(),
      error: DENIED,
    },
    {
      what: 'read the scrape queue',
      attempt: (db) => db.selectFrom('scrape_queue').selectAll().execute(),
      error: DENIED,
    },
    {
      what: 'rename itself',
      attempt: (db) => db.updateTable('tenants').set({ name: 'x' }).execute(),
      error: DENIED,
    },
    { what: 'change a table', attempt: (db) => sql`DROP TABLE candidates`.execute(db), error: DENIED },
  ])('refuses to $what', async ({ attempt, error }) => {
    await expect(asUs(attempt)).rejects.toMatchObject(error);
  });

  it('reads the postings', async () => {
    expect(await asUs((db) => db.selectFrom('job_postings').select('title').execute())).toEqual([
      { title: 'Java Developer' },
    ]);
  });

  it.each([Number.NaN, 1.5, Number.POSITIVE_INFINITY])('knows no tenant %s', async (tenantId) => {
    await expect(database.asTenant(tenantId, async () => {})).rejects.toThrow(TypeError);
  });
});

it.each([
  { when: 'was never set', setting: 'SELECT 1' },
  { when: 'is empty', setting: "SET LOCAL app.tenant_id = ''" },
  { when: 'is not a number', setting: "SET LOCAL app.tenant_id = '1 OR 1=1'" },
])('shows nothing when the tenant $when', async ({ setting }) => {
  const read = database.asPlatform(async (db) => {
    await sql.raw(`RESET ROLE; SET LOCAL ROLE blacklight_tenant; ${setting}`).execute(db);
    return db.selectFrom('candidates').selectAll().execute();
  });
  await expect(read).rejects.toThrow(/app\.tenant_id|invalid input syntax/);
});

it('keeps nothing of a tenant for the next transaction', async () => {
  await asUs((db) => db.selectFrom('candidates').selectAll().execute());
  const { rows } = await database.asPlatform((db) =>
    sql`SELECT current_user AS role, coalesce(current_setting('app.tenant_id', true), '') AS tenant`.execute(
      db,
    ),
  );
  expect(rows).toEqual([{ role: 'blacklight_platform', tenant: '' }]);
});

describe('as the platform', () => {
  it.each<{ what: string; attempt: (db: Db) => Promise<unknown> }>([
    { what: 'read candidates', attempt: (db) => db.selectFrom('candidates').select('id').execute() },
    {
      what: 'read scores',
      attempt: (db) => db.selectFrom('candidate_job_matches').select('match_score').execute(),
    },
    { what: 'read users', attempt: (db) => db.selectFrom('users').select('email').execute() },
  ])('refuses to $what', async ({ attempt }) => {
    await expect(database.asPlatform(attempt)).rejects.toMatchObject(DENIED);
  });

  it('removes the suggestions of a posting that ended, and nothing a person has touched', async () => {
    const statuses = () => asThem((db) => db.selectFrom('candidate_job_matches').select('status').execute());
    const remove = () =>
      database.asPlatform((db) =>
        db.deleteFrom('candidate_job_matches').where('job_posting_id', '=', jobId).execute(),
      );
    await asThem((db) => db.updateTable('candidate_job_matches').set({ status: 'SHORTLISTED' }).execute());
    await remove();
    expect(await statuses()).toEqual([{ status: 'SHORTLISTED' }]);
    await asThem((db) => db.updateTable('candidate_job_matches').set({ status: 'SUGGESTED' }).execute());
    await remove();
    expect(await statuses()).toEqual([]);
  });
});

describe('across tenants', () => {
  it('reads every candidate and stores their matches', async () => {
    const stored = await database.acrossTenants(async (db) => {
      const candidates = await db
        .selectFrom('candidates')
        .select(['tenant_id', 'id'])
        .orderBy('id')
        .execute();
      await db.deleteFrom('candidate_job_matches').execute();
      return db
        .insertInto('candidate_job_matches')
        .values(
          candidates.map(({ tenant_id, id }) => ({
            tenant_id,
            candidate_id: id,
            job_posting_id: jobId,
            ...SCORES,
          })),
        )
        .returning('candidate_id')
        .execute();
    });
    expect(stored).toEqual([
      { candidate_id: firms.ours.candidate_id },
      { candidate_id: firms.theirs.candidate_id },
    ]);
  });

  it('sets embeddings', async () => {
    const embedding = `[${new Array(768).fill(-127).join(',')}]`;
    const [read] = await database.acrossTenants((db) =>
      db
        .updateTable('candidates')
        .set({ embedding, embedding_model: 'invented:model@1' })
        .returning('embedding')
        .execute(),
    );
    expect(read).toEqual({ embedding: new Int8Array(768).fill(-127) });
  });

  it.each<{ what: string; attempt: (db: Db) => Promise<unknown> }>([
    {
      what: 'rename a candidate',
      attempt: (db) => db.updateTable('candidates').set({ first_name: 'X' }).execute(),
    },
    { what: 'delete a candidate', attempt: (db) => db.deleteFrom('candidates').execute() },
    { what: 'write a posting', attempt: (db) => db.insertInto('job_postings').values(POSTING).execute() },
    { what: 'read users', attempt: (db) => db.selectFrom('users').selectAll().execute() },
  ])('refuses to $what', async ({ attempt }) => {
    await expect(database.acrossTenants(attempt)).rejects.toMatchObject(DENIED);
  });
});
