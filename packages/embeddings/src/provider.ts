/** The length of every embedding (system.md: Vector(768)). */
export const DIMENSIONS = 768;

/** Whose text it is: a posting is found, a candidate searches. Some models embed the two differently. */
export type TextKind = 'posting' | 'candidate';

/** Turns texts into vectors whose cosine says how alike their meanings are. */
export interface EmbeddingProvider {
  /**
   * Provider, model and version, such as `gemini:gemini-embedding-001@768`. It is stored with every vector,
   * and vectors of different models are never compared (decisions.md 35).
   */
  readonly model: string;
  /**
   * One vector of 768 floats a text, in the order of the texts, of length (norm) 1; all zeros for a text
   * that says nothing.
   * @throws {EmbeddingError} when the provider cannot or will not embed; then no vector is given.
   */
  embed(texts: readonly string[], kind: TextKind): Promise<Float32Array[]>;
}

/**
 * - `embedding_unavailable`: no answer, 429 or 5xx, also after the retries; worth trying again later.
 * - `embedding_rejected`: the provider refuses the request (key, model, text); trying again will not help.
 * - `embedding_bad_answer`: the answer is not one vector of 768 finite numbers a text.
 * - `embedding_model_unreadable`: stored bytes are not a local model that this version can read.
 */
export type EmbeddingErrorCode =
  | 'embedding_unavailable'
  | 'embedding_rejected'
  | 'embedding_bad_answer'
  | 'embedding_model_unreadable';

export class EmbeddingError extends Error {
  override readonly name = 'EmbeddingError';
  readonly code: EmbeddingErrorCode;

  constructor(code: EmbeddingErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Scales a vector to length 1, in place; zeros stay zeros. */
export function normalize(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) return vector;
  const scale = 1 / Math.sqrt(squares);
  for (let i = 0; i < vector.length; i++) vector[i]! *= scale;
  return vector;
}
