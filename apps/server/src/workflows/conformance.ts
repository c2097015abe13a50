import { setTimeout as sleep } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import type { Database } from '../database/database.ts';
import type { Run } from '../features/workflow-runs/queries.ts';
import { WorkflowRuns } from '../features/workflow-runs/workflowRuns.ts';
import type { WorkflowEngine } from './engine.ts';
import { sendEvents, type WorkflowEvent } from './events.ts';
import { defineWorkflow, type Workflow } from './workflow.ts';

/** An engine to be tested, and what a test needs to get at from outside. */
export interface Bench {
  database: Database;
  /** Lets an engine run these workflows, until the end of the test. */
  start(...workflows: Workflow[]): Promise<WorkflowEngine>;
  /** Takes the run under way from whoever works on it, as if that had stood still for longer than it may. */
  takeOver(): Promise<void>;
  /** The schedules of a workflow, as whoever keeps time knows them. */
  schedules(workflow: string): Promise<{ cron: string; timeZone: string }[]>;
  /** Lets a schedule of the workflow come due. */
  tick(workflow: string): Promise<void>;
}

interface Case {
  /** What any engine does. */
  it: string;
  test(bench: Bench): Promise<void>;
}

const WAIT = { timeout: 20_000, interval: 20 };
const until = (done: () => void) => vi.waitFor(done, WAIT);
/** Long enough for what must not happen to happen. */
const A_WHILE_MS = 1000;

const updated = (id: number): WorkflowEvent => ({ name: 'job-posting/updated', data: { job_ids: [id] } });
const created = (id: number): WorkflowEvent => ({ name: 'job/created', data: { job_ids: [id] } });
const ofCandidate = (candidate_id: number): WorkflowEvent => ({
  name: 'job-match/generate-candidate',
  data: { candidate_id, tenant_id: 1, trigger: 'profile_update' },
});
const onUpdate = { trigger: { event: 'job-posting/updated' } } as const;

const send = ({ database }: Bench, ...events: WorkflowEvent[]) =>
  database.asPlatform((db) => sendEvents(db, events));

/** The runs of a workflow as people see them, once none of them is under way. */
async function endedRuns({ database }: Bench, engine: WorkflowEngine, workflow: string): Promise<Run[]> {
  const runs = new WorkflowRuns(database, engine);
  return vi.waitFor(async () => {
    const { items } = await runs.list({ workflow }, { page: 1, per_page: 100 });
    expect(items.length).toBeGreaterThan(0);
    for (const { state } of items) expect(state).toMatch(/^(?:completed|failed)$/);
    return items;
  }, WAIT);
}

async function onlyRun(bench: Bench, engine: WorkflowEngine, workflow: string) {
  const [run, ...others] = await endedRuns(bench, engine, workflow);
  expect(others).toEqual([]);
  return new WorkflowRuns(bench.database, engine).get(run!.id);
}

/** Alerts stand for whatever a step writes. */
const raise = ({ database }: Bench, subject: string) =>
  database.asPlatform(async (db) => {
    await db.insertInto('alerts').values({ kind: 'test', subject, body: '' }).execute();
  });
const raised = async ({ database }: Bench, subject: string) => {
  const alerts = await database.asPlatform((db) =>
    db.selectFrom('alerts').select('id').where('subject', '=', subject).execute(),
  );
  return alerts.length;
};

/** What holds for runs of `defineWorkflow`, whichever engine runs them. */
export const CASES: readonly Case[] = [
  {
    it: 'starts a run of every workflow that an event triggers, with its data',
    async test(bench) {
      const seen: unknown[] = [];
      await bench.start(
        defineWorkflow({ id: 'first', ...onUpdate }, async ({ event }) => seen.push(['first', event])),
        defineWorkflow({ id: 'second', ...onUpdate }, async ({ event }) => seen.push(['second', event])),
        defineWorkflow({ id: 'third', trigger: { event: 'job/created' } }, async () => seen.push('third')),
      );
      await send(bench, updated(7));
      await until(() => expect(seen).toHaveLength(2));
      expect(seen).toContainEqual(['first', updated(7)]);
      expect(seen).toContainEqual(['second', updated(7)]);
    },
  },
  {
    it: 'starts nothing when the transaction of the event is rolled back',
    async test(bench) {
      const seen: unknown[] = [];
      await bench.start(
        defineWorkflow({ id: 'rolled-back', ...onUpdate }, async ({ event }) => seen.push(event?.data)),
      );
      const broken = bench.database.asPlatform(async (db) => {
        await sendEvents(db, [updated(1)]);
        throw new Error('no');
      });
      await expect(broken).rejects.toThrow('no');
      await send(bench, updated(2));
      await until(() => expect(seen).toHaveLength(1));
      await sleep(A_WHILE_MS);
      expect(seen).toEqual([{ job_ids: [2] }]);
    },
  },
  {
    it: 'keeps what a run and its steps gave, as JSON carries it',
    async test(bench) {
      const given: unknown[] = [];
      const engine = await bench.start(
        defineWorkflow({ id: 'giving', ...onUpdate }, async ({ step }) => {
          given.push(await step.run('nothing', async () => undefined));
          given.push(await step.run('date', async () => new Date('2026-03-08T07:00:00Z')));
          given.push(await step.run('object', async () => ({ kept: 1, lost: undefined })));
          return { of: 3 };
        }),
      );
      await send(bench, updated(1));
      const run = await onlyRun(bench, engine, 'giving');
      expect(run).toMatchObject({ state: 'completed', error: null, output: { of: 3 }, event: updated(1) });
      expect(run.steps.map(({ step }) => step)).toEqual(['nothing', 'date', 'object']);
      expect(given.slice(-3)).toEqual([null, '2026-03-08T07:00:00.000Z', { kept: 1 }]);
    },
  },
  {
    it: 'does not repeat a step that is over when a later one fails',
    async test(bench) {
      const once = vi.fn(async () => ({ made: 1 }));
      const outputs: unknown[] = [];
      let tries = 0;
      const engine = await bench.start(
        defineWorkflow({ id: 'failing-once', ...onUpdate }, async ({ step }) => {
          const output = await step.run('once', once);
          await step.run('second', async () => {
            outputs.push(output);
            if (++tries === 1) throw new Error('The board is down.');
          });
        }),
      );
      await send(bench, updated(1));
      const run = await onlyRun(bench, engine, 'failing-once');
      expect(run).toMatchObject({ state: 'completed', error: null });
      expect(run.failures).toMatchObject([{ kind: 'error', error: 'The board is down.' }]);
      expect(once).toHaveBeenCalledTimes(1);
      expect(outputs).toEqual([{ made: 1 }, { made: 1 }]);
    },
  },
  {
    it: 'tells apart the steps of a loop',
    async test(bench) {
      const done: string[] = [];
      let tries = 0;
      const engine = await bench.start(
        defineWorkflow({ id: 'looping', ...onUpdate }, async ({ step }) => {
          for (const name of ['a', 'b', 'c']) await step.run('each', async () => done.push(name));
          await step.run('last', async () => {
            if (++tries === 1) throw new Error('again');
          });
        }),
      );
      await send(bench, updated(1));
      const run = await onlyRun(bench, engine, 'looping');
      expect(done).toEqual(['a', 'b', 'c']);
      expect(run.steps.map(({ step }) => step)).toEqual(['each', 'each:1', 'each:2', 'last']);
    },
  },
  {
    it: 'tries what fails again as often as the workflow says; then the run has failed and says so once',
    async test(bench) {
      const never = vi.fn(async () => {
        throw new Error('The board is down.');
      });
      const told = vi.fn();
      const engine = await bench.start(
        defineWorkflow({ id: 'failing', ...onUpdate, retries: 1 }, ({ step }) => step.run('never', never)),
        defineWorkflow({ id: 'telling', trigger: { event: 'workflow/failed' } }, async ({ event }) =>
          told(event?.data),
        ),
      );
      await send(bench, updated(1));
      const run = await onlyRun(bench, engine, 'failing');
      expect(run).toMatchObject({ state: 'failed', error: 'The board is down.', output: null });
      expect(run.failures).toHaveLength(2);
      expect(never).toHaveBeenCalledTimes(2);
      await until(() => expect(told).toHaveBeenCalled());
      await sleep(A_WHILE_MS);
      const data = { workflow: 'failing', run_id: run.id, error: 'The board is down.' };
      expect(told).toHaveBeenCalledExactlyOnceWith(data);
    },
  },
  {
    it: 'counts the tries anew once a step is over',
    async test(bench) {
      const tries = [0, 0];
      const failFirst = (place: number) => async () => {
        if (++tries[place]! === 1) throw new Error('again');
      };
      const engine = await bench.start(
        defineWorkflow({ id: 'getting-on', ...onUpdate, retries: 1 }, async ({ step }) => {
          await step.run('one', failFirst(0));
          await step.run('two', failFirst(1));
        }),
      );
      await send(bench, updated(1));
      expect(await onlyRun(bench, engine, 'getting-on')).toMatchObject({ state: 'completed' });
      expect(tries).toEqual([2, 2]);
    },
  },
  {
    it: 'goes on where a worker was cut off, and lets that one write nothing any more',
    async test(bench) {
      const subject = `stale ${Math.random()}`;
      const once = vi.fn(async () => {});
      const gate = Promise.withResolvers<void>();
      const writes: string[] = [];
      let tries = 0;
      const engine = await bench.start(
        defineWorkflow({ id: 'cut-off', ...onUpdate }, async ({ step }) => {
          await step.run('once', once);
          await step.run('write', async () => {
            const isFirst = ++tries === 1;
            if (isFirst) await gate.promise;
            await raise(bench, subject).then(
              () => writes.push('committed'),
              ({ code }) => {
                writes.push(code);
                throw new Error('stale');
              },
            );
          });
        }),
      );
      await send(bench, updated(1));
      await until(() => expect(tries).toBe(1));
      await bench.takeOver();
      await until(() => expect(writes).toEqual(['committed']));
      gate.resolve();
      await until(() => expect(writes).toEqual(['committed', 'BL001']));
      expect(await onlyRun(bench, engine, 'cut-off')).toMatchObject({ state: 'completed' });
      expect(once).toHaveBeenCalledTimes(1);
      expect(await raised(bench, subject)).toBe(1);
    },
  },
  {
    it: 'waits in a sleep, once',
    async test(bench) {
      const begun: number[] = [];
      const woken: number[] = [];
      const engine = await bench.start(
        defineWorkflow({ id: 'sleeping', ...onUpdate }, async ({ step }) => {
          await step.run('begin', async () => begun.push(Date.now()));
          await step.sleep('nap', 1500);
          await step.run('wake', async () => {
            woken.push(Date.now());
            if (woken.length === 1) throw new Error('again');
          });
        }),
      );
      await send(bench, updated(1));
      expect(await onlyRun(bench, engine, 'sleeping')).toMatchObject({ state: 'completed' });
      expect(woken).toHaveLength(2);
      expect(woken[0]! - begun[0]!).toBeGreaterThanOrEqual(1490);
    },
  },
  {
    it: 'sends the events of a step once, however often the run is tried',
    async test(bench) {
      const received = vi.fn();
      let tries = 0;
      const engine = await bench.start(
        defineWorkflow({ id: 'sending', ...onUpdate }, async ({ step }) => {
          await step.sendEvent('tell', [created(5), created(6)]);
          await step.run('fail', async () => {
            if (++tries < 3) throw new Error('again');
          });
        }),
        defineWorkflow({ id: 'receiving', trigger: { event: 'job/created' } }, async ({ event }) =>
          received(event?.data),
        ),
      );
      await send(bench, updated(1));
      expect(await onlyRun(bench, engine, 'sending')).toMatchObject({ state: 'completed' });
      await until(() => expect(received).toHaveBeenCalledTimes(2));
      await sleep(A_WHILE_MS);
      expect(received.mock.calls.flat().toSorted((a, b) => a.job_ids[0] - b.job_ids[0])).toEqual([
        { job_ids: [5] },
        { job_ids: [6] },
      ]);
    },
  },
  {
    it: 'runs one at a time for each value of the key, the others afterwards',
    async test(bench) {
      const running = new Map<number, number>();
      let most = 0;
      const engine = await bench.start(
        defineWorkflow(
          {
            id: 'in-turn',
            trigger: { event: 'job-match/generate-candidate' },
            oneAtATime: { key: 'candidate_id' },
          },
          async ({ event, step }) => {
            const { candidate_id } = event!.data;
            await step.run('begin', async () => {
              running.set(candidate_id, (running.get(candidate_id) ?? 0) + 1);
              most = Math.max(most, ...running.values());
            });
            await step.sleep('nap', 200);
            await step.run('end', async () => {
              running.set(candidate_id, running.get(candidate_id)! - 1);
            });
          },
        ),
      );
      await send(bench, ofCandidate(1), ofCandidate(1), ofCandidate(2), ofCandidate(1));
      await vi.waitFor(async () => {
        expect(await endedRuns(bench, engine, 'in-turn')).toHaveLength(4);
      }, WAIT);
      expect(most).toBe(1);
      expect([...running]).toEqual(
        expect.arrayContaining([
          [1, 0],
          [2, 0],
        ]),
      );
    },
  },
  {
    it: 'lets at most one more wait for each value of the key where it is coalesced',
    async test(bench) {
      const begun: number[] = [];
      const gate = Promise.withResolvers<void>();
      const engine = await bench.start(
        defineWorkflow(
          {
            id: 'coalesced',
            trigger: { event: 'job-match/generate-candidate' },
            oneAtATime: { key: 'candidate_id', isCoalesced: true },
          },
          async ({ event, step }) => {
            await step.run('work', async () => {
              begun.push(event!.data.candidate_id);
              await gate.promise;
            });
          },
        ),
      );
      await send(bench, ofCandidate(1), ofCandidate(2));
      await until(() => expect(begun.toSorted()).toEqual([1, 2]));
      for (let times = 0; times < 5; times++) await send(bench, ofCandidate(1));
      await sleep(A_WHILE_MS);
      expect(begun).toHaveLength(2);
      gate.resolve();
      await until(() => expect(begun.toSorted()).toEqual([1, 1, 2]));
      await endedRuns(bench, engine, 'coalesced');
      await sleep(A_WHILE_MS);
      expect(begun.toSorted()).toEqual([1, 1, 2]);
    },
  },
  {
    it: 'keeps the schedules of workflows with their time zones, and starts a run at their ticks',
    async test(bench) {
      const events: unknown[] = [];
      const engine = await bench.start(
        defineWorkflow(
          { id: 'nightly', trigger: { cron: '0 2 * * *', timeZone: 'America/New_York' } },
          async ({ event, step }) => {
            await step.run('note', async () => events.push(event));
          },
        ),
        defineWorkflow({ id: 'hourly', trigger: { cron: '0 * * * *' } }, async () => {}),
      );
      expect(await bench.schedules('nightly')).toEqual([{ cron: '0 2 * * *', timeZone: 'America/New_York' }]);
      expect(await bench.schedules('hourly')).toEqual([{ cron: '0 * * * *', timeZone: 'UTC' }]);
      await bench.tick('nightly');
      expect(await onlyRun(bench, engine, 'nightly')).toMatchObject({ state: 'completed', event: null });
      expect(events).toEqual([null]);
    },
  },
];
