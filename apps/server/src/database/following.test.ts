import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testServer } from '../testServer.ts';
import { FROM_THE_START, followChanges } from './following.ts';

const { services, upload } = await testServer();
const { database } = services;

/** What was written since, by external id, and the next mark. */
async function written(since: string): Promise<{ ids: string[]; mark: string }> {
  const ids: string[] = [];
  const mark = await followChanges(since, {
    inTransaction: database.asPlatform,
    read: (db, { since, after, limit }) =>
      db
        .selectFrom('job_postings')
        .select(['id', 'revision', 'external_job_id'])
        .where(sql<boolean>`revision >= ${since}::xid8 and id > ${after}`)
        .orderBy('id')
        .limit(limit)
        .execute(),
    apply: (rows) => ids.push(...rows.map(({ external_job_id }) => external_job_id!)),
  });
  return { ids, mark };
}

async function post(job_id: string): Promise<void> {
  await upload(JSON.stringify([{ job_id, title: 'Welder', company: `Company ${job_id}` }]), '?platform=dice');
  await services.background.idle();
}

it('gives what was written since the mark of before', async () => {
  await post('first');
  const { ids, mark } = await written(FROM_THE_START);
  expect(ids).toContain('first');
  await post('second');
  expect((await written(mark)).ids).toEqual(['second']);
});

it('marks nothing as read that a crash of the database may give out again', async () => {
  const { mark } = await written(FROM_THE_START);
  // Takes a number and leaves nothing behind, as what is under way when a server dies.
  const undone = database.asPlatform(async (db) => {
    await sql`select pg_current_xact_id()`.execute(db);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect((await written(mark)).mark).toBe(mark);
});
