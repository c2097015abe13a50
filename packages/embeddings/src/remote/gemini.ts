import { ApiError, GoogleGenAI } from '@google/genai';
import { DIMENSIONS, type EmbeddingProvider, type TextKind } from '../provider.ts';
import {
  errorOfFailure,
  errorOfStatus,
  REQUEST_TIMEOUT_MS,
  remoteProvider,
  type Sleep,
  safeDetail,
} from './remoteProvider.ts';

/** decisions.md 35: `models/embedding-001` of system.md is retired. */
export const DEFAULT_GEMINI_MODEL = 'gemini-embedding-001';
const GEMINI_URL = 'https://generativelanguage.googleapis.com';

/** Gemini embeds what is searched and what searches differently (docs/decisions/0003). */
const TASK_TYPES: Record<TextKind, string> = { posting: 'RETRIEVAL_DOCUMENT', candidate: 'RETRIEVAL_QUERY' };

export interface GeminiOptions {
  apiKey: string;
  model?: string;
  /** Where the API is, without its version; for proxies and tests. */
  baseUrl?: string;
  sleep: Sleep;
}

/** Google Gemini, asked for 768 dimensions, through the official SDK. */
export function geminiProvider({
  apiKey,
  model = DEFAULT_GEMINI_MODEL,
  baseUrl = GEMINI_URL,
  sleep,
}: GeminiOptions): EmbeddingProvider {
  const client = new GoogleGenAI({
    apiKey,
    vertexai: false,
    httpOptions: { baseUrl, timeout: REQUEST_TIMEOUT_MS },
  });
  const name = `gemini:${model}@${DIMENSIONS}`;
  return remoteProvider({
    model: name,
    sleep,
    async request(texts, kind) {
      try {
        const { embeddings = [] } = await client.models.embedContent({
          model,
          contents: texts.map((text) => ({ parts: [{ text }] })),
          config: { outputDimensionality: DIMENSIONS, taskType: TASK_TYPES[kind] },
        });
        return embeddings.map(({ values }) => values);
      } catch (error) {
        if (!(error instanceof ApiError)) throw errorOfFailure(name, error);
        throw errorOfStatus(name, error.status, safeDetail(error.message, apiKey));
      }
    },
  });
}
