import { DIMENSIONS, EmbeddingError, type EmbeddingProvider, normalize, type TextKind } from '../provider.ts';

/** system.md "Embedding Generation". */
export const BATCH_SIZE = 100;
export const BATCH_DELAY_MS = 100;
/** Waits before the three retries: exponential backoff. */
export const RETRY_DELAYS_MS = [1_000, 2_000, 4_000] as const;
export const REQUEST_TIMEOUT_MS = 60_000;

export type Sleep = (milliseconds: number) => Promise<void>;

export interface RemoteModel {
  model: string;
  sleep: Sleep;
  /**
   * Asks for the vectors of 1–100 texts, in their order. What it resolves to is checked by the caller; it
   * rejects with an EmbeddingError, of which `embedding_unavailable` is retried.
   */
  request: (texts: readonly string[], kind: TextKind) => Promise<readonly unknown[]>;
}

/** The rules that every provider across a network shares: batches, waits, retries, checked answers. */
export function remoteProvider({ model, sleep, request }: RemoteModel): EmbeddingProvider {
  return {
    model,
    async embed(texts, kind) {
      const vectors = texts.map((): Float32Array => new Float32Array(DIMENSIONS));
      const spoken = texts.flatMap((text, index) => (text.trim() === '' ? [] : [index]));
      for (let start = 0; start < spoken.length; start += BATCH_SIZE) {
        if (start > 0) await sleep(BATCH_DELAY_MS);
        const batch = spoken.slice(start, start + BATCH_SIZE);
        const asked = batch.map((index) => texts[index]!);
        const answers = await withRetries(() => request(asked, kind), sleep);
        if (answers.length !== batch.length) {
          throw badAnswer(model, `${answers.length} vectors for ${batch.length} texts`);
        }
        for (const [i, index] of batch.entries()) vectors[index] = vectorOf(answers[i], model);
      }
      return vectors;
    },
  };
}

async function withRetries<T>(attempt: () => Promise<T>, sleep: Sleep): Promise<T> {
  for (const delay of RETRY_DELAYS_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof EmbeddingError) || error.code !== 'embedding_unavailable') throw error;
    }
    await sleep(delay);
  }
  return attempt();
}

function vectorOf(answer: unknown, model: string): Float32Array {
  if (!Array.isArray(answer)) throw badAnswer(model, 'something that is not a vector');
  if (answer.length !== DIMENSIONS) {
    throw badAnswer(model, `${answer.length} dimensions instead of ${DIMENSIONS}`);
  }
  if (!answer.every((value) => Number.isFinite(value)))
    throw badAnswer(model, 'a value that is not a number');
  return normalize(Float32Array.from(answer));
}

/** The error of an answer that came and is not what was asked for. */
export function badAnswer(model: string, what: string): EmbeddingError {
  return new EmbeddingError('embedding_bad_answer', `${model} answered with ${what}.`);
}

/** The error of an HTTP answer that is not 2xx. `detail` is the provider's own words, the key removed. */
export function errorOfStatus(model: string, status: number, detail: string): EmbeddingError {
  const passing = status === 408 || status === 429 || status >= 500;
  const code = passing ? 'embedding_unavailable' : 'embedding_rejected';
  return new EmbeddingError(code, `${model} answered ${status}: ${detail}`);
}

/**
 * The error of a request that failed without an HTTP status: fetch gives what broke the connection as `cause` and
 * a timeout as a DOMException; anything else went wrong while the answer was read.
 */
export function errorOfFailure(model: string, error: unknown): EmbeddingError {
  const { name, cause } = error instanceof Error ? error : new Error('unknown');
  if (cause === undefined && !(error instanceof DOMException))
    return badAnswer(model, 'something unreadable');
  const code = cause instanceof Error && 'code' in cause ? cause.code : name;
  return new EmbeddingError('embedding_unavailable', `${model} could not be reached: ${code}.`);
}

const DETAIL_LENGTH = 300;

/** A provider's words for a log: on one line, short, and without the key should it repeat it. */
export function safeDetail(text: string, apiKey: string): string {
  const withoutKey = apiKey === '' ? text : text.replaceAll(apiKey, '…');
  return withoutKey.replace(/\s+/g, ' ').trim().slice(0, DETAIL_LENGTH);
}
