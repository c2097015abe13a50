import {
  type DenseMatrix,
  innerProducts,
  multiply,
  multiplyTransposed,
  type SparseMatrix,
} from './matrix.ts';

/** A direction of which less than this share is left after removing the others is rounding noise. */
const LEAST_SHARE = 1e-8;

/**
 * An orthonormal basis of the space of the leading right singular vectors of A (rows: columns of A), by
 * subspace iteration: each round of A·Aᵀ stretches the leading directions more than the others.
 *
 * Only the space is learned, not the singular vectors in it: a cosine is the same in every orthonormal basis,
 * so the rotation that would single them out, and its eigenproblem, buy nothing. Everything dense happens on
 * the side of the rows (texts), which are fewer than the columns (terms).
 *
 * @param start rows of A × dimensions: where the iteration begins. Its columns must not be orthogonal to the
 *   leading left singular vectors; a random projection of the rows will do.
 * @returns columns of A × dimensions; where A has a lower rank, the last columns are zero.
 */
export function leadingSubspace(a: SparseMatrix, start: DenseMatrix, rounds: number): DenseMatrix {
  let y = start;
  for (let round = 0; round < rounds; round++) {
    orthonormalize(y);
    y = multiply(a, multiplyTransposed(a, y));
  }
  orthonormalize(y);
  // With Q = y, the columns of Aᵀ·Q span the space but are not orthonormal: (Aᵀ·Q)ᵀ·(Aᵀ·Q) = Qᵀ·(A·Aᵀ·Q) = RᵀR.
  const r = cholesky(innerProducts(y, multiply(a, multiplyTransposed(a, y))), y.columns);
  divideByTriangle(y, r);
  return multiplyTransposed(a, y);
}

/** Makes the columns of Y orthonormal in place: YᵀY = RᵀR, then Y·R⁻¹. Dependent columns become zero. */
export function orthonormalize(y: DenseMatrix): void {
  divideByTriangle(y, cholesky(innerProducts(y, y), y.columns));
}

/**
 * The upper triangle R of RᵀR = G, in place of G's. A column that depends on those before it gets a zero on the
 * diagonal, which `divideByTriangle` takes for "no direction".
 */
function cholesky(g: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    const row = g.subarray(i * size, (i + 1) * size);
    const whole = row[i]!;
    for (let above = 0; above < i; above++) {
      const upper = g.subarray(above * size, (above + 1) * size);
      const factor = upper[i]!;
      if (factor === 0) continue;
      for (let j = i; j < size; j++) row[j]! -= factor * upper[j]!;
    }
    if (!(row[i]! > whole * LEAST_SHARE)) {
      row.fill(0, i);
      continue;
    }
    const scale = 1 / Math.sqrt(row[i]!);
    for (let j = i; j < size; j++) row[j]! *= scale;
  }
  return g;
}

/** Y·R⁻¹ in place, row by row, by forward substitution. */
function divideByTriangle(y: DenseMatrix, r: Float64Array): void {
  const size = y.columns;
  const row = new Float64Array(size);
  for (let at = 0; at < y.values.length; at += size) {
    row.set(y.values.subarray(at, at + size));
    for (let i = 0; i < size; i++) {
      const upper = r.subarray(i * size, (i + 1) * size);
      const value = upper[i] === 0 ? 0 : row[i]! / upper[i]!;
      row[i] = value;
      if (value === 0) continue;
      for (let j = i + 1; j < size; j++) row[j]! -= value * upper[j]!;
    }
    y.values.set(row, at);
  }
}
