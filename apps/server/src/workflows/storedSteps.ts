import { setTimeout as sleep } from 'node:timers/promises';
import type { Claim } from '../database/claim.ts';
import type { Database } from '../database/database.ts';
import { sendEvents, type WorkflowEvent } from './events.ts';
import { type NewStep, type StoredStep, storeSteps } from './queries.ts';
import type { Step } from './workflow.ts';

/** The run was taken over by another worker, or this one is stopping: nothing more of it is to be done here. */
export class RunInterruptedError extends Error {
  override readonly name = 'RunInterruptedError';
}

/** Stores a step that is over; gives whether the claim on its run held. */
export type StoreStep = (step: NewStep) => Promise<boolean>;

interface Parts {
  database: Database;
  store: StoreStep;
  claim: Claim;
  /** The steps that earlier attempts have left. */
  stored: readonly StoredStep[];
  /** Ends the run at its next step. */
  signal: AbortSignal;
}

/** The steps of one attempt of a run. */
export class StoredSteps implements Step {
  readonly #parts: Parts;
  readonly #stored: Map<string, StoredStep>;
  readonly #used = new Map<string, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#stored = new Map(parts.stored.map((step) => [step.step, step]));
  }

  async run<T>(id: string, work: () => Promise<T>): Promise<T> {
    const step = this.#begin(id);
    const stored = this.#stored.get(step);
    if (stored !== undefined) return outputOf(stored) as T;
    const started_at = new Date();
    const output = (await work()) ?? null;
    const text = JSON.stringify([output]);
    await this.#store({ step, output: text, wake_at: null, started_at });
    return (JSON.parse(text) as [T])[0];
  }

  async sleep(id: string, milliseconds: number): Promise<void> {
    const step = this.#begin(id);
    let wakeAt = this.#stored.get(step)?.wake_at;
    if (wakeAt == null) {
      const started_at = new Date();
      wakeAt = new Date(started_at.getTime() + milliseconds);
      await this.#store({ step, output: null, wake_at: wakeAt, started_at });
    }
    const left = wakeAt.getTime() - Date.now();
    const { signal } = this.#parts;
    if (left > 0) {
      await sleep(left, undefined, { signal }).catch((error: unknown) => {
        throw signal.aborted ? new RunInterruptedError('The run was interrupted in a sleep.') : error;
      });
    }
  }

  async sendEvent(id: string, events: WorkflowEvent | readonly WorkflowEvent[]): Promise<void> {
    const step = this.#begin(id);
    if (this.#stored.has(step)) return;
    const row = { step, output: null, wake_at: null, started_at: new Date() };
    await this.#parts.database.asQueue(async (db) => {
      await sendEvents(db, [events].flat());
      const held = await storeSteps(db, [{ ...this.#parts.claim, ...row }]);
      if (held.size === 0) throw new RunInterruptedError('The run was taken over.');
    });
  }

  /** The name of a step; steps of a loop are told apart by their number, as Inngest does. */
  #begin(id: string): string {
    if (this.#parts.signal.aborted) throw new RunInterruptedError('The run was interrupted.');
    const times = this.#used.get(id) ?? 0;
    this.#used.set(id, times + 1);
    return times === 0 ? id : `${id}:${times}`;
  }

  async #store(step: Omit<NewStep, keyof Claim>): Promise<void> {
    const isHeld = await this.#parts.store({ ...this.#parts.claim, ...step });
    if (!isHeld) throw new RunInterruptedError('The run was taken over.');
  }
}

/** An output is stored in a list of one, since it may be null. */
const outputOf = ({ output }: StoredStep) => (output as [unknown])[0];
