import { AsyncLocalStorage } from 'node:async_hooks';
import type { Claim } from '../../database/claim.ts';
import type { Database } from '../../database/database.ts';
import { sendEvents, type WorkflowEvent } from '../events.ts';
import { insertFailure } from '../queries.ts';
import { isLost } from '../runStates.ts';
import type { Step } from '../workflow.ts';
import { insertStep, storedStep } from './queries.ts';

/** What of the SDK's steps is used. */
export interface SdkStep {
  run(id: string, work: () => Promise<unknown>): Promise<unknown>;
  sleepUntil(id: string, time: Date): Promise<void>;
}

interface Parts {
  database: Database;
  claim: Claim;
  sdk: SdkStep;
  onError: (error: unknown) => void;
}

/**
 * The steps of a run as one call of Inngest's sees them. Inngest calls for a step again when the answer was lost,
 * be it after the step's work was committed: what a step gave is stored here, too, and given instead.
 */
export class OnceSteps implements Step {
  readonly #database: Database;
  readonly #claim: Claim;
  readonly #sdk: SdkStep;
  readonly #onError: (error: unknown) => void;
  readonly #used = new Map<string, number>();

  constructor({ database, claim, sdk, onError }: Parts) {
    this.#database = database;
    this.#claim = claim;
    this.#sdk = sdk;
    this.#onError = onError;
  }

  async run<T>(id: string, work: () => Promise<T>): Promise<T> {
    const step = this.#nameOf(id);
    return this.#doOnce(id, step, async () => {
      const started_at = new Date();
      const output = JSON.stringify([(await work()) ?? null]);
      await this.#database.asQueue((db) =>
        insertStep(db, { run_id: this.#claim.run_id, step, output, started_at }),
      );
      return (JSON.parse(output) as [T])[0];
    });
  }

  /** Inngest keeps whole seconds of a duration, but a time exactly. */
  async sleep(id: string, milliseconds: number): Promise<void> {
    this.#nameOf(id);
    await this.#sdk.sleepUntil(id, new Date(Date.now() + milliseconds));
  }

  /** They go out with the step's end, in one transaction, and are sent from there. */
  async sendEvent(id: string, events: WorkflowEvent | readonly WorkflowEvent[]): Promise<void> {
    const step = this.#nameOf(id);
    await this.#doOnce(id, step, async () => {
      const row = { run_id: this.#claim.run_id, step, output: '[null]', started_at: new Date() };
      await this.#database.asQueue(async (db) => {
        await sendEvents(db, [events].flat());
        await insertStep(db, row);
      });
      return null;
    });
  }

  async #doOnce<T>(id: string, step: string, work: () => Promise<T>): Promise<T> {
    // The SDK calls back from a context of its own, where the claim would be forgotten.
    const once = AsyncLocalStorage.bind(async () => {
      const { run_id } = this.#claim;
      const stored = await this.#database.asQueue((db) => storedStep(db, { run_id, step }));
      if (stored !== undefined) return (stored.output as [T])[0];
      try {
        return await work();
      } catch (error) {
        await this.#note(error);
        throw error;
      }
    });
    return (await this.#sdk.run(id, once)) as T;
  }

  /** A call that was overtaken has not failed: another one does its work. */
  async #note(error: unknown): Promise<void> {
    if (isLost(error)) return;
    this.#onError(error);
    const failure = { kind: 'error' as const, error: error instanceof Error ? error.message : String(error) };
    await this.#database.asQueue((db) => insertFailure(db, this.#claim, failure)).catch(this.#onError);
  }

  /** As the SDK tells apart the steps of a loop. */
  #nameOf(id: string): string {
    const times = this.#used.get(id) ?? 0;
    this.#used.set(id, times + 1);
    return times === 0 ? id : `${id}:${times}`;
  }
}
