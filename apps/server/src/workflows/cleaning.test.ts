import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { deleteExpiredOfAll } from '../features/idempotency/idempotency.ts';
import { testServer } from '../testServer.ts';
import { deleteOfGoneRuns } from './queries.ts';

const { services, tenantId, otherTenantId } = await testServer({ hasWorker: true });
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

it('deletes the expired idempotency keys of all firms, and no others', async () => {
  const day = 86_400_000;
  for (const [tenant_id, age] of [
    [tenantId, day],
    [otherTenantId, day],
    [otherTenantId, -day],
  ] as const) {
    const until = new Date(Date.now() - age);
    await database.asTenant(tenant_id, (db) =>
      db
        .insertInto('idempotency_keys')
        .values({
          tenant_id,
          principal: 'user:1',
          key_hash: Buffer.from(String(age)),
          claim: randomUUID(),
          claimed_until: until,
          expires_at: until,
        })
        .execute(),
    );
  }
  expect(await database.acrossTenants(deleteExpiredOfAll)).toBe(2);
  const left = await database.asTenant(otherTenantId, (db) =>
    db.selectFrom('idempotency_keys').select('expires_at').execute(),
  );
  expect(left.map(({ expires_at }) => expires_at > new Date())).toEqual([true]);
});
