import {
  combineScores,
  LOCATION_SCORES,
  NO_EMBEDDING_SCORE,
  roundScore,
  scoreSkills,
  semanticFromDot,
} from '../scores.ts';
import { REGIONS } from './classes.ts';
import { DescendingBounds } from './descendingBounds.ts';
import { DOTS_AT_ONCE, type LeastCounts, type RowQuery, type RowScan } from './rowScan.ts';
import { FIELDS, Segment } from './segment.ts';
import { leastCounts, leastCountsOf } from './sizeClass.ts';
import type { TopList } from './topList.ts';
import { squaredTail } from './vectorHead.ts';

/** Skills scores down to which rows are looked at, in turn, while the list fills: its least score soon rises. */
const TIERS = [100, 60, 40, 20, 0];

/** Regions where no row has a higher location score than an unknown place are far. */
const FAR = LOCATION_SCORES.unknown;

const UNREACHED = new Array<number>(16).fill(256);

/** Half of the last digit of a rounded score, and more than any rounding error. */
const ROUNDING = 0.005 + 1e-6;

/**
 * Fills a list with the exact best rows, as scoring every pair would, in a fraction of the time. For each
 * segment: count matched skills by walking the lists of the asked skills; look only at rows whose count can
 * still win, best skills scores first; of those compare vectors only where the rest of the score, with a
 * perfect semantic score, would enter the list, most promising first. A bound is the score with no part of
 * it less, and ROUNDING is far more than what additions may lose, so nothing that belongs in the list is
 * lost.
 */
export class TopRows {
  readonly #scan: RowScan;
  readonly #waiting = new DescendingBounds();
  readonly #inLine = new Uint16Array(DOTS_AT_ONCE);
  readonly #boundsInLine = new Float64Array(DOTS_AT_ONCE);
  readonly #scores = { skills: 0, experience: 0, location: 0, salary: 0, semantic: 0 };
  #query!: RowQuery;
  #list!: TopList;
  /** The best location score of any row. */
  #nearLocation = 0;
  /** Length of the tail of the query's vector. */
  #tail = 0;

  constructor(scan: RowScan) {
    this.#scan = scan;
  }

  /** Needs a scratch area of the scan for its work. RangeError for a negative weight. */
  fill(list: TopList, query: RowQuery, scratch: number): void {
    if (Object.values(query.weights).some((weight) => !(weight >= 0))) {
      throw new RangeError('Weights must not be negative.');
    }
    this.#query = query;
    this.#list = list;
    this.#tail = query.embedding ? Math.sqrt(squaredTail(query.embedding)) : 0;
    this.#scan.begin(query, scratch);
    this.#findNear(query);
    for (const segment of Segment.all(this.#scan.views)) this.#searchSegment(segment);
  }

  #searchSegment(segment: Segment): void {
    this.#scan.count(segment, this.#query.groups);
    let below: LeastCounts = [UNREACHED, UNREACHED];
    const startsFull = this.#list.isFull;
    for (const tier of TIERS) {
      const needed = this.#neededSkillsScores();
      const down = startsFull ? needed : needed.map((score) => Math.max(score, tier));
      const least = down.map((score) => this.#leastCounts(score)) as [number[], number[]];
      this.#look(segment, this.#scan.select(segment, least, below, this.#entryScore));
      const now = this.#neededSkillsScores();
      if (down.every((score, distance) => score <= now[distance]!)) return;
      below = least;
    }
  }

  #leastCounts(score: number): number[] {
    const { required } = this.#query;
    return required === null ? leastCounts(score) : leastCountsOf(score, required);
  }

  /** The skills score with which a row that is perfect otherwise enters the list: a near row, and a far one. */
  #neededSkillsScores(): [near: number, far: number] {
    return [this.#neededSkillsScore(this.#nearLocation), this.#neededSkillsScore(FAR)];
  }

  #neededSkillsScore(location: number): number {
    const { weights } = this.#query;
    const scores = { skills: 0, experience: 100, location, salary: 100, semantic: this.#bestSemantic };
    const missing = this.#entryScore - combineScores(scores, weights);
    if (missing <= 0) return 0;
    return weights.skills === 0 ? Number.POSITIVE_INFINITY : missing / weights.skills;
  }

  /** Tells near regions from far ones by the best location score that a place in them has. */
  #findNear({ location, regions }: RowQuery): void {
    const best = new Array<number>(REGIONS).fill(0);
    for (let place = 0; place < location.length; place++) {
      const region = regions[place]!;
      if (location[place]! > best[region]!) best[region] = location[place]!;
    }
    this.#nearLocation = Math.max(...best);
    this.#scan.setNear(best.map((score) => score > FAR));
  }

  get #bestSemantic(): number {
    return this.#query.embedding ? 100 : NO_EMBEDDING_SCORE;
  }

  /** What a row must score, unrounded, to enter the list. */
  get #entryScore(): number {
    return this.#list.entryScore - ROUNDING;
  }

  /** Offers the first so many rows that the scan kept to the list. */
  #look(segment: Segment, kept: number): void {
    const { f64 } = this.#scan.views;
    const { excluded } = this.#query;
    this.#waiting.clear();
    for (let index = 0; index < kept; index++) {
      const row = this.#scan.kept(index);
      if (!excluded?.has(f64[segment.id + row]!)) this.#waiting.add(row, this.#scan.boundOf(index));
    }
    this.#compareWaiting(segment);
  }

  /** Heads of vectors first, and whole ones only of rows that still could enter the list. */
  #compareWaiting(segment: Segment): void {
    this.#waiting.sort();
    for (let next = 0; next < this.#waiting.size; ) {
      let lined = 0;
      for (; next < this.#waiting.size && lined < DOTS_AT_ONCE; next++) {
        const bound = this.#waiting.boundAt(next);
        if (bound < this.#entryScore) continue;
        const row = this.#waiting.rowAt(next);
        if (this.#isComparable(segment, row)) {
          this.#boundsInLine[lined] = bound;
          this.#line(segment, row, lined++);
        } else {
          this.#offer(segment, row, NO_EMBEDDING_SCORE);
        }
      }
      if (lined > 0) this.#compareInLine(segment, this.#keepByHeads(segment, lined));
    }
  }

  /** Moves up the rows in line that still could enter the list, now that their heads are known; how many. */
  #keepByHeads(segment: Segment, lined: number): number {
    const { i32, u32 } = this.#scan.views;
    const { norm } = this.#query.embedding!;
    const dots = this.#scan.compareHeads(lined);
    let kept = 0;
    for (let place = 0; place < lined; place++) {
      const row = this.#inLine[place]!;
      const most =
        i32[dots + place]! + this.#tail * Math.sqrt(u32[segment.record(row) + FIELDS.squaredTail]!);
      const semantic = semanticFromDot(most, norm, Math.sqrt(u32[segment.record(row) + FIELDS.squaredNorm]!));
      const lost = (100 - semantic) * this.#query.weights.semantic;
      if (this.#boundsInLine[place]! - lost < this.#entryScore) continue;
      this.#line(segment, row, kept++);
    }
    return kept;
  }

  #compareInLine(segment: Segment, lined: number): void {
    const { i32, u32 } = this.#scan.views;
    const { norm } = this.#query.embedding!;
    const dots = this.#scan.compare(lined);
    for (let place = 0; place < lined; place++) {
      const row = this.#inLine[place]!;
      const rowNorm = Math.sqrt(u32[segment.record(row) + FIELDS.squaredNorm]!);
      this.#offer(segment, row, semanticFromDot(i32[dots + place]!, norm, rowNorm));
    }
  }

  #isComparable(segment: Segment, row: number): boolean {
    const { embedding, model } = this.#query;
    return embedding !== null && this.#scan.views.u16[segment.record(row) * 2 + FIELDS.model] === model;
  }

  #line(segment: Segment, row: number, place: number): void {
    this.#inLine[place] = row;
    this.#scan.line(segment, row, place);
  }

  #offer(segment: Segment, row: number, semantic: number): void {
    const { u16, u32, f64, i32 } = this.#scan.views;
    const { groups, required, experience, location, salary, weights } = this.#query;
    const matched = this.#scan.countOf(segment, row, groups);
    this.#scores.skills = scoreSkills(matched, required ?? u16[segment.record(row) * 2 + FIELDS.skillCount]!);
    this.#scores.experience = experience[u32[segment.record(row) + FIELDS.experience]!]!;
    this.#scores.location = location[u32[segment.record(row) + FIELDS.place]!]!;
    this.#scores.salary = salary[u32[segment.record(row) + FIELDS.pay]!]!;
    this.#scores.semantic = semantic;
    const score = combineScores(this.#scores, weights);
    if (score < this.#entryScore) return;
    this.#list.offer(f64[segment.id + row]!, roundScore(score), i32[segment.record(row) + FIELDS.day]!);
  }
}
