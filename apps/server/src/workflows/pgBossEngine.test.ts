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

it('starts a run of every workflow that an event triggers, with its data', async () => {
  const seen: unknown[] = [];
  await startEngine(
    defineWorkflow({ id: 'first', trigger: { event: 'job-posting/updated' } }, async ({ event }) => {
      seen.push(['first', event]);
    }),
    defineWorkflow({ id: 'second', trigger: { event: 'job-posting/updated' } }, async ({ event }) => {
      seen.push(['second', event]);
    }),
    defineWorkflow({ id: 'third', trigger: { event: 'job/created' } }, async () => {
      seen.push('third');
    }),
  );
  await send(updated(7));
  await vi.waitFor(() => expect(seen).toHaveLength(2), 10_000);
  expect(seen).toEqual(
    expect.arrayContaining([
      ['first', updated(7)],
      ['second', updated(7)],
    ]),
  );
});

it('sends nothing when the transaction is rolled back', async () => {
  const run = vi.fn(async () => {});
  await startEngine(defineWorkflow({ id: 'rolled-back', trigger: { event: 'job-posting/updated' } }, run));
  const broken = database.asPlatform(async (db) => {
    await sendEvents(db, [updated(1)]);
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  await send({ name: 'job/created', data: { job_ids: [] } });
  await sleep(1000);
  expect(run).not.toHaveBeenCalled();
});

it('tries a run again without repeating the steps that are over, and tells of a run that is dead', async () => {
  const once = vi.fn(async () => ({ made: 1 }));
  const never = vi.fn(async () => {
    throw new Error('The board is down.');
  });
  const told = vi.fn();
  const outputs: unknown[] = [];
  await startEngine(
    defineWorkflow(
      { id: 'failing', trigger: { event: 'job-posting/updated' }, retries: 1 },
      async ({ step }) => {
        outputs.push(await step.run('once', once));
        await step.run('never', never);
      },
    ),
    defineWorkflow({ id: 'telling', trigger: { event: 'workflow/failed' } }, async ({ event }) =>
      told(event?.data),
    ),
  );
  await send(updated(1));
  await vi.waitFor(() => expect(told).toHaveBeenCalled(), 15_000);
  expect(once).toHaveBeenCalledTimes(1);
  expect(never).toHaveBeenCalledTimes(2);
  expect(outputs).toEqual([{ made: 1 }, { made: 1 }]);
  expect(told).toHaveBeenCalledExactlyOnceWith({
    workflow: 'failing',
    run_id: expect.any(String),
    error: 'The board is down.',
  });
});

it('tells apart the steps of a loop', async () => {
  const done: unknown[] = [];
  let attempts = 0;
  await startEngine(
    defineWorkflow({ id: 'looping', trigger: { event: 'job-posting/updated' } }, async ({ step }) => {
      attempts++;
      for (const name of ['a', 'b', 'c']) await step.run('each', async () => done.push(name));
      if (attempts === 1) throw new Error('again');
    }),
  );
  await send(updated(1));
  await vi.waitFor(() => expect(attempts).toBe(2), 10_000);
  await sleep(300);
  expect(done).toEqual(['a', 'b', 'c']);
});

it('waits in a sleep only for what is left of it, and sends the events of a step once', async () => {
  const wakings: number[] = [];
  const received = vi.fn(async () => {});
  let begun = 0;
  await startEngine(
    defineWorkflow({ id: 'sleeping', trigger: { event: 'job-posting/updated' } }, async ({ step }) => {
      begun ||= Date.now();
      await step.sendEvent('tell', { name: 'job/created', data: { job_ids: [5] } });
      await step.sleep('nap', 1500);
      wakings.push(Date.now() - begun);
      if (wakings.length === 1) throw new Error('again');
    }),
    defineWorkflow({ id: 'receiving', trigger: { event: 'job/created' } }, received),
  );
  await send(updated(1));
  await vi.waitFor(() => expect(wakings).toHaveLength(2), 15_000);
  expect(wakings[0]).toBeGreaterThanOrEqual(1490);
  await vi.waitFor(() => expect(received).toHaveBeenCalled(), 5000);
  expect(received).toHaveBeenCalledTimes(1);
});

it('runs one at a time for each value of the key, and lets at most one more wait where it is coalesced', async () => {
  const running = new Map<number, number>();
  const begun: number[] = [];
  const gate = Promise.withResolvers<void>();
  let most = 0;
  await startEngine(
    defineWorkflow(
      {
        id: 'keyed',
        trigger: { event: 'job-match/generate-candidate' },
        oneAtATime: { key: 'candidate_id', isCoalesced: true },
      },
      async ({ event }) => {
        const { candidate_id } = event!.data;
        running.set(candidate_id, (running.get(candidate_id) ?? 0) + 1);
        most = Math.max(most, ...running.values());
        begun.push(candidate_id);
        await gate.promise;
        running.set(candidate_id, running.get(candidate_id)! - 1);
      },
    ),
  );
  await send(ofCandidate(1), ofCandidate(2));
  await vi.waitFor(() => expect(begun.toSorted()).toEqual([1, 2]), 10_000);
  for (let times = 0; times < 5; times++) await send(ofCandidate(1));
  await sleep(1000);
  expect(begun).toHaveLength(2);
  gate.resolve();
  await vi.waitFor(() => expect(begun).toHaveLength(3), 10_000);
  await sleep(1000);
  expect(begun.toSorted()).toEqual([1, 1, 2]);
  expect(most).toBe(1);
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
