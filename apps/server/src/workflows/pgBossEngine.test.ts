import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { underClaim } from '../database/claim.ts';
import { testDatabase } from '../database/testDatabase.ts';
import { sendEvents, type WorkflowEvent } from './events.ts';
import { PgBossEngine } from './pgBossEngine.ts';
import { defineWorkflow, type Workflow } from './workflow.ts';

const database = await testDatabase();
const engines: PgBossEngine[] = [];
const errors: unknown[] = [];

async function startEngine(...workflows: Workflow[]): Promise<PgBossEngine> {
  const engine = new PgBossEngine(database, workflows, {
    onError: (error) => errors.push(error),
  });
  engines.push(engine);
  await engine.start();
  return engine;
}

const send = (...events: WorkflowEvent[]) => database.asPlatform((db) => sendEvents(db, events));
const updated = (id: number): WorkflowEvent => ({ name: 'job-posting/updated', data: { job_ids: [id] } });
const ofCandidate = (candidate_id: number): WorkflowEvent => ({
  name: 'job-match/generate-candidate',
  data: { candidate_id, tenant_id: 1, trigger: 'profile_update' },
});

afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.stop()));
  errors.length = 0;
});

it('gives a run back when it stops, and another engine goes on with it', async () => {
  const first = vi.fn(async () => {});
  const slept = vi.fn();
  const workflow = defineWorkflow(
    { id: 'handed-over', trigger: { event: 'job-posting/updated' } },
    async ({ step }) => {
      await step.run('first', first);
      await step.sleep('nap', 2500);
      slept();
    },
  );
  const stopped = await startEngine(workflow);
  await send(updated(1));
  await vi.waitFor(() => expect(first).toHaveBeenCalled(), 10_000);
  await stopped.stop();
  expect(slept).not.toHaveBeenCalled();
  await startEngine(workflow);
  await vi.waitFor(() => expect(slept).toHaveBeenCalled(), 15_000);
  expect(first).toHaveBeenCalledTimes(1);
});

it('commits nothing in a run that another worker has taken over', async () => {
  const stale = { workflow: 'overtaken', run_id: '00000000-0000-4000-8000-000000000000', attempt: 0 };
  const write = underClaim(stale, () =>
    database.asPlatform(async (db) => {
      await db.insertInto('alerts').values({ kind: 'test', subject: 'stale', body: '' }).execute();
    }),
  );
  await expect(write).rejects.toMatchObject({ code: 'BL001' });
  const alerts = await database.asPlatform((db) =>
    db.selectFrom('alerts').selectAll().where('subject', '=', 'stale').execute(),
  );
  expect(alerts).toEqual([]);
});

it('leaves the work of an interrupted run to one of the same key that waits', async () => {
  const begun: string[] = [];
  const gate = Promise.withResolvers<void>();
  const workflow = defineWorkflow(
    {
      id: 'interrupted',
      trigger: { event: 'job-match/generate-candidate' },
      oneAtATime: { key: 'candidate_id', isCoalesced: true },
    },
    async ({ runId, step }) => {
      begun.push(runId);
      if (begun.length === 1) await step.sleep('nap', 60_000);
      gate.resolve();
    },
  );
  const stopped = await startEngine(workflow);
  await send(ofCandidate(9));
  await vi.waitFor(() => expect(begun).toHaveLength(1), 10_000);
  await send(ofCandidate(9));
  await sleep(1000);
  await stopped.stop();
  expect(errors).toEqual([]);
  const next = await startEngine(workflow);
  await gate.promise;
  await next.idle();
  expect(new Set(begun).size).toBe(2);
  expect(begun).toHaveLength(2);
});
