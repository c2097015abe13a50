import { setTimeout as sleep } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { inNameOf } from '../database/actor.ts';
import { CLAIM_LOST, type Claim, underClaim } from '../database/claim.ts';
import type { Database } from '../database/database.ts';
import type { Db } from '../database/transactions.ts';
import type { WorkflowEngine } from './engine.ts';
import { type EventName, sendEvents, sending, type WorkflowEvent } from './events.ts';
import { gathered } from './gathered.ts';
import { inTransaction, openQueue, prepareWorkflow } from './pgBoss.ts';
import {
  assertClaim,
  failuresOf,
  heldRuns,
  insertFailure,
  type NewStep,
  type StoredStep,
  silentClaims,
  stepsOf,
  storeSteps,
  takeEvents,
  whatWaits,
} from './queries.ts';
import { RunInterruptedError, StoredSteps } from './storedSteps.ts';
import { PARALLEL_RUNS, type Workflow } from './workflow.ts';

/** How often a worker looks for what other processes have sent. */
const POLL_MS = 500;
const HEARTBEAT_MS = 2000;
/** A worker that is silent for longer has died; its runs go to others. */
const SILENT_MS = 6000;
/** A run whose worker died so often without finishing a step is itself the reason. */
const MOST_LOSSES = 10;
const EVENTS_AT_A_TIME = 500;
/** How long runs may go on when the worker is told to stop. */
const CLOSING_GRACE_MS = 500;

interface Options {
  onError: (error: unknown) => void;
}

interface FinishedRun {
  claim: Claim;
  output: unknown;
}

/** Runs workflows on PostgreSQL: pg-boss keeps the runs, and their steps are stored beside them. */
export class PgBossEngine implements WorkflowEngine {
  readonly #database: Database;
  readonly #workflows: ReadonlyMap<string, Workflow>;
  readonly #onError: (error: unknown) => void;
  readonly #active = new Map<string, { claim: Claim; done: Promise<void>; stop: AbortController }>();
  #stopping = new AbortController();
  #isTurning = false;
  #last: Promise<unknown> = Promise.resolve();
  #boss: PgBoss | null = null;
  #working: Promise<unknown> | null = null;
  #woken = Promise.withResolvers<void>();

  constructor(database: Database, workflows: readonly Workflow[], { onError }: Options) {
    this.#database = database;
    this.#workflows = new Map(workflows.map((workflow) => [workflow.id, workflow]));
    this.#onError = onError;
  }

  async start(): Promise<void> {
    this.#stopping = new AbortController();
    this.#boss = await openQueue(this.#database, { isWorker: true, onError: this.#onError });
    for (const workflow of this.#workflows.values()) await prepareWorkflow(this.#boss, workflow);
    await this.#forgetSchedules(this.#boss);
    sending.on('sent', this.#wake);
    this.#working = Promise.all([this.#work(this.#boss), this.#stayAlive(this.#boss)]);
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
    for (const { claim } of this.#active.values()) await this.#giveBack(claim).catch(this.#unlessLost);
    await this.#boss?.stop({ graceful: false, close: false });
  }

  /** Resolves when no event waits, no run could begin and none is under way. */
  async idle(): Promise<void> {
    const ids = [...this.#workflows.keys()];
    for (;;) {
      const waiting = await this.#database.asQueue((db) => whatWaits(db, ids));
      const isBusy = this.#isTurning || this.#active.size > 0;
      if (!isBusy && !waiting.events && waiting.workflows.length === 0) return;
      this.#wake();
      await sleep(20);
    }
  }

  readonly #wake = () => this.#woken.resolve();

  async #work(boss: PgBoss): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#woken = Promise.withResolvers();
      this.#isTurning = true;
      const hasMore = await this.#turn(boss).catch(this.#report);
      this.#isTurning = false;
      if (hasMore) continue;
      const pause = new AbortController();
      const timer = sleep(POLL_MS, undefined, { signal: pause.signal }).catch(() => {});
      await Promise.race([timer, this.#woken.promise]);
      pause.abort();
    }
  }

  /** Turns events into runs and begins runs; gives whether there may be more to do at once. */
  async #turn(boss: PgBoss): Promise<boolean> {
    const open = [...this.#workflows.keys()].filter((id) => this.#room(id) > 0);
    const waiting = await this.#database.asQueue((db) => whatWaits(db, open));
    const relayed = waiting.events ? await this.#relay(boss) : 0;
    let isFull = false;
    for (const id of relayed > 0 ? open : waiting.workflows) {
      const room = this.#room(id);
      isFull = (await this.#begin(boss, this.#workflows.get(id)!, room)) === room || isFull;
    }
    return relayed === EVENTS_AT_A_TIME || isFull;
  }

  /** In one transaction, so that an event starts each of its workflows once. */
  #relay(boss: PgBoss): Promise<number> {
    return this.#database.asQueue(async (db) => {
      const events = await takeEvents(db, EVENTS_AT_A_TIME);
      for (const [id, workflow] of this.#workflows) {
        const jobs = events
          .filter(({ event }) =>
            workflow.triggers.some((trigger) => 'event' in trigger && trigger.event === event.name),
          )
          .map(({ event }) => ({ data: event, ...keyOf(workflow, event) }));
        if (jobs.length > 0) await boss.insert(id, jobs, inTransaction(db));
      }
      return events.length;
    });
  }

  async #begin(boss: PgBoss, workflow: Workflow, room: number): Promise<number> {
    const jobs = await boss.fetch<WorkflowEvent | object>(workflow.id, { batchSize: room });
    if (jobs.length === 0) return 0;
    const steps = await this.#database.asQueue((db) =>
      stepsOf(
        db,
        jobs.map(({ id }) => id),
      ),
    );
    for (const { id, data, retryCount } of jobs) {
      const claim = { workflow: workflow.id, run_id: id, attempt: retryCount };
      const stored = steps.filter(({ run_id }) => run_id === id);
      const stop = new AbortController();
      const event = 'name' in data ? data : null;
      const done = this.#run(workflow, event, { claim, stored, stop }).catch(this.#onError);
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
    { claim, stored, stop }: { claim: Claim; stored: readonly StoredStep[]; stop: AbortController },
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
      const end = isInterrupted ? this.#giveBack(claim) : this.#fail(workflow, claim, error);
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

  readonly #complete = gathered<FinishedRun, void>((runs) => this.#oneByOne(() => this.#completeAll(runs)));

  /** Runs that give nothing are completed by one statement for each workflow. */
  async #completeAll(runs: readonly FinishedRun[]): Promise<undefined[]> {
    for (const id of new Set(runs.map(({ claim }) => claim.workflow))) {
      const ofWorkflow = runs.filter(({ claim }) => claim.workflow === id);
      const silent = ofWorkflow
        .filter(({ output }) => output === undefined)
        .map(({ claim }) => attemptOf(claim));
      if (silent.length > 0) await this.#boss!.complete(id, silent);
      for (const { claim, output } of ofWorkflow) {
        if (output !== undefined) await this.#boss!.complete(id, [attemptOf(claim)], output as object);
      }
    }
    return runs.map(() => undefined);
  }

  /** Tries again after a pause, or gives up: a run that is dead can be redriven. */
  async #fail(workflow: Workflow, claim: Claim, error: unknown): Promise<void> {
    this.#onError(error);
    const message = messageOf(error);
    await this.#database.asQueue(async (db) => {
      await assertClaim(db, claim);
      await this.#boss!.fail(claim.workflow, claim.run_id, { message }, inTransaction(db));
      await insertFailure(db, claim, { kind: 'error', error: message });
      const { errors } = await failuresOf(db, claim.run_id);
      if (errors > workflow.retries) await this.#giveUp(db, claim, message);
    });
  }

  async #giveUp(db: Db, { workflow, run_id }: Claim, error: string) {
    await this.#boss!.cancel(workflow, run_id, inTransaction(db));
    await sendEvents(db, [{ name: 'workflow/failed', data: { workflow, run_id, error } }]);
  }

  /** Puts a run back into the queue, to be continued at once by whoever comes first. */
  #giveBack(claim: Claim): Promise<void> {
    return this.#database.asQueue(async (db) => {
      await assertClaim(db, claim);
      await this.#release(db, claim);
    });
  }

  async #release(db: Db, { workflow, run_id }: Claim): Promise<void> {
    const within = inTransaction(db);
    await this.#boss!.cancel(workflow, run_id, within);
    await this.#boss!.resume(workflow, run_id, within);
  }

  async #stayAlive(boss: PgBoss): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await sleep(HEARTBEAT_MS, undefined, { signal: this.#stopping.signal }).catch(() => {});
      await this.#beat(boss)
        .then(() => this.#takeOver())
        .catch(this.#report);
    }
  }

  /** Says of every run that it is alive, and stops those that were taken over meanwhile. */
  async #beat(boss: PgBoss): Promise<void> {
    for (const id of this.#workflows.keys()) {
      const runs = [...this.#active.values()].filter(({ claim }) => claim.workflow === id);
      if (runs.length === 0) continue;
      await boss.touch(
        id,
        runs.map(({ claim }) => attemptOf(claim)),
      );
    }
    const all = [...this.#active.values()];
    if (all.length === 0) return;
    const held = await this.#database.asQueue((db) =>
      heldRuns(
        db,
        all.map(({ claim }) => claim),
      ),
    );
    for (const { claim, stop } of all) if (!held.has(claim.run_id)) stop.abort();
  }

  /** Puts the runs of dead workers back into the queue. */
  async #takeOver(): Promise<void> {
    const isAny = await this.#database.asQueue(async (db) => {
      const lost = await silentClaims(db, [...this.#workflows.keys()], SILENT_MS);
      for (const claim of lost) {
        await insertFailure(db, claim, { kind: 'lost', error: 'The worker died.' });
        const { losses } = await failuresOf(db, claim.run_id);
        if (losses > MOST_LOSSES) await this.#giveUp(db, claim, `Its worker died ${losses} times.`);
        else await this.#release(db, claim);
      }
      return lost.length > 0;
    });
    if (isAny) this.#wake();
  }

  /** Schedules of workflows that there are no more. */
  async #forgetSchedules(boss: PgBoss): Promise<void> {
    for (const { name } of await boss.getSchedules()) {
      const isKept = this.#workflows.get(name)?.triggers.some((trigger) => 'cron' in trigger);
      if (!isKept) await boss.unschedule(name);
    }
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

const attemptOf = ({ run_id, attempt }: Claim) => ({ id: run_id, retryCount: attempt });

function keyOf({ oneAtATime }: Workflow, { data }: WorkflowEvent): { singletonKey?: string } {
  if (oneAtATime?.key === undefined) return {};
  return { singletonKey: String((data as unknown as Record<string, unknown>)[oneAtATime.key]) };
}

const isLost = (error: unknown) => (error as { code?: string } | null)?.code === CLAIM_LOST;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
