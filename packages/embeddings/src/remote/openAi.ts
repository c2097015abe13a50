import { DIMENSIONS, type EmbeddingProvider } from '../provider.ts';
import {
  badAnswer,
  errorOfFailure,
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
      const body = JSON.stringify({ model, input: texts, dimensions: DIMENSIONS, encoding_format: 'float' });
      const { status, text } = await post(url, headers, body).catch((error: unknown) => {
        throw errorOfFailure(name, error);
      });
      if (status < 200 || status > 299) throw errorOfStatus(name, status, safeDetail(text, apiKey));
      return vectorsOf(text, name);
    },
  });
}

async function post(url: string, headers: Record<string, string>, body: string) {
  const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  const response = await fetch(url, { method: 'POST', headers, body, signal });
  return { status: response.status, text: await response.text() };
}

/** `{ data: [{ index, embedding }] }` in the order of `index`: that of `data` is not promised. */
function vectorsOf(answer: string, model: string): unknown[] {
  const data = dataOf(answer);
  if (data === null) throw badAnswer(model, 'no list of embeddings');
  const vectors: unknown[] = new Array(data.length).fill(null);
  for (const [position, item] of data.entries()) vectors[item?.index ?? position] = item?.embedding;
  return vectors;
}

function dataOf(answer: string): ({ index?: number; embedding?: unknown } | null)[] | null {
  try {
    const data = JSON.parse(answer)?.data;
    return Array.isArray(data) ? data : null;
  } catch {
    return null;
  }
}
