import { SEGMENT_ROWS } from './segment.ts';

const BINS = 256;

/**
 * Rows of a segment with the most that each could score, taken from the highest down. They are sorted into
 * bins only: within a bin their order saves nothing.
 */
export class DescendingBounds {
  readonly #rows = new Uint16Array(SEGMENT_ROWS);
  readonly #bounds = new Float64Array(SEGMENT_ROWS);
  readonly #sortedRows = new Uint16Array(SEGMENT_ROWS);
  readonly #sortedBounds = new Float64Array(SEGMENT_ROWS);
  readonly #ends = new Int32Array(BINS);
  #lowest = 0;
  #highest = 0;
  size = 0;

  clear(): void {
    this.size = 0;
    this.#lowest = Number.POSITIVE_INFINITY;
    this.#highest = Number.NEGATIVE_INFINITY;
  }

  add(row: number, bound: number): void {
    this.#rows[this.size] = row;
    this.#bounds[this.size++] = bound;
    if (bound < this.#lowest) this.#lowest = bound;
    if (bound > this.#highest) this.#highest = bound;
  }

  sort(): void {
    const ends = this.#ends.fill(0);
    for (let i = 0; i < this.size; i++) ends[this.#binOf(this.#bounds[i]!)]!++;
    for (let bin = 1; bin < BINS; bin++) ends[bin]! += ends[bin - 1]!;
    for (let i = this.size - 1; i >= 0; i--) {
      const bound = this.#bounds[i]!;
      const at = --ends[this.#binOf(bound)]!;
      this.#sortedRows[at] = this.#rows[i]!;
      this.#sortedBounds[at] = bound;
    }
  }

  /** What is at a place after sorting. */
  rowAt(place: number): number {
    return this.#sortedRows[place]!;
  }

  boundAt(place: number): number {
    return this.#sortedBounds[place]!;
  }

  #binOf(bound: number): number {
    const range = this.#highest - this.#lowest;
    return range === 0 ? 0 : Math.floor(((this.#highest - bound) / range) * (BINS - 1));
  }
}
