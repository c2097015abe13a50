import type { Posting } from './source.ts';

/** What an upload may have (docs/scraping.md), with some room for what is around the postings. */
export const UPLOAD_LIMITS = { jobs: 10_000, bytes: 19 * 1024 * 1024 };

/**
 * The postings of a search, as many as an upload takes; `isCut` when there were more. A source that does not react to
 * its signal is left behind.
 */
export async function collect(
  postings: AsyncIterable<Posting>,
  signal: AbortSignal,
  limits = UPLOAD_LIMITS,
): Promise<{ jobs: Posting[]; isCut: boolean }> {
  const jobs: Posting[] = [];
  let bytes = 0;
  for await (const posting of untilAborted(postings, signal)) {
    bytes += Buffer.byteLength(JSON.stringify(posting)) + 1;
    if (jobs.length === limits.jobs || bytes > limits.bytes) return { jobs, isCut: true };
    jobs.push(posting);
  }
  return { jobs, isCut: false };
}

async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  aborted.promise.catch(() => {});
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted.promise]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', abort);
    // Not waited for: what hangs in `next` hangs here, too.
    iterator.return?.().catch(() => {});
  }
}
