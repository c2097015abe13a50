import { setTimeout as sleep } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { inNameOf } from '../database/actor.ts';
import { type Claim, underClaim } from '../database/claim.ts';
import type { Database } from '../database/database.ts';
import type { WorkflowEngine } from './engine.ts';
import { type EventName, sending, type WorkflowEvent } from './events.ts';
import { gathered } from './gathered.ts';
import { inTransaction, openQueue, prepareWorkflow } from './pgBoss.ts';
import {
  completeRuns,
  type FinishedRun,
  type NewStep,
  type StoredStep,
  stepsOf,
  storeSteps,
  takeEvents,
  touchRuns,
  whatWaits,
} from './queries.ts';
import { isLost, type Redrive, RunStates, redrive } from './runStates.ts';
import { prepareSchedules, takeTicks } from './schedules.ts';
import { RunInterruptedError, StoredSteps } from './storedSteps.ts';
import { PARALLEL_RUNS, type Workflow } from './workflow.ts';

/** How often a worker looks for what other processes have sent. */
const POLL_MS = 500;
const HEARTBEAT_MS = 1000;
/** A worker that is silent for longer has died; its runs go to others. */
const SILENT_MS = 5000;
const EVENTS_AT_A_TIME = 500;
const FULL_RELAYS_PER_ANALYSIS = 10;
/** How long runs may go on when the worker is told to stop. */
const CLOSING_GRACE_MS = 500;

interface Options {
  onError: (error: unknown) => void;
}

interface RunParts {
  claim: Claim;
  /** The steps of it that are over. */
  stored: readonly StoredStep[];
  stop: AbortController;
  states: RunStates;
}

/** Runs workflows on PostgreSQL: pg-boss keeps the runs, and their steps are stored beside them. */
export class PgBossEngine implements WorkflowEngine {
  readonly kind = 'pgboss';
  readonly answer = null;
  readonly #database: Database;
  readonly #workflows: ReadonlyMap<string, Workflow>;
  readonly #onError: (error: unknown) => void;
  readonly #active = new Map<string, { claim: Claim; done: Promise<void>; stop: AbortController }>();
  #stopping = new AbortController();
  #isTurning = false;
  #fullRelays = 0;
  #last: Promise<unknown> = Promise.resolve();
  #queue: Promise<PgBoss> | null = null;
  #working: Promise<unknown> | null = null;
  #woken = Promise.withResolvers<void>();

  constructor(database: Database, workflows: readonly Workflow[], { onError }: Options) {
    this.#database = database;
    this.#workflows = new Map(workflows.map((workflow) => [workflow.id, workflow]));
    this.#onError = onError;
  }

  get workflows(): readonly Workflow[] {
    return [...this.#workflows.values()];
  }

  async start(): Promise<void> {
    this.#stopping = new AbortController();
    await this.#close();
    const boss = await this.#open({ isWorker: true });
    for (const workflow of this.#workflows.values()) await prepareWorkflow(boss, workflow);
    await this.#database.asQueue((db) => prepareSchedules(db, this.workflows));
    sending.on('sent', this.#wake);
    const states = new RunStates(this.#database, boss);
    this.#working = Promise.all([this.#work(boss, states), this.#stayAlive(states)]);
  }

  async stop(): Promise<void> {
    sending.off('sent', this.#wake);
    this.#stopping.abort();
    this.#wake();
    for (const { stop } of this.#active.values()) stop.abort();
    await this.#working;
    const runs = [...this.#active.values()];
    await Promise.race([
      Promise.all(runs.map(({ done }) => done)),
      sleep(CLOSING_GRACE_MS, undefined, { ref: false }),
    ]);
    if (this.#queue !== null) {
      const states = new RunStates(this.#database, await this.#queue);
      for (const { claim } of this.#active.values()) await states.giveBack(claim).catch(this.#unlessLost);
    }
    await this.#close();
  }

  /** Makes the tables of runs where there are none yet: also a process that runs nothing can show them. */
  async prepare(): Promise<void> {
    await (this.#queue ?? this.#open({ isWorker: false }));
  }

  /** Lets a dead run go on where it ended, its failures forgiven. */
  async redrive(runId: string): Promise<Redrive> {
    const outcome = await redrive(this.#database, runId);
    if (outcome === 'redriven') this.#wake();
    return outcome;
  }

  /** Resolves when no event waits, no run could begin and none is under way. */
  async idle(): Promise<void> {
    const ids = [...this.#workflows.keys()];
    for (;;) {
      const waiting = await this.#database.asQueue((db) => whatWaits(db, ids));
      const isBusy = this.#isTurning || this.#active.size > 0;
      if (!isBusy && !waiting.events && !waiting.ticks && waiting.workflows.length === 0) return;
      this.#wake();
      await sleep(20);
    }
  }

  #open(options: { isWorker: boolean }): Promise<PgBoss> {
    const queue = openQueue(this.#database, { ...options, onError: this.#onError });
    this.#queue = queue;
    // The next who asks tries again.
    queue.catch(() => {
      this.#queue = null;
    });
    return queue;
  }

  async #close(): Promise<void> {
    const queue = this.#queue;
    this.#queue = null;
    await (await queue)?.stop({ graceful: false, close: false });
  }

  readonly #wake = () => this.#woken.resolve();

  async #work(boss: PgBoss, states: RunStates): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#woken = Promise.withResolvers();
      this.#isTurning = true;
      const hasMore = await this.#turn(boss, states).catch(this.#report);
      this.#isTurning = false;
      if (hasMore) continue;
      const pause = new AbortController();
      const timer = sleep(POLL_MS, undefined, { signal: pause.signal }).catch(() => {});
      await Promise.race([timer, this.#woken.promise]);
      pause.abort();
    }
  }

  /** Turns ticks and events into runs and begins runs; gives whether there may be more to do at once. */
  async #turn(boss: PgBoss, states: RunStates): Promise<boolean> {
    const open = [...this.#workflows.keys()].filter((id) => this.#room(id) > 0);
    const waiting = await this.#database.asQueue((db) => whatWaits(db, open));
    const ticked = waiting.ticks ? await this.#tick(boss) : [];
    const relayed = waiting.events ? await this.#relay(boss) : { events: 0, workflows: [] };
    if (relayed.events === EVENTS_AT_A_TIME) await this.#afterFullRelay();
    let isFull = false;
    for (const id of new Set([...waiting.workflows, ...ticked, ...relayed.workflows])) {
      const room = this.#room(id);
      if (room === 0) continue;
      const begun = await this.#begin(boss, states, { workflow: this.#workflows.get(id)!, room });
      isFull ||= begun === room;
    }
    return relayed.events === EVENTS_AT_A_TIME || isFull;
  }

  /** In one transaction, so that a tick starts one run, whichever process sees it first. */
  #tick(boss: PgBoss): Promise<Iterable<string>> {
    return this.#database.asQueue(async (db) => {
      const ticked = await takeTicks(db, [...this.#workflows.keys()]);
      for (const id of ticked) await boss.insert(id, [{ data: {} }], inTransaction(db));
      return ticked;
    });
  }

  /** In one transaction, so that an event starts each of its workflows once. */
  #relay(boss: PgBoss): Promise<{ events: number; workflows: string[] }> {
    return this.#database.asQueue(async (db) => {
      const events = await takeEvents(db, EVENTS_AT_A_TIME);
      const workflows: string[] = [];
      for (const [id, workflow] of this.#workflows) {
        const jobs = events
          .filter(({ event }) =>
            workflow.triggers.some((trigger) => 'event' in trigger && trigger.event === event.name),
          )
          .map(({ event }) => ({ data: event, ...keyOf(workflow, event) }));
        if (jobs.length === 0) continue;
        await boss.insert(id, jobs, inTransaction(db));
        workflows.push(id);
      }
      return { events: events.length, workflows };
    });
  }

  /** A queue that grows faster than autovacuum looks is taken for empty, and each fetch would read all of it. */
  async #afterFullRelay(): Promise<void> {
    if (this.#fullRelays++ % FULL_RELAYS_PER_ANALYSIS === 0)
      await this.#database.queue.executeSql('ANALYZE pgboss.job_common');
  }

  async #begin(
    boss: PgBoss,
    states: RunStates,
    { workflow, room }: { workflow: Workflow; room: number },
  ): Promise<number> {
    const jobs = await boss.fetch<WorkflowEvent | object>(workflow.id, { batchSize: room });
    if (jobs.length === 0) return 0;
    const begunBefore = jobs.filter(({ retryCount }) => retryCount > 0).map(({ id }) => id);
    const steps =
      begunBefore.length === 0 ? [] : await this.#database.asQueue((db) => stepsOf(db, begunBefore));
    for (const { id, data, retryCount } of jobs) {
      const claim = { workflow: workflow.id, run_id: id, attempt: retryCount };
      const stored = steps.filter(({ run_id }) => run_id === id);
      const stop = new AbortController();
      const event = 'name' in data ? data : null;
      const done = this.#run(workflow, event, { claim, stored, stop, states }).catch(this.#onError);
      this.#active.set(id, { claim, stop, done });
      void done.finally(() => {
        this.#active.delete(id);
        this.#wake();
      });
    }
    return jobs.length;
  }

  async #run(
    workflow: Workflow,
    event: WorkflowEvent<EventName> | null,
    { claim, stored, stop, states }: RunParts,
  ): Promise<void> {
    const step = new StoredSteps({
      database: this.#database,
      store: this.#storeStep,
      claim,
      stored,
      signal: stop.signal,
    });
    try {
      const output = await inNameOf({ name: `workflow ${workflow.id}`, ip_address: '' }, () =>
        underClaim(claim, () => workflow.run({ event, step, runId: claim.run_id })),
      );
      await this.#complete({ claim, output });
    } catch (error) {
      const isInterrupted = error instanceof RunInterruptedError || stop.signal.aborted || isLost(error);
      if (!isInterrupted) this.#onError(error);
      const end = isInterrupted ? states.giveBack(claim) : states.fail(claim, messageOf(error), workflow);
      await end.catch(this.#unlessLost);
    }
  }

  readonly #storeStep = gathered<NewStep, boolean>(async (steps) => {
    const held = await this.#database.asQueue((db) => storeSteps(db, steps));
    return steps.map((_, index) => held.has(index));
  });

  /**
   * Completing and staying alive both change many runs, in an order of their own: done at the same time they would
   * wait for each other.
   */
  #oneByOne<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }

  readonly #complete = gathered<FinishedRun, void>((runs) =>
    this.#oneByOne(async () => {
      await this.#database.asQueue((db) => completeRuns(db, runs));
      return runs.map(() => undefined);
    }),
  );

  async #stayAlive(states: RunStates): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await sleep(HEARTBEAT_MS, undefined, { signal: this.#stopping.signal }).catch(() => {});
      await this.#beat()
        .then(() => this.#takeOver(states))
        .catch(this.#report);
    }
  }

  /** Says of every run that it is alive, and stops those that were taken over meanwhile. */
  async #beat(): Promise<void> {
    const held = await this.#oneByOne(() => {
      const claims = [...this.#active.values()].map(({ claim }) => claim);
      return this.#database.asQueue(async (db) => ({ claims, ids: await touchRuns(db, claims) }));
    });
    for (const { run_id } of held.claims) if (!held.ids.has(run_id)) this.#active.get(run_id)?.stop.abort();
  }

  /** Puts the runs of dead workers back into the queue. */
  async #takeOver(states: RunStates): Promise<void> {
    if (await states.takeOver([...this.#workflows.keys()], SILENT_MS)) this.#wake();
  }

  #room(id: string): number {
    let active = 0;
    for (const { claim } of this.#active.values()) if (claim.workflow === id) active++;
    return PARALLEL_RUNS - active;
  }

  readonly #unlessLost = (error: unknown): void => {
    if (!isLost(error)) this.#report(error);
  };

  readonly #report = (error: unknown): undefined => {
    if (!this.#stopping.signal.aborted) this.#onError(error);
  };
}

function keyOf({ oneAtATime }: Workflow, { data }: WorkflowEvent): { singletonKey?: string } {
  if (oneAtATime?.key === undefined) return {};
  return { singletonKey: String((data as unknown as Record<string, unknown>)[oneAtATime.key]) };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
