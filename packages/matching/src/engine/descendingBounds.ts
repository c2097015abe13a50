import { SEGMENT_ROWS } from './segment.ts';

const BINS = 256;

/**
 * Rows of a segment that wait for their vector, taken from the highest bound down. They are sorted into
 * bins only: within a bin their order saves nothing.
 */
export class DescendingBounds {
  readonly #rows = new Uint16Array(SEGMENT_ROWS);
  readonly #sorted = new Uint16Array(SEGMENT_ROWS);
  readonly #bounds = new Float64Array(SEGMENT_ROWS);
  readonly #ends = new Int32Array(BINS);
  #size = 0;
  #lowest = 0;
  #highest = 0;

  clear(): void {
    this.#size = 0;
    this.#lowest = Number.POSITIVE_INFINITY;
    this.#highest = Number.NEGATIVE_INFINITY;
  }

  add(row: number, bound: number): void {
    this.#rows[this.#size++] = row;
    this.#bounds[row] = bound;
    if (bound < this.#lowest) this.#lowest = bound;
    if (bound > this.#highest) this.#highest = bound;
  }

  boundOf(row: number): number {
    return this.#bounds[row]!;
  }

  /** Valid until the next call. */
  sorted(): Uint16Array {
    this.#ends.fill(0);
    for (let i = 0; i < this.#size; i++) this.#ends[this.#binOf(this.#rows[i]!)]!++;
    for (let bin = 1; bin < BINS; bin++) this.#ends[bin]! += this.#ends[bin - 1]!;
    for (let i = this.#size - 1; i >= 0; i--) {
      const row = this.#rows[i]!;
      this.#sorted[--this.#ends[this.#binOf(row)]!] = row;
    }
    return this.#sorted.subarray(0, this.#size);
  }

  #binOf(row: number): number {
    const range = this.#highest - this.#lowest;
    if (range === 0) return 0;
    return Math.floor(((this.#highest - this.#bounds[row]!) / range) * (BINS - 1));
  }
}
