import { afterEach, describe, expect, it } from 'vitest';
import { testServer } from '../../testServer.ts';
import { type EventData, sendEvents } from '../../workflows/events.ts';
import { PgBossEngine } from '../../workflows/pgBossEngine.ts';
import { defineWorkflow, type Workflow } from '../../workflows/workflow.ts';

const { services, get, post } = await testServer();
const { database } = services;
const RUNS = '/api/pm-admin/workflow-runs';
const engines: PgBossEngine[] = [];

async function startEngine(...workflows: Workflow[]): Promise<PgBossEngine> {
  const engine = new PgBossEngine(database, workflows, { onError: () => {} });
  engines.push(engine);
  await engine.start();
  return engine;
}

const updated = (...job_ids: number[]) =>
  database.asPlatform((db) => sendEvents(db, [{ name: 'job-posting/updated', data: { job_ids } }]));

afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.stop()));
});

/** Fails once on the second step. */
function failingOnce(id: string, retries: number): Workflow {
  const firsts: number[] = [];
  let attempts = 0;
  return defineWorkflow({ id, trigger: { event: 'job-posting/updated' }, retries }, async ({ step }) => {
    await step.run('first', async () => firsts.push(1));
    await step.run('second', async () => {
      if (++attempts === 1) throw new Error('The board is down.');
    });
    return { firsts: firsts.length };
  });
}

describe('GET /api/pm-admin/workflows', () => {
  it('has every workflow with what starts it, its next ticks and its runs', async () => {
    const { body } = await get('/api/pm-admin/workflows');
    const nightly = body.items.find(({ id }: { id: string }) => id === 'nightly-match-refresh');
    expect(nightly).toEqual({
      id: 'nightly-match-refresh',
      triggers: [
        {
          cron: '0 2 * * *',
          time_zone: 'America/New_York',
          next: [expect.any(String), expect.any(String), expect.any(String)],
        },
      ],
      runs: { queued: 0, running: 0, waiting: 0, completed: 0, failed: 0 },
    });
    for (const tick of nightly.triggers[0].next) {
      const hour = new Intl.DateTimeFormat('en-US', {
        timeZone: 'America/New_York',
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      }).format(new Date(tick));
      // On the day that has no 2 AM it is 3 AM.
      expect(hour).toMatch(/^0[23]:00$/);
    }
    const updating = body.items.find(({ id }: { id: string }) => id === 'update-job-embeddings');
    expect(updating.triggers).toEqual([{ event: 'job-posting/updated' }]);
  });
});

describe('GET /api/pm-admin/workflow-runs', () => {
  it('shows a run that has completed after a failure', async () => {
    const engine = await startEngine(failingOnce('shown', 3));
    await updated(1);
    await engine.idle();
    const waiting = (await get(`${RUNS}?workflow=shown`)).body.items[0];
    expect(waiting).toMatchObject({
      workflow: 'shown',
      event: { name: 'job-posting/updated', data: { job_ids: [1] } },
      state: 'waiting',
      attempts: 1,
      ended_at: null,
      duration_ms: null,
      error: 'The board is down.',
    });
    expect((await get(`${RUNS}?workflow=shown&state=waiting`)).body.total).toBe(1);
    expect((await get(`${RUNS}?workflow=shown&state=failed`)).body).toMatchObject({ items: [], total: 0 });
    await expect
      .poll(async () => (await get(`${RUNS}/${waiting.id}`)).body.state, { timeout: 10_000 })
      .toBe('completed');
    expect((await get(`${RUNS}/${waiting.id}`)).body).toMatchObject({
      attempts: 2,
      ended_at: expect.any(String),
      duration_ms: expect.any(Number),
      error: null,
      output: { firsts: 1 },
      steps: [
        { step: 'first', wake_at: null },
        { step: 'second', wake_at: null },
      ],
      failures: [{ kind: 'error', error: 'The board is down.', attempt: 0, is_counted: true }],
    });
  });

  it('says that a run in a sleep is waiting', async () => {
    await startEngine(
      defineWorkflow({ id: 'napping', trigger: { event: 'job-posting/updated' } }, async ({ step }) => {
        await step.sleep('nap', 60_000);
      }),
    );
    await updated(1);
    const states = async () =>
      (await get(`${RUNS}?workflow=napping`)).body.items.map(({ state }: { state: string }) => state);
    await expect.poll(states, { timeout: 10_000 }).toEqual(['waiting']);
  });

  it('answers for an unknown id', async () => {
    const { status, body } = await get(`${RUNS}/00000000-0000-4000-8000-000000000000`);
    expect([status, body.code]).toEqual([404, 'workflow_run_not_found']);
    expect((await get(`${RUNS}/17`)).status).toBe(404);
  });
});

describe('POST /api/pm-admin/workflow-runs/:id/redrive', () => {
  it('lets a dead run go on after the steps that are over, with all its retries', async () => {
    const engine = await startEngine(failingOnce('dead', 0));
    await updated(1);
    await engine.idle();
    const [run] = (await get(`${RUNS}?workflow=dead`)).body.items;
    expect(run).toMatchObject({ state: 'failed', error: 'The board is down.' });
    await engine.stop();
    const redriven = await post(`${RUNS}/${run.id}/redrive`);
    expect(redriven).toMatchObject({
      status: 200,
      body: { state: 'queued', failures: [{ is_counted: false }] },
    });
    await engine.start();
    await engine.idle();
    expect((await get(`${RUNS}/${run.id}`)).body).toMatchObject({
      state: 'completed',
      output: { firsts: 1 },
    });
    const again = await post(`${RUNS}/${run.id}/redrive`);
    expect([again.status, again.body.code]).toEqual([409, 'workflow_run_not_failed']);
  });

  it('refuses a run whose work another one of the same key will do', async () => {
    const gate = Promise.withResolvers<void>();
    let attempts = 0;
    const workflow = defineWorkflow(
      {
        id: 'superseded',
        trigger: { event: 'job-match/generate-candidate' },
        retries: 0,
        oneAtATime: { key: 'candidate_id', isCoalesced: true },
      },
      async () => {
        if (++attempts === 1) throw new Error('The board is down.');
        await gate.promise;
      },
    );
    const engine = await startEngine(workflow);
    const data: EventData<'job-match/generate-candidate'> = {
      candidate_id: 1,
      tenant_id: 1,
      trigger: 'profile_update',
    };
    const edited = () =>
      database.asPlatform((db) => sendEvents(db, [{ name: 'job-match/generate-candidate', data }]));
    const runs = async (state: string) =>
      (await get(`${RUNS}?workflow=superseded&state=${state}`)).body.items;
    await edited();
    await engine.idle();
    const [dead] = await runs('failed');
    await edited();
    await expect.poll(() => runs('running'), { timeout: 10_000 }).toHaveLength(1);
    await edited();
    await expect.poll(() => runs('queued'), { timeout: 10_000 }).toHaveLength(1);
    const { status, body } = await post(`${RUNS}/${dead.id}/redrive`);
    expect([status, body.code]).toEqual([409, 'workflow_run_superseded']);
    gate.resolve();
    await engine.idle();
    expect(await runs('completed')).toHaveLength(2);
  });
});
