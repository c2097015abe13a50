import { decodeText } from '@blacklight/parsing/rows';
import { reasonOf } from './reason.ts';
import { backoffMs, retryAfterMs, shownWait, type Wait, wait } from './waiting.ts';

const MOST_REDIRECTS = 5;
const MOST_TRIES = 4;
const BACKOFF = { firstMs: 2000, mostMs: 60_000 };
/** Who asks for a longer pause is asked again at the next role. */
const LONGEST_RETRY_AFTER_MS = 300_000;

export interface WebLimits {
  /** Between two requests to a host. */
  hostPauseMs: number;
  /** For one request with its answer. */
  timeoutMs: number;
  /** Of an answer, unpacked. */
  bytes: number;
}

const LIMITS: WebLimits = { hostPauseMs: 2000, timeoutMs: 60_000, bytes: 50 * 1024 * 1024 };

/** What a page answers that is no page. */
class WebError extends Error {
  override readonly name = 'WebError';
  /** Milliseconds after which it may answer otherwise; null when it will not. */
  readonly retryMs: number | null;

  constructor(message: string, retryMs: number | null) {
    super(message);
    this.retryMs = retryMs;
  }
}

/** An address for messages, which others read: without what may be a secret in it. */
export function shownAddress({ protocol, host, pathname }: URL): string {
  return `${protocol}//${host}${pathname}`;
}

/**
 * Reads from the web without being a burden: one request at a time to a host, with a pause between two; Retry-After is
 * heeded; what fails in passing is tried again, later and later. Only http and https, also of redirects.
 */
export class Web {
  readonly #limits: WebLimits;
  readonly #wait: Wait;
  /** The last request to each host, with the pause after it. */
  readonly #hosts = new Map<string, Promise<void>>();

  constructor({ wait: waiting = wait, ...limits }: Partial<WebLimits> & { wait?: Wait } = {}) {
    this.#limits = { ...LIMITS, ...limits };
    this.#wait = waiting;
  }

  /** The text at an address. @throws Error whose message says what is wrong with it; what the signal was aborted with */
  async text(url: URL, signal: AbortSignal): Promise<string> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#follow(url, signal);
      } catch (error) {
        signal.throwIfAborted();
        const retryMs = error instanceof WebError ? error.retryMs : 0;
        const message = `${shownAddress(url)}: ${reasonOf(error)}`;
        if (retryMs === null || tries === MOST_TRIES) throw new Error(message);
        if (retryMs > LONGEST_RETRY_AFTER_MS) {
          throw new Error(`${message}, asks to come back in ${shownWait(retryMs)}`);
        }
        await this.#wait(Math.max(retryMs, backoffMs(tries, BACKOFF)), signal);
      }
    }
  }

  /** @throws what `text` does; Error when it is no JSON */
  async json(url: URL, signal: AbortSignal): Promise<unknown> {
    const text = await this.text(url, signal);
    try {
      return JSON.parse(text);
    } catch {
      throw new Error(`${shownAddress(url)}: the answer is no JSON`);
    }
  }

  async #follow(start: URL, signal: AbortSignal): Promise<string> {
    let url = start;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw new WebError(`leads to ${url.protocol}, only http and https are read`, null);
      }
      if (url.username !== '' || url.password !== '') {
        throw new WebError('has a password in the address, which is not sent', null);
      }
      const answer = await this.#inTurn(url, signal);
      if ('text' in answer) return answer.text;
      url = answer.location;
    }
    throw new WebError('too many redirects', null);
  }

  /** After the request before to the same host, and a pause. */
  async #inTurn(url: URL, signal: AbortSignal): Promise<{ text: string } | { location: URL }> {
    const before = this.#hosts.get(url.host) ?? Promise.resolve();
    const done = Promise.withResolvers<void>();
    this.#hosts.set(url.host, done.promise);
    await before;
    try {
      signal.throwIfAborted();
      return await this.#get(url, signal);
    } finally {
      this.#wait(this.#limits.hostPauseMs, signal).then(done.resolve, () => done.resolve());
    }
  }

  async #get(url: URL, stop: AbortSignal): Promise<{ text: string } | { location: URL }> {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(this.#limits.timeoutMs)]);
    const headers = { 'user-agent': 'blacklight-bot', accept: '*/*' };
    const response = await fetch(url, { signal, headers, redirect: 'manual' });
    const { status } = response;
    const to = status >= 300 && status < 400 ? response.headers.get('location') : null;
    if (to === null && response.ok && response.body !== null)
      return { text: await this.#read(response.body) };
    await response.body?.cancel();
    const location = to === null ? null : URL.parse(to, url);
    if (location !== null) return { location };
    const isPassing = status === 408 || status === 429 || status >= 500;
    throw new WebError(`answers ${status}`, isPassing ? (retryAfterMs(response) ?? 0) : null);
  }

  async #read(body: AsyncIterable<Uint8Array>): Promise<string> {
    let text = '';
    for await (const chunk of decodeText(this.#limited(body))) text += chunk;
    return text;
  }

  async *#limited(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > this.#limits.bytes) throw new WebError(`is larger than ${this.#limits.bytes} bytes`, null);
      yield chunk;
    }
  }
}
