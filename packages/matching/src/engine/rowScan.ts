import { EMBEDDING_DIMENSIONS, type Embedding } from '../embedding.ts';
import type { Arena, MemoryViews } from './arena.ts';
import { type Kernels, kernelsOver } from './kernels.ts';
import { decodeSkills } from './rowStore.ts';
import { SEGMENT_ROWS, type Segment } from './segment.ts';
import { COUNTABLE_SKILLS } from './sizeClass.ts';

/** Vectors that are compared in one go. */
export const DOTS_AT_ONCE = 64;

const COUNTS = 0;
const SELECTED = COUNTS + SEGMENT_ROWS;
const TOTAL = SELECTED + SEGMENT_ROWS * 2;
const LIMITS = TOTAL + 16;
const VECTOR = LIMITS + 32;
const ADDRESSES = VECTOR + EMBEDDING_DIMENSIONS * 2;
const DOTS = ADDRESSES + DOTS_AT_ONCE * 4;
const SCRATCH_BYTES = DOTS + DOTS_AT_ONCE * 4;

/**
 * A thread's eyes on the rows: counts the skills that each row of a segment shares with a query, selects
 * rows by that count, compares vectors. The results lie in a scratch area of the shared memory.
 */
export class RowScan {
  readonly views: MemoryViews;
  readonly #kernels: Kernels;
  readonly #scratch: number;

  constructor(views: MemoryViews, scratch: number) {
    this.views = views;
    this.#kernels = kernelsOver(views.memory);
    this.#scratch = scratch;
  }

  /** For the thread that owns the arena. */
  static of(arena: Arena): RowScan {
    return new RowScan(arena, RowScan.reserve(arena));
  }

  /** Reserves what one thread needs beside the rows; its address. */
  static reserve(arena: Arena): number {
    return arena.allocate(SCRATCH_BYTES);
  }

  static release(arena: Arena, scratch: number): void {
    arena.free(scratch, SCRATCH_BYTES);
  }

  /** Sets the query's side of `compare`. */
  setVector({ values }: Embedding): void {
    this.views.i16.set(values, (this.#scratch + VECTOR) / 2);
  }

  /** Counts, for each row of a segment, in how many groups of skills it has a skill. */
  count(segment: Segment, groups: readonly (readonly number[])[]): void {
    const counts = this.#scratch + COUNTS;
    this.#kernels.clear(counts, segment.rowsUsed);
    for (const group of groups) {
      const skills = group.filter((skill) => segment.listLength(skill) > 0);
      if (skills.length > 1) this.#countUnion(segment, skills);
      else if (skills.length === 1) this.#countList(segment, skills[0]!);
    }
  }

  #countList(segment: Segment, skill: number): void {
    const list = segment.listAddress(skill);
    this.#kernels.count(list, list + segment.listLength(skill) * 2, this.#scratch + COUNTS);
  }

  /** A row with two skills of a group counts once. */
  #countUnion(segment: Segment, skills: readonly number[]): void {
    const { u8, u16 } = this.views;
    const rows = new Set<number>();
    for (const skill of skills) {
      const start = segment.listAddress(skill) / 2;
      for (const row of u16.subarray(start, start + segment.listLength(skill))) rows.add(row);
    }
    for (const row of rows) u8[this.#scratch + COUNTS + row]! += 1;
  }

  /**
   * Selects the rows of a segment whose count is at least `least` and below `below` of their size class;
   * how many there are.
   */
  select(segment: Segment, least: readonly number[], below: readonly number[]): number {
    const { u8, i32 } = this.views;
    const limits = this.#scratch + LIMITS;
    for (let sizeClass = 0; sizeClass < 16; sizeClass++) {
      const from = least[sizeClass]!;
      const to = Math.min(255, below[sizeClass]! - 1);
      u8[limits + sizeClass] = from > to ? 255 : from;
      u8[limits + 16 + sizeClass] = from > to ? 0 : to;
    }
    const rows = Math.ceil(segment.rowsUsed / 16) * 16;
    const total = this.#scratch + TOTAL;
    this.#kernels.select(
      this.#scratch + COUNTS,
      segment.sizeClass,
      rows,
      limits,
      this.#scratch + SELECTED,
      total,
    );
    return i32[total / 4]! / 2;
  }

  /** Where the selected rows lie, in 16-bit elements. */
  get selected(): number {
    return (this.#scratch + SELECTED) / 2;
  }

  /** Where the counts lie, in bytes. */
  get counts(): number {
    return this.#scratch + COUNTS;
  }

  /** In how many groups a row has a skill, however many skills it has. */
  countOf(segment: Segment, row: number, groups: readonly (readonly number[])[]): number {
    const { u8, u16, u32 } = this.views;
    const skillCount = u16[segment.skillCount + row]!;
    if (Math.min(skillCount, groups.length) <= COUNTABLE_SKILLS) return u8[this.counts + row]!;
    const own = new Set(decodeSkills(u8, u32[segment.skills + row]!, skillCount));
    return groups.filter((group) => group.some((skill) => own.has(skill))).length;
  }

  /** Puts a row's vector in line for `compare`, at a place below DOTS_AT_ONCE. */
  line(segment: Segment, row: number, place: number): void {
    this.views.u32[(this.#scratch + ADDRESSES) / 4 + place] = segment.vectorAddress(row);
  }

  /** Dot products of the first so many vectors in line with the query's; where they lie, in 32-bit elements. */
  compare(count: number): number {
    const addresses = this.#scratch + ADDRESSES;
    const dots = this.#scratch + DOTS;
    this.#kernels.dots(this.#scratch + VECTOR, addresses, addresses + count * 4, dots);
    return dots / 4;
  }
}
