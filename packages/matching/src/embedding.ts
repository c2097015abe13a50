/** The length of every embedding (system.md: Vector(768)). */
export const EMBEDDING_DIMENSIONS = 768;

/**
 * A text's meaning as 768 numbers of 8 bits. Providers give floats; they are rounded once, at the door, and
 * the rounded vector is the one that is stored, searched and scored everywhere, so a cosine is an integer
 * dot product and comes out the same to the last bit in every implementation (docs/decisions/0002).
 */
export interface Embedding {
  /** Direction: 768 integers in −127..127. */
  values: Int8Array;
  /** Euclidean length of `values`; 0 only for a text that says nothing. */
  norm: number;
  /** Provider, model and version; embeddings of different models are never compared. */
  model: string;
}

/** Rounds a vector of 768 finite floats of any length (norm) to 8 bits a dimension. */
export function quantizeEmbedding(vector: ArrayLike<number>, model: string): Embedding {
  if (vector.length !== EMBEDDING_DIMENSIONS) {
    throw new RangeError(`An embedding has ${EMBEDDING_DIMENSIONS} dimensions, not ${vector.length}.`);
  }
  let largest = 0;
  for (let i = 0; i < vector.length; i++) {
    const size = Math.abs(vector[i]!);
    if (!Number.isFinite(size)) throw new RangeError(`Dimension ${i} of an embedding is not finite.`);
    if (size > largest) largest = size;
  }
  const values = new Int8Array(EMBEDDING_DIMENSIONS);
  if (largest > 0) {
    for (let i = 0; i < vector.length; i++) values[i] = Math.round((vector[i]! / largest) * 127);
  }
  return { values, norm: normOf(values), model };
}

/** Wraps 768 stored integers. */
export function embeddingOf(values: Int8Array, model: string): Embedding {
  return { values, norm: normOf(values), model };
}

function normOf(values: Int8Array): number {
  return Math.sqrt(dotProduct(values, values));
}

/** Exact: at most 768 × 127² fits 32 bits. */
export function dotProduct(a: Int8Array, b: Int8Array): number {
  let sum = 0;
  for (let i = 0; i < EMBEDDING_DIMENSIONS; i++) sum += a[i]! * b[i]!;
  return sum;
}
