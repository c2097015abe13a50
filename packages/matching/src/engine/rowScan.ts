import { EMBEDDING_DIMENSIONS, type Embedding } from '../embedding.ts';
import type { Weights } from '../facts.ts';
import { NO_EMBEDDING_SCORE, scoreSkills } from '../scores.ts';
import type { Arena, MemoryViews } from './arena.ts';
import { BOUNDS_QUERY, type Kernels, kernelsOver, ROWS_AT_ONCE, VECTORS_ABREAST } from './kernels.ts';
import { decodeSkills } from './rowStore.ts';
import { FIELDS, LAST_CLASS, SEGMENT_ROWS, type Segment } from './segment.ts';
import { COUNTABLE_SKILLS, UNCOUNTED_SKILLS } from './sizeClass.ts';

/** What one side asks of the rows of the other side. */
export interface RowQuery {
  /** Alternatives: a row counts once for each group of which it has a skill. */
  groups: readonly (readonly number[])[];
  /** The number of skills that counts are measured by; null when each row's own is. */
  required: number | null;
  /** Scores 0–100 by class. */
  experience: Uint8Array;
  location: Uint8Array;
  /** The region of each class of places. */
  regions: readonly number[];
  salary: Uint8Array;
  /** Null when there is nothing to compare with. */
  embedding: Embedding | null;
  /** The id of its model. */
  model: number;
  /** Not negative; they may add up to anything. */
  weights: Weights;
  /** Ids that must not be listed. */
  excluded: ReadonlySet<number> | null;
}

/** By size class, for near and for far rows. */
export type LeastCounts = readonly [near: readonly number[], far: readonly number[]];

/** Vectors that are compared in one go. */
export const DOTS_AT_ONCE = 64;

const COUNTS = 0;
const SELECTED = COUNTS + SEGMENT_ROWS;
const KEPT = SELECTED + SEGMENT_ROWS * 2;
const BOUNDS = KEPT + SEGMENT_ROWS * 2 + 8;
const TOTAL = BOUNDS + SEGMENT_ROWS * 8 + 8;
const LIMITS = TOTAL + 16;
const NEAR = LIMITS + 64;
const QUERY = NEAR + 16;
const VECTOR = QUERY + BOUNDS_QUERY.bytes;
const ADDRESSES = VECTOR + EMBEDDING_DIMENSIONS * 2;
const DOTS = ADDRESSES + DOTS_AT_ONCE * 4;
const TABLES = DOTS + DOTS_AT_ONCE * 4;

/**
 * A thread's eyes on the rows: counts the skills that each row of a segment shares with a query, selects
 * rows by that count, bounds their scores, compares vectors. The results lie in a scratch area of the shared
 * memory.
 */
export class RowScan {
  readonly views: MemoryViews;
  readonly #kernels: Kernels;
  #scratch = 0;

  constructor(views: MemoryViews) {
    this.views = views;
    this.#kernels = kernelsOver(views.memory);
  }

  /** Reserves what one scan needs beside the rows, for so many classes in all; its address. */
  static reserve(arena: Arena, classes: number): number {
    return arena.allocate(TABLES + classes * 8);
  }

  static release(arena: Arena, scratch: number, classes: number): void {
    arena.free(scratch, TABLES + classes * 8);
  }

  /** Begins a query in a scratch area that is big enough for its classes. */
  begin(query: RowQuery, scratch: number): void {
    this.#scratch = scratch;
    const { u32, i16, f64 } = this.views;
    const { weights, embedding } = query;
    const at = scratch + QUERY;
    f64[(at + BOUNDS_QUERY.semantic) / 8] = (embedding ? 100 : NO_EMBEDDING_SCORE) * weights.semantic;
    u32[(at + BOUNDS_QUERY.counts) / 4] = this.#counts;
    this.#setSkillPoints(query);
    let table = scratch + TABLES;
    for (const [scores, weight, offset] of [
      [query.experience, weights.experience, BOUNDS_QUERY.experience],
      [query.location, weights.location, BOUNDS_QUERY.location],
      [query.salary, weights.salary, BOUNDS_QUERY.salary],
    ] as const) {
      u32[(at + offset) / 4] = table;
      table += this.#setClassPoints(table, scores, weight) * 8;
    }
    if (embedding) i16.set(embedding.values, (scratch + VECTOR) / 2);
  }

  /** How many points there are. */
  #setClassPoints(table: number, scores: Uint8Array, weight: number): number {
    const { f64 } = this.views;
    const count = Math.min(scores.length, LAST_CLASS);
    for (let i = 0; i < count; i++) f64[table / 8 + i] = scores[i]! * weight;
    if (scores.length === count) return count;
    f64[table / 8 + LAST_CLASS] = 100 * weight;
    return count + 1;
  }

  #setSkillPoints({ required, weights }: RowQuery): void {
    const { f64 } = this.views;
    const points = (this.#scratch + QUERY + BOUNDS_QUERY.skills) / 8;
    for (let count = 0; count <= UNCOUNTED_SKILLS; count++) {
      const measure = required ?? count;
      const isCounted = measure <= COUNTABLE_SKILLS;
      const [none, one] = isCounted ? [scoreSkills(0, measure), scoreSkills(1, measure)] : [100, 100];
      f64[points + count * 2] = none * weights.skills;
      f64[points + count * 2 + 1] = (one - none) * weights.skills;
    }
  }

  /** Counts, for each row of a segment, in how many groups of skills it has a skill. */
  count(segment: Segment, groups: readonly (readonly number[])[]): void {
    this.#kernels.clear(this.#counts, segment.rowsUsed);
    for (const group of groups) {
      const skills = group.filter((skill) => segment.listLength(skill) > 0);
      if (skills.length > 1) this.#countUnion(segment, skills);
      else if (skills.length === 1) this.#countList(segment, skills[0]!);
    }
  }

  #countList(segment: Segment, skill: number): void {
    const list = segment.listAddress(skill);
    this.#kernels.count(list, list + segment.listLength(skill) * 2, this.#counts);
  }

  /** A row with two skills of a group counts once. */
  #countUnion(segment: Segment, skills: readonly number[]): void {
    const { u8, u16 } = this.views;
    const rows = new Set<number>();
    for (const skill of skills) {
      const start = segment.listAddress(skill) / 2;
      for (const row of u16.subarray(start, start + segment.listLength(skill))) rows.add(row);
    }
    for (const row of rows) u8[this.#counts + row]! += 1;
  }

  /** Which regions are the near ones, by their numbers. */
  setNear(isNear: readonly boolean[]): void {
    for (const [region, near] of isNear.entries()) {
      this.views.u8[this.#scratch + NEAR + region] = near ? 0xff : 0;
    }
  }

  /**
   * Selects the rows of a segment whose count is at least `least` and below `below` of their size class, and
   * keeps those that could score at least `leastScore`; how many these are. Counts of near rows come first.
   */
  select(segment: Segment, least: LeastCounts, below: LeastCounts, leastScore: number): number {
    const { u8, u32, f64 } = this.views;
    const limits = this.#scratch + LIMITS;
    for (const distance of [0, 1] as const) {
      for (let sizeClass = 0; sizeClass < 16; sizeClass++) {
        const from = least[distance][sizeClass]!;
        const to = Math.min(255, below[distance][sizeClass]! - 1);
        u8[limits + distance * 32 + sizeClass] = from > to ? 255 : from;
        u8[limits + distance * 32 + 16 + sizeClass] = from > to ? 0 : to;
      }
    }
    const rows = Math.ceil(segment.rowsUsed / ROWS_AT_ONCE) * ROWS_AT_ONCE;
    const [selected, total, query] = [SELECTED, TOTAL, QUERY].map((offset) => this.#scratch + offset) as [
      number,
      number,
      number,
    ];
    this.#kernels.select(this.#counts, segment.kind, rows, limits, segment.outlines, selected, total);
    f64[(query + BOUNDS_QUERY.least) / 8] = leastScore;
    u32[(query + BOUNDS_QUERY.outlines) / 4] = segment.outlines;
    u32[(query + BOUNDS_QUERY.records) / 4] = segment.record(0) * 4;
    const end = selected + u32[total / 4]!;
    this.#kernels.bounds(selected, end, query, this.#scratch + KEPT, this.#scratch + BOUNDS, total);
    return u32[total / 4]! / 2;
  }

  /** A row that was kept. */
  kept(index: number): number {
    return this.views.u16[(this.#scratch + KEPT) / 2 + index]!;
  }

  /** The most that a kept row could score. */
  boundOf(index: number): number {
    return this.views.f64[(this.#scratch + BOUNDS) / 8 + index]!;
  }

  get #counts(): number {
    return this.#scratch + COUNTS;
  }

  /** In how many groups a row has a skill, however many skills it has. */
  countOf(segment: Segment, row: number, groups: readonly (readonly number[])[]): number {
    const { u8, u16, u32 } = this.views;
    const skillCount = u16[segment.record(row) * 2 + FIELDS.skillCount]!;
    if (Math.min(skillCount, groups.length) <= COUNTABLE_SKILLS) return u8[this.#counts + row]!;
    const own = new Set(decodeSkills(u8, u32[segment.record(row) + FIELDS.skills]!, skillCount));
    return groups.filter((group) => group.some((skill) => own.has(skill))).length;
  }

  /** Puts a row's vector in line, at a place below DOTS_AT_ONCE. */
  line(segment: Segment, row: number, place: number): void {
    this.views.u32[(this.#scratch + ADDRESSES) / 4 + place] = segment.vectorAddress(row);
  }

  /** Dot products of the first so many vectors in line with the query's; where they lie, in 32-bit elements. */
  compare(count: number): number {
    const [vector, addresses, dots] = this.#inLine(count);
    this.#kernels.dots(vector, addresses, addresses + count * 4, dots);
    return dots / 4;
  }

  /** The same of their heads. */
  compareHeads(count: number): number {
    const [vector, addresses, dots] = this.#inLine(count);
    this.#kernels.headDots(vector, addresses, addresses + count * 4, dots);
    return dots / 4;
  }

  /** Fills the line up to a multiple of what the kernels read at a time. */
  #inLine(count: number): [vector: number, addresses: number, dots: number] {
    const { u32 } = this.views;
    const addresses = this.#scratch + ADDRESSES;
    const padded = Math.ceil(count / VECTORS_ABREAST) * VECTORS_ABREAST;
    u32.fill(u32[addresses / 4]!, addresses / 4 + count, addresses / 4 + padded);
    return [this.#scratch + VECTOR, addresses, this.#scratch + DOTS];
  }
}
