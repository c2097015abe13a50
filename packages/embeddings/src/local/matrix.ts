/** Rows of few non-zero values (compressed sparse rows): row i is entries `starts[i]` up to `starts[i + 1]`. */
export interface SparseMatrix {
  rows: number;
  columns: number;
  starts: Int32Array;
  /** Column of each entry. */
  indices: Int32Array;
  values: Float32Array;
}

/** A dense matrix, row after row. */
export interface DenseMatrix {
  rows: number;
  columns: number;
  values: Float32Array;
}

export function denseMatrix(rows: number, columns: number): DenseMatrix {
  return { rows, columns, values: new Float32Array(rows * columns) };
}

/** A · X */
export function multiply(a: SparseMatrix, x: DenseMatrix): DenseMatrix {
  const product = denseMatrix(a.rows, x.columns);
  for (let row = 0; row < a.rows; row++) {
    for (let entry = a.starts[row]!; entry < a.starts[row + 1]!; entry++) {
      addScaledRow(product, row, a.values[entry]!, x, a.indices[entry]!);
    }
  }
  return product;
}

/** Aᵀ · Y */
export function multiplyTransposed(a: SparseMatrix, y: DenseMatrix): DenseMatrix {
  const product = denseMatrix(a.columns, y.columns);
  for (let row = 0; row < a.rows; row++) {
    for (let entry = a.starts[row]!; entry < a.starts[row + 1]!; entry++) {
      addScaledRow(product, a.indices[entry]!, a.values[entry]!, y, row);
    }
  }
  return product;
}

function addScaledRow(
  to: DenseMatrix,
  toRow: number,
  scale: number,
  from: DenseMatrix,
  fromRow: number,
): void {
  const width = to.columns;
  const target = to.values.subarray(toRow * width, (toRow + 1) * width);
  const source = from.values.subarray(fromRow * width, (fromRow + 1) * width);
  for (let i = 0; i < width; i++) target[i]! += scale * source[i]!;
}

/**
 * The upper triangle of Yᵀ · Z, which is symmetric for the matrices it is used on, row after row in double
 * precision. Four rows at a time, so that each sum is read and written a quarter as often.
 */
export function innerProducts(y: DenseMatrix, z: DenseMatrix): Float64Array {
  const width = y.columns;
  const sums = new Float64Array(width * width);
  const none = new Float32Array(width);
  const rowOf = ({ values, rows }: DenseMatrix, row: number) =>
    row < rows ? values.subarray(row * width, (row + 1) * width) : none;
  for (let row = 0; row < y.rows; row += 4) {
    const [y0, y1, y2, y3] = [rowOf(y, row), rowOf(y, row + 1), rowOf(y, row + 2), rowOf(y, row + 3)];
    const [z0, z1, z2, z3] = [rowOf(z, row), rowOf(z, row + 1), rowOf(z, row + 2), rowOf(z, row + 3)];
    for (let i = 0; i < width; i++) {
      const [a, b, c, d] = [y0[i]!, y1[i]!, y2[i]!, y3[i]!];
      const to = sums.subarray(i * width, (i + 1) * width);
      for (let j = i; j < width; j++) to[j]! += a * z0[j]! + b * z1[j]! + c * z2[j]! + d * z3[j]!;
    }
  }
  return sums;
}
