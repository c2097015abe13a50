import { EMBEDDING_DIMENSIONS, type Embedding } from '../embedding.ts';

/**
 * The first dimensions of a vector. Learned projections and models of nested size put most of what they
 * know there, so that the head, with the length of the tail, says how much the whole dot product can be:
 * a · b ≤ head · head + |tail| × |tail| (Cauchy–Schwarz).
 */
export const HEAD_DIMENSIONS = 128;

/** Exact. */
export function squaredTail({ values }: Embedding): number {
  let sum = 0;
  for (let i = HEAD_DIMENSIONS; i < EMBEDDING_DIMENSIONS; i++) sum += values[i]! ** 2;
  return sum;
}
