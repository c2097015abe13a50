import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../database/database.ts';
import { sending } from '../events.ts';
import { deleteEvents, type SentEvent, takeEventsToSend } from './queries.ts';

/** How often a process looks for what other ones have sent. */
const POLL_MS = 500;
const EVENTS_AT_A_TIME = 100;
/** After so long, events of a process that has died are sent by another one, or those that were refused again. */
const TAKEN_MS = 30_000;

interface NamedEvent {
  id: string;
  name: string;
  data: object;
  ts: number;
}

interface Options {
  send: (events: NamedEvent[]) => Promise<void>;
  onError: (error: unknown) => void;
}

/**
 * Brings events from the database to Inngest, each at least once; by its id Inngest takes one that comes again for
 * what it is. No transaction waits for the network.
 */
export class EventDelivery {
  readonly #database: Database;
  readonly #options: Options;
  #woken = Promise.withResolvers<void>();
  #stopping = new AbortController();
  #working: Promise<void> = Promise.resolve();

  constructor(database: Database, options: Options) {
    this.#database = database;
    this.#options = options;
  }

  start(): void {
    this.#stopping = new AbortController();
    sending.on('sent', this.#wake);
    this.#working = this.#work();
  }

  async stop(): Promise<void> {
    sending.off('sent', this.#wake);
    this.#stopping.abort();
    this.#wake();
    await this.#working;
  }

  readonly #wake = () => this.#woken.resolve();

  async #work(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#woken = Promise.withResolvers();
      const sent = await this.#deliver().catch((error: unknown) => {
        this.#options.onError(error);
        return 0;
      });
      if (sent === EVENTS_AT_A_TIME) continue;
      const pause = new AbortController();
      const timer = sleep(POLL_MS, undefined, { signal: pause.signal }).catch(() => {});
      await Promise.race([timer, this.#woken.promise]);
      pause.abort();
    }
  }

  async #deliver(): Promise<number> {
    const taken = await this.#database.asQueue((db) =>
      takeEventsToSend(db, { limit: EVENTS_AT_A_TIME, forMs: TAKEN_MS }),
    );
    if (taken.length === 0) return 0;
    await this.#options.send(taken.map(named));
    await this.#database.asQueue((db) =>
      deleteEvents(
        db,
        taken.map(({ id }) => id),
      ),
    );
    return taken.length;
  }
}

const named = ({ uid, sent_at, event }: SentEvent): NamedEvent => ({
  id: uid,
  name: event.name,
  data: event.data,
  ts: sent_at.getTime(),
});
