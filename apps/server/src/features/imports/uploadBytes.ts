/** An upload that ended before its file did. The message says why. */
export class UploadBrokenError extends Error {
  override readonly name = 'UploadBrokenError';
}

/**
 * The bytes of an upload. Time in which nobody asks for more does not count as silence of the sender.
 *
 * @throws UploadBrokenError when the source fails or is silent for `silenceMs`, and when `signal` aborts (the
 *   message is its reason's).
 */
export async function* uploadBytes(
  source: AsyncIterable<Uint8Array>,
  { silenceMs, signal }: { silenceMs: number; signal: AbortSignal },
): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  let received = 0;
  try {
    for (;;) {
      const next = await nextOf(chunks, { silenceMs, signal, received });
      if (next.done) return;
      received += next.value.length;
      yield next.value;
    }
  } finally {
    // Not awaited: a source that is silent may never answer this either.
    chunks.return?.().catch(() => {});
  }
}

async function nextOf(
  chunks: AsyncIterator<Uint8Array>,
  { silenceMs, signal, received }: { silenceMs: number; signal: AbortSignal; received: number },
): Promise<IteratorResult<Uint8Array>> {
  const { promise: broken, reject } = Promise.withResolvers<never>();
  const where = `after ${received} bytes`;
  const onAbort = () => reject(new UploadBrokenError(String(signal.reason)));
  const onSilence = () => {
    reject(new UploadBrokenError(`Nothing came for ${silenceMs / 1000} seconds ${where}.`));
  };
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort);
  const timer = setTimeout(onSilence, silenceMs);
  try {
    return await Promise.race([chunks.next().catch(() => brokenOff(where)), broken]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}

function brokenOff(where: string): never {
  throw new UploadBrokenError(`The upload broke off ${where}.`);
}
