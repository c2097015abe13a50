import { setTimeout as sleep } from 'node:timers/promises';
import { InngestTestEngine } from '@inngest/test';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../config.ts';
import { WorkflowRuns } from '../../features/workflow-runs/workflowRuns.ts';
import { openServices } from '../../main.ts';
import { testServer } from '../../testServer.ts';
import { sendEvents, type WorkflowEvent } from '../events.ts';
import { defineWorkflow } from '../workflow.ts';
import { deleteOldInngestRuns } from './queries.ts';
import { testInngestEngine } from './testInngestEngine.ts';

const { services, log } = await testServer();
const { database } = services;
const { baseUrl, errors, inngest, serve } = await testInngestEngine(database);
const onUpdate = { trigger: { event: 'job-posting/updated' } } as const;
const updated = (id: number): WorkflowEvent => ({ name: 'job-posting/updated', data: { job_ids: [id] } });
const send = (...events: WorkflowEvent[]) => database.asPlatform((db) => sendEvents(db, events));
const PAGE = { page: 1, per_page: 100 };

/** What Inngest calls with for the first step of a run of the event. */
const firstCall = (runId: string) => ({
  event: { ...updated(1), id: 'an-event', ts: 1 },
  events: [{ ...updated(1), id: 'an-event', ts: 1 }],
  steps: {},
  version: 2,
  ctx: {
    fn_id: 'called',
    run_id: runId,
    attempt: 0,
    max_attempts: 4,
    disable_immediate_execution: false,
    use_api: false,
    stack: { stack: [], current: 0 },
  },
});

async function call(url: string, body: unknown, headers: Record<string, string>) {
  const response = await fetch(`${url}?fnId=blacklight-called&stepId=step`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as { data?: unknown }[] };
}

describe('a call', () => {
  it('does a step once, however often Inngest calls for it', async () => {
    const work = vi.fn(async () => ({ made: Math.random() }));
    const { url } = await serve(
      defineWorkflow({ id: 'called', ...onUpdate }, ({ step }) => step.run('work', work)),
    );
    const body = firstCall('01K0000000000000000000TWICE');
    const signed = { 'x-inngest-signature': inngest.signatureOf(body) };
    const first = await call(url, body, signed);
    expect(first).toMatchObject({ status: 206, body: [{ op: 'StepRun' }] });
    // The answer was lost.
    const second = await call(url, body, signed);
    expect(second.body).toMatchObject([{ data: first.body[0]?.data }]);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is refused without the signature of Inngest, or with one of another body, or an old one', async () => {
    const run = vi.fn(async () => {});
    const { url } = await serve(defineWorkflow({ id: 'called', ...onUpdate }, run));
    const body = firstCall('01K00000000000000000FORGED');
    const anHourAgo = Math.floor(Date.now() / 1000) - 3600;
    for (const signature of [
      {},
      { 'x-inngest-signature': inngest.signatureOf({ ...body, steps: { a: 1 } }) },
      { 'x-inngest-signature': inngest.signatureOf(body, anHourAgo) },
    ]) {
      expect((await call(url, body, signature as Record<string, string>)).status).toBe(401);
    }
    expect(run).not.toHaveBeenCalled();
    const signed = { 'x-inngest-signature': inngest.signatureOf(body) };
    expect((await call(url, body, signed)).status).toBe(200);
  });

  it('is refused from a page of another site', async () => {
    const { url } = await serve(defineWorkflow({ id: 'called', ...onUpdate }, async () => {}));
    const body = firstCall('01K000000000000000000OTHER');
    const headers = { 'x-inngest-signature': inngest.signatureOf(body), origin: 'https://example.com' };
    expect(await call(url, body, headers)).toMatchObject({ status: 403, body: { code: 'origin_refused' } });
  });
});

describe('events', () => {
  it('wait while Inngest does not answer, and are sent when it does', async () => {
    const seen: unknown[] = [];
    await serve(defineWorkflow({ id: 'seeing', ...onUpdate }, async ({ event }) => seen.push(event?.data)));
    inngest.isDown = true;
    await send(updated(1));
    await expect.poll(() => errors.length, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(seen).toEqual([]);
    inngest.isDown = false;
    await database.asQueue((db) => sql`UPDATE workflow_events SET taken_until = NULL`.execute(db));
    await expect.poll(() => seen, { timeout: 10_000 }).toEqual([{ job_ids: [1] }]);
    await sleep(500);
    expect(seen).toHaveLength(1);
  });

  it('start their runs once when they are sent twice', async () => {
    const seen: unknown[] = [];
    const { engine } = await serve(
      defineWorkflow({ id: 'seeing', ...onUpdate }, async ({ event }) => seen.push(event?.data)),
    );
    await send(updated(2));
    await engine.idle();
    // The process has died before it could note that Inngest has the event.
    const uid = inngest.events[0]!.id;
    const { name, data } = updated(2);
    await database.asQueue((db) =>
      sql`INSERT INTO workflow_events (name, data, uid) VALUES (${name}, ${JSON.stringify(data)}, ${uid})`.execute(
        db,
      ),
    );
    await engine.idle();
    await sleep(500);
    expect(seen).toHaveLength(1);
  });
});

it('lets the next run of a key begin when the one before is cancelled in Inngest', async () => {
  const begun: string[] = [];
  const gate = Promise.withResolvers<void>();
  const { engine } = await serve(
    defineWorkflow({ id: 'cancelled', ...onUpdate, oneAtATime: {} }, ({ step, runId }) =>
      step.run('work', async () => {
        begun.push(runId);
        if (begun.length === 1) await gate.promise;
      }),
    ),
  );
  await send(updated(1));
  await expect.poll(() => begun.length, { timeout: 10_000 }).toBe(1);
  await send(updated(2));
  const runs = new WorkflowRuns(database, engine);
  const states = async () =>
    (await runs.list({ workflow: 'cancelled' }, PAGE)).items.slice(0, 2).map(({ state }) => state);
  await expect.poll(states, { timeout: 10_000 }).toEqual(['queued', 'running']);
  const { inngest_id } = await database.asQueue((db) =>
    db
      .selectFrom('inngest_runs')
      .select('inngest_id')
      .where('run_id', '=', begun[0]!)
      .executeTakeFirstOrThrow(),
  );
  inngest.send({ name: 'inngest/function.cancelled', data: { run_id: inngest_id } });
  await expect.poll(() => begun.length, { timeout: 15_000 }).toBe(2);
  expect(await runs.get(begun[0]!)).toMatchObject({
    state: 'failed',
    error: 'It was cancelled in Inngest.',
  });
  gate.resolve();
  // The one that was cancelled is still at it, and leaves nothing.
  await sleep(500);
  expect((await runs.get(begun[0]!)).steps.map(({ step }) => step)).toEqual(['take-turn']);
  await expect(runs.redrive(begun[0]!)).rejects.toMatchObject({ code: 'workflow_run_in_inngest' });
});

it('runs the workflows that the database runs without it, each alert of theirs once', async () => {
  const config = readConfig({ INNGEST_DEV: baseUrl });
  const { workflows } = await openServices(database, config, log);
  expect(workflows.kind).toBe('inngest');
  const idsOf = (engine: typeof workflows) => engine.workflows.map(({ id }) => id);
  expect(idsOf(workflows)).toEqual(idsOf(services.workflows));
  await serve(...workflows.workflows);
  expect(inngest.functions.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['blacklight-nightly-match-refresh', 'blacklight-process-job-queue']),
  );
  await send({
    name: 'scrape-queue/zero-jobs',
    data: { queue_id: 7, role: 'java_developer', platform: 'dice' },
  });
  const alerts = () =>
    database.asPlatform((db) =>
      db.selectFrom('alerts').select('subject').where('kind', '=', 'zero_jobs_scraped').execute(),
    );
  await expect.poll(alerts, { timeout: 10_000 }).toEqual([{ subject: 'java_developer' }]);
  await sleep(500);
  expect(await alerts()).toHaveLength(1);
});

it('works in the test engine of Inngest', async () => {
  const { engine } = await serve(
    defineWorkflow({ id: 'called', ...onUpdate }, async ({ event, step }) => {
      const one = await step.run('one', async () => event!.data.job_ids[0]! + 1);
      return { two: await step.run('two', async () => one + 1) };
    }),
  );
  const test = new InngestTestEngine({
    function: engine.functions[0] as never,
    events: [updated(5)] as never,
  });
  const { result } = await test.execute();
  expect(result).toEqual({ two: 7 });
  const { result: step } = await test.executeStep('one');
  expect(step).toBe(6);
});

it('deletes runs that ended a week ago, with their steps', async () => {
  const { engine } = await serve(
    defineWorkflow({ id: 'called', ...onUpdate }, ({ step }) => step.run('work', async () => 1)),
  );
  await send(updated(1), updated(2));
  const runs = new WorkflowRuns(database, engine);
  const completed = async () => (await runs.list({ workflow: 'called', state: 'completed' }, PAGE)).items;
  const before = (await completed()).length;
  await expect.poll(async () => (await completed()).length, { timeout: 10_000 }).toBe(before + 2);
  const [old] = await completed();
  await database.asQueue(async (db) => {
    await sql`DELETE FROM workflow_steps WHERE run_id <> ${old!.id}`.execute(db);
    await sql`UPDATE inngest_runs SET ended_at = now() - interval '8 days' WHERE run_id = ${old!.id}`.execute(
      db,
    );
    expect(await deleteOldInngestRuns(db)).toMatchObject({ steps: 1 });
  });
  await expect(runs.get(old!.id)).rejects.toMatchObject({ code: 'workflow_run_not_found' });
});
