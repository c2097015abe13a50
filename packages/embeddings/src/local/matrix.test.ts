import fc from 'fast-check';
import { expect, it } from 'vitest';
import { innerProducts, multiply, multiplyTransposed, type SparseMatrix } from './matrix.ts';

// [ 1 0 2 ]
// [ 0 3 0 ]
const A: SparseMatrix = {
  rows: 2,
  columns: 3,
  starts: Int32Array.of(0, 2, 3),
  indices: Int32Array.of(0, 2, 1),
  values: Float32Array.of(1, 2, 3),
};

it('multiplies A by a dense matrix', () => {
  const x = { rows: 3, columns: 2, values: Float32Array.of(1, 2, 3, 4, 5, 6) };
  expect(multiply(A, x)).toEqual({ rows: 2, columns: 2, values: Float32Array.of(11, 14, 9, 12) });
});

it('multiplies the transpose of A by a dense matrix', () => {
  const y = { rows: 2, columns: 2, values: Float32Array.of(1, 2, 3, 4) };
  expect(multiplyTransposed(A, y)).toEqual({
    rows: 3,
    columns: 2,
    values: Float32Array.of(1, 2, 9, 12, 2, 4),
  });
});

it('sums inner products over any number of rows', () => {
  const row = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 11 }), (rows) => {
      const y = { rows: rows.length, columns: 2, values: Float32Array.from(rows.flat()) };
      const sum = (f: (pair: [number, number]) => number) => rows.reduce((total, pair) => total + f(pair), 0);
      const [first, both, , second] = innerProducts(y, y);
      expect([first, both, second]).toEqual([
        sum(([a]) => a * a),
        sum(([a, b]) => a * b),
        sum(([, b]) => b * b),
      ]);
    }),
  );
});
