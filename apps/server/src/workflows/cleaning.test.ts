import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testServer } from '../testServer.ts';
import { deleteOfGoneRuns } from './queries.ts';

const { services } = await testServer({ hasWorker: true });
const { database, workflows } = services;

it('deletes the steps of runs that are gone, and keeps those of runs that are there', async () => {
  const job_ids = [2_000_000_000];
  await database.asPlatform(async (db) => {
    const data = JSON.stringify({ job_ids });
    await db.insertInto('workflow_events').values({ name: 'job/created', data }).execute();
  });
  await workflows.idle();
  await database.asQueue(async (db) => {
    const gone = { run_id: randomUUID(), started_at: new Date() };
    await db
      .insertInto('workflow_steps')
      .values({ ...gone, step: 'old', output: null, wake_at: null })
      .execute();
    const failure = { run_id: gone.run_id, attempt: 0, kind: 'error' as const, error: 'old' };
    await db.insertInto('workflow_failures').values(failure).execute();
  });
  expect(await database.asQueue(deleteOfGoneRuns)).toEqual({ steps: 1, failures: 1 });
  const left = await database.asQueue((db) => db.selectFrom('workflow_steps').select('step').execute());
  expect(left.map(({ step }) => step)).toEqual(expect.arrayContaining(['match-candidates']));
});
