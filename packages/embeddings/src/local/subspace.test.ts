import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DenseMatrix, denseMatrix, type SparseMatrix } from './matrix.ts';
import { leadingSubspace, orthonormalize } from './subspace.ts';

function sparse(rows: number[][]): SparseMatrix {
  const entries = rows.map((row) => row.flatMap((value, index) => (value === 0 ? [] : [{ index, value }])));
  const starts = [0];
  for (const row of entries) starts.push(starts.at(-1)! + row.length);
  return {
    rows: rows.length,
    columns: rows[0]!.length,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(entries.flat(), ({ index }) => index),
    values: Float32Array.from(entries.flat(), ({ value }) => value),
  };
}

function dense(rows: number[][]): DenseMatrix {
  return { rows: rows.length, columns: rows[0]!.length, values: Float32Array.from(rows.flat()) };
}

const column = ({ values, rows, columns }: DenseMatrix, at: number) =>
  Array.from({ length: rows }, (_, row) => values[row * columns + at]!);
const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** V·Vᵀ, which is the same for every orthonormal basis of a space. */
function projector(basis: DenseMatrix): number[][] {
  const row = (at: number) => [...basis.values.subarray(at * basis.columns, (at + 1) * basis.columns)];
  return Array.from({ length: basis.rows }, (_, i) =>
    Array.from({ length: basis.rows }, (_, j) => dot(row(i), row(j))),
  );
}

function expectClose(actual: number[][], expected: number[][]) {
  for (const [i, row] of expected.entries()) {
    for (const [j, value] of row.entries()) expect(actual[i]![j]).toBeCloseTo(value, 5);
  }
}

describe('leadingSubspace', () => {
  it('finds the leading singular vector of a matrix decomposed by hand', () => {
    // A·Aᵀ = [[2, 1], [1, 2]] has the eigenvalues 3 and 1; the leading one belongs to (1, 1)/√2, so the
    // leading right singular vector is Aᵀ·(1, 1)/√2/√3 = (1, 2, 1)/√6.
    const a = sparse([
      [1, 1, 0],
      [0, 1, 1],
    ]);
    const basis = leadingSubspace(a, dense([[1], [0]]), 12);
    expectClose(projector(basis), [
      [1 / 6, 2 / 6, 1 / 6],
      [2 / 6, 4 / 6, 2 / 6],
      [1 / 6, 2 / 6, 1 / 6],
    ]);
  });

  it('keeps the directions that the rows say most about', () => {
    // Orthogonal rows of length 5, 4 and 1 along (3,4,0,0)/5, (4,-3,0,0)/5 and the last axis.
    const a = sparse([
      [3, 4, 0, 0],
      [3.2, -2.4, 0, 0],
      [0, 0, 0, 1],
    ]);
    const start = dense([
      [1, 0.5],
      [-0.3, 1],
      [0.7, 0.6],
    ]);
    expectClose(projector(leadingSubspace(a, start, 8)), [
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('leaves the dimensions zero that a matrix of low rank has no use for', () => {
    const a = sparse([
      [1, 2],
      [2, 4],
      [3, 6],
    ]);
    const start = dense([
      [1, 0],
      [0, 1],
      [1, 1],
    ]);
    const basis = leadingSubspace(a, start, 2);
    expectClose(projector(basis), [
      [0.2, 0.4],
      [0.4, 0.8],
    ]);
    expect(column(basis, 1)).toEqual([0, 0]);
  });
});

describe('orthonormalize', () => {
  const value = fc.integer({ min: -100, max: 100 });
  const matrix = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 });

  it('gives columns that are orthogonal and of length 1, or zero', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const y = dense(rows);
        orthonormalize(y);
        for (let i = 0; i < 4; i++) {
          const length = dot(column(y, i), column(y, i));
          if (length !== 0) expect(length).toBeCloseTo(1, 3);
          for (let j = 0; j < i; j++) expect(dot(column(y, i), column(y, j))).toBeCloseTo(0, 2);
        }
      }),
    );
  });

  it('keeps a zero matrix zero', () => {
    const y = denseMatrix(5, 3);
    orthonormalize(y);
    expect(y).toEqual(denseMatrix(5, 3));
  });
});
