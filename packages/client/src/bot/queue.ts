import type { Platform } from '@blacklight/parsing';
import { type components, createClient } from '../index.ts';
import { reasonOf } from './reason.ts';
import type { Posting } from './source.ts';
import { backoffMs, retryAfterMs, shownWait, type Wait } from './waiting.ts';

export type RoleToScrape = components['schemas']['RoleToScrape'];

/** What the server has refused, for a reason that asking again does not mend. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** Stable; null when the answer is none of Blacklight's. */
  readonly code: string | null;

  constructor(status: number, code: string | null, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const BACKOFF = { firstMs: 1000, mostMs: 300_000 };
/** An upload of 20 MB takes that long on a slow line. */
const TIMEOUT_MS = 300_000;
const LONGEST_ERROR = 2000;

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The scrape queue of a server. Each question is asked until there is an answer: the server may be away, or have too
 * many questions. All of them may be repeated without harm.
 *
 * @throws Refusal from every method; what the signal was aborted with
 */
export class QueueClient {
  readonly #client: ReturnType<typeof createClient>;
  readonly #signal: AbortSignal;
  readonly #wait: Wait;
  readonly #log: (line: string) => void;

  constructor({
    server,
    key,
    signal,
    wait,
    log,
  }: {
    server: string;
    key: string;
    signal: AbortSignal;
    wait: Wait;
    log: (line: string) => void;
  }) {
    const headers = { 'X-Scraper-API-Key': key };
    // A redirect would carry the key to wherever it leads.
    this.#client = createClient({ baseUrl: server, headers, redirect: 'manual' });
    this.#signal = signal;
    this.#wait = wait;
    this.#log = log;
  }

  /** The next role; null when none waits. The same `request` gives the same role as long as its lease lasts. */
  async next(request: string): Promise<RoleToScrape | null> {
    const params = { header: { 'Idempotency-Key': request } };
    return (
      (await this.#ask((signal) => this.#client.GET('/api/scrape-queue/next', { params, signal }))) ?? null
    );
  }

  async upload(role: RoleToScrape, platform: Platform, jobs: Posting[]): Promise<void> {
    const body = { platform, jobs, lease_id: role.lease_id };
    const params = { path: { id: role.queue_id } };
    await this.#ask((signal) => this.#client.POST('/api/scrape-queue/{id}/jobs', { params, body, signal }));
  }

  /** Leaves the platform for the next turn of the role. */
  async fail(role: RoleToScrape, platform: Platform, reason: string): Promise<void> {
    const error = reason.slice(0, LONGEST_ERROR).toWellFormed() || 'unknown';
    const body = { platform, error, retry: false, lease_id: role.lease_id };
    const params = { path: { id: role.queue_id } };
    await this.#ask((signal) => this.#client.POST('/api/scrape-queue/{id}/fail', { params, body, signal }));
  }

  async complete(role: RoleToScrape): Promise<void> {
    const body = { lease_id: role.lease_id };
    const params = { path: { id: role.queue_id } };
    await this.#ask((signal) =>
      this.#client.POST('/api/scrape-queue/{id}/complete', { params, body, signal }),
    );
  }

  async #ask<T>(question: (signal: AbortSignal) => Promise<Answer<T>>): Promise<T | undefined> {
    for (let tries = 1; ; tries++) {
      const answer = await this.#answerOf(question);
      if ('response' in answer && answer.response.ok) return answer.data;
      if ('response' in answer && !isPassing(answer.response)) throw refusalOf(answer);
      const asked = 'response' in answer ? retryAfterMs(answer.response) : null;
      const ms = Math.max(asked ?? 0, backoffMs(tries, BACKOFF));
      const reason = 'response' in answer ? `answers ${answer.response.status}` : answer.reason;
      this.#log(`The server ${reason}; asking again in ${shownWait(ms)}`);
      await this.#wait(ms, this.#signal);
    }
  }

  async #answerOf<T>(
    question: (signal: AbortSignal) => Promise<Answer<T>>,
  ): Promise<Answer<T> | { reason: string }> {
    try {
      return await question(AbortSignal.any([this.#signal, AbortSignal.timeout(TIMEOUT_MS)]));
    } catch (error) {
      this.#signal.throwIfAborted();
      return { reason: `does not answer (${reasonOf(error)})` };
    }
  }
}

function isPassing({ status }: Response): boolean {
  return status === 408 || status === 429 || status >= 500;
}

function refusalOf({ error, response: { status } }: Answer<unknown>): Refusal {
  const { code, detail } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: unknown;
    detail?: unknown;
  };
  return new Refusal(
    status,
    typeof code === 'string' ? code : null,
    typeof detail === 'string' ? detail : `The server answers ${status}.`,
  );
}
