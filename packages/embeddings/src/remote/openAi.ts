import { DIMENSIONS, EmbeddingError, type EmbeddingProvider } from '../provider.ts';
import {
  errorOfNetwork,
  errorOfStatus,
  REQUEST_TIMEOUT_MS,
  remoteProvider,
  type Sleep,
  safeDetail,
} from './remoteProvider.ts';

export interface OpenAiOptions {
  /** Up to and without `/embeddings`: `https://api.openai.com/v1`, `http://localhost:11434/v1`. */
  baseUrl: string;
  /** Empty for a server that asks for none. */
  apiKey: string;
  /** Must be able to give 768 dimensions. */
  model: string;
  sleep: Sleep;
}

/** Any server that speaks OpenAI's `POST /embeddings`: OpenAI, Azure, Ollama, vLLM, LM Studio. */
export function openAiProvider({ baseUrl, apiKey, model, sleep }: OpenAiOptions): EmbeddingProvider {
  const url = `${baseUrl.replace(/\/$/, '')}/embeddings`;
  const name = `openai:${model}@${DIMENSIONS}`;
  const headers = {
    'content-type': 'application/json',
    ...(apiKey === '' ? {} : { authorization: `Bearer ${apiKey}` }),
  };

  return remoteProvider({
    model: name,
    sleep,
    async request(texts) {
      const { status, body } = await post(url, headers, {
        model,
        input: texts,
        dimensions: DIMENSIONS,
        encoding_format: 'float',
      }).catch((error: unknown) => {
        throw errorOfNetwork(name, error);
      });
      if (status < 200 || status > 299) throw errorOfStatus(name, status, safeDetail(body, apiKey));
      return vectorsOf(body, name);
    },
  });
}

async function post(url: string, headers: Record<string, string>, body: unknown) {
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  });
  return { status: response.status, body: await response.text() };
}

/** `{ data: [{ index, embedding }] }`; the order of `data` is not promised, `index` is. */
function vectorsOf(body: string, model: string): unknown[] {
  const data = dataOf(body);
  if (data === null) {
    throw new EmbeddingError(
      'embedding_bad_answer',
      `${model} answered with something that is no list of embeddings.`,
    );
  }
  const vectors: unknown[] = new Array(data.length).fill(undefined);
  for (const [position, item] of data.entries()) {
    const { index = position, embedding } = item ?? {};
    vectors[index] = embedding;
  }
  return vectors;
}

function dataOf(body: string): ({ index?: number; embedding?: unknown } | null)[] | null {
  try {
    const { data } = JSON.parse(body);
    return Array.isArray(data) ? data : null;
  } catch {
    return null;
  }
}
