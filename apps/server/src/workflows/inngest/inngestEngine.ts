import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Context, Inngest, type InngestFunction, type Logger, StepError } from 'inngest';
import { serve } from 'inngest/fastify';
import type { InngestSettings } from '../../config.ts';
import { inNameOf } from '../../database/actor.ts';
import { underClaim } from '../../database/claim.ts';
import type { Database } from '../../database/database.ts';
import type { WorkflowEngine } from '../engine.ts';
import { sendEvents, type WorkflowEvent } from '../events.ts';
import { insertFailure } from '../queries.ts';
import { isLost, type Redrive } from '../runStates.ts';
import type { Workflow } from '../workflow.ts';
import { EventDelivery } from './eventDelivery.ts';
import { OnceSteps } from './onceSteps.ts';
import { type Called, cancelRun, claimRun, completeRun, failRun, hasEvents } from './queries.ts';
import { takeTurn, turnOf } from './turns.ts';

const APP_ID = 'blacklight';
/** Inngest tries nothing more often. */
const MOST_RETRIES = 20;
/** How long calls may go on when the process is told to stop. */
const CLOSING_GRACE_MS = 500;

interface Options {
  settings: InngestSettings;
  onError: (error: unknown) => void;
}

/** Where a run comes from, as the SDK says it. */
interface Origin {
  runId: string;
  event: { name: string; data?: unknown };
}

/**
 * Runs workflows on Inngest: it has the queue, the schedules and the pauses, and calls `/api/inngest` for one step
 * after the other. The database keeps what makes a step happen once, and what is seen of runs.
 */
export class InngestEngine implements WorkflowEngine {
  readonly kind = 'inngest';
  readonly workflows: readonly Workflow[];
  /** What Inngest is told of and calls for. */
  readonly functions: readonly InngestFunction.Any[];
  readonly #database: Database;
  readonly #onError: (error: unknown) => void;
  readonly #delivery: EventDelivery;
  readonly #handle: NonNullable<WorkflowEngine['answer']>;
  #calls = 0;

  constructor(database: Database, workflows: readonly Workflow[], { settings, onError }: Options) {
    this.workflows = workflows;
    this.#database = database;
    this.#onError = onError;
    const client = new Inngest({
      id: APP_ID,
      ...settings,
      logger: SILENT,
      internalLogger: { ...SILENT, error: (...said) => onError(errorOf(said)) },
      // A call is for one step, so that it is known which call holds the run.
      checkpointing: false,
    });
    const send = async (events: Parameters<typeof client.send>[0]) => {
      await client.send(events);
    };
    this.#delivery = new EventDelivery(database, { send, onError });
    this.functions = [
      ...workflows.map((workflow) => this.#functionOf(client, workflow)),
      this.#noting(client),
    ];
    this.#handle = serve({ client, functions: [...this.functions] }) as NonNullable<WorkflowEngine['answer']>;
  }

  async start(): Promise<void> {
    this.#delivery.start();
  }

  async stop(): Promise<void> {
    await this.#delivery.stop();
    const cutOff = Date.now() + CLOSING_GRACE_MS;
    while (this.#calls > 0 && Date.now() < cutOff) await sleep(20);
  }

  async prepare(): Promise<void> {}

  async redrive(): Promise<Redrive> {
    return 'in_inngest';
  }

  async idle(): Promise<void> {
    while (this.#calls > 0 || (await this.#database.asQueue(hasEvents))) await sleep(20);
  }

  readonly answer = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    this.#calls++;
    try {
      return await this.#handle(request, reply);
    } finally {
      this.#calls--;
    }
  };

  #functionOf(client: Inngest, workflow: Workflow): InngestFunction.Any {
    const { id, triggers, retries } = workflow;
    const options = {
      id,
      retries: Math.min(retries, MOST_RETRIES) as 20,
      triggers: triggers.map((trigger) =>
        'event' in trigger ? trigger : { cron: `TZ=${trigger.timeZone ?? 'UTC'} ${trigger.cron}` },
      ),
      onFailure: (context: Context.Any) => this.#fail(workflow, context),
    };
    return client.createFunction(options, (context: Context.Any) => this.#call(workflow, context));
  }

  /** Without it a run that is cancelled in Inngest would keep others of its key waiting. */
  #noting(client: Inngest): InngestFunction.Any {
    const triggers = [{ event: 'inngest/function.cancelled' }];
    return client.createFunction({ id: 'note-cancelled-run', triggers }, async ({ event }: Context.Any) => {
      const { run_id } = event.data as { run_id: string };
      await this.#database.asQueue((db) => cancelRun(db, uuidOf(run_id)));
    });
  }

  /** One call for a run: comes to its next step that is not over, does it, and ends there. */
  async #call(workflow: Workflow, { event, runId, step: sdk }: Context.Any): Promise<unknown> {
    const called = calledFor(workflow, { runId, event });
    const { oneAtATime } = workflow;
    const state = oneAtATime === undefined ? 'running' : 'queued';
    const claim = await this.#database.asQueue((db) => claimRun(db, { ...called, state }));
    const parts = { database: this.#database, onError: this.#onError };
    const step = new OnceSteps({ ...parts, claim, sdk: sdk as never });
    const work = async () => {
      try {
        const isCoalesced = oneAtATime?.isCoalesced ?? false;
        const superseded =
          oneAtATime && (await takeTurn(this.#database, step, { runId: claim.run_id, isCoalesced }));
        if (superseded) return superseded;
        const output = await workflow.run({ event: called.event, step, runId: claim.run_id });
        await this.#database.asQueue((db) => completeRun(db, claim.run_id, output));
        return output;
      } catch (error) {
        // The failures of steps have been noted where they happened.
        if (!(error instanceof StepError) && !isLost(error)) {
          this.#onError(error);
          const failure = { kind: 'error' as const, error: messageOf(error) };
          await this.#database.asQueue((db) => insertFailure(db, claim, failure));
        }
        throw error;
      }
    };
    return inNameOf({ name: `workflow ${workflow.id}`, ip_address: '' }, () =>
      underClaim(claim, work, 'assert_inngest_claim'),
    );
  }

  async #fail(workflow: Workflow, { event }: Context.Any): Promise<void> {
    const { run_id: runId, event: origin, error } = event.data as FailureData;
    const called = calledFor(workflow, { runId, event: origin });
    const { run_id } = called;
    await this.#database.asQueue(async (db) => {
      if (!(await failRun(db, called, error.message))) return;
      const data = { workflow: workflow.id, run_id, error: error.message };
      await sendEvents(db, [{ name: 'workflow/failed', data }]);
    });
  }
}

interface FailureData {
  run_id: string;
  event: Origin['event'];
  error: { message: string };
}

function calledFor(workflow: Workflow, { runId, event }: Origin): Omit<Called, 'state'> {
  const isOurs = workflow.triggers.some((trigger) => 'event' in trigger && trigger.event === event.name);
  const ours = isOurs ? ({ name: event.name, data: event.data } as WorkflowEvent) : null;
  return {
    run_id: uuidOf(runId),
    inngest_id: runId,
    workflow: workflow.id,
    key: turnOf(workflow, ours?.data),
    event: ours,
  };
}

/** The id that a run of Inngest's has here. */
function uuidOf(runId: string): string {
  const hex = createHash('sha256').update(runId).digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const SILENT: Logger = { debug() {}, info() {}, warn() {}, error() {} };

function errorOf(said: readonly unknown[]): Error {
  const message = said.find((part) => typeof part === 'string') ?? 'an error';
  const cause = said.map((part) => (part as { err?: unknown } | null)?.err).find(Boolean);
  return new Error(`Inngest: ${message}`, { cause });
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
