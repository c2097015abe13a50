import type { Embedding } from '../embedding.ts';
import type { Weights } from '../facts.ts';
import { combineScores, NO_EMBEDDING_SCORE, roundScore, scoreSkills, semanticFromDot } from '../scores.ts';
import type { ClassScores } from './classes.ts';
import { DescendingBounds } from './descendingBounds.ts';
import { DOTS_AT_ONCE, type RowScan } from './rowScan.ts';
import { Segment } from './segment.ts';
import { leastCounts, leastCountsOf } from './sizeClass.ts';
import type { TopList } from './topList.ts';

/** What one side asks of the rows of the other side. */
export interface RowQuery {
  /** Alternatives: a row counts once for each group of which it has a skill. */
  groups: readonly (readonly number[])[];
  /** The number of skills that counts are measured by; null when each row's own is. */
  required: number | null;
  experience: ClassScores;
  place: ClassScores;
  pay: ClassScores;
  /** Null when there is nothing to compare with. */
  embedding: Embedding | null;
  /** The id of its model. */
  model: number;
  /** Not negative; they may add up to anything. */
  weights: Weights;
  /** Ids that must not be listed. */
  excluded: ReadonlySet<number> | null;
}

/** Skills scores down to which rows are looked at, in turn, while the list is not full. */
const TIERS = [100, 75, 50, 25, 0];

/** Half of the last digit of a rounded score, and more than any rounding error. */
const ROUNDING = 0.005 + 1e-6;

/**
 * Fills a list with the exact best rows, as scoring every pair would, in a fraction of the time. For each
 * segment: count matched skills by walking the lists of the asked skills; look only at rows whose count can
 * still win, best skills scores first; of those compare vectors only where the rest of the score, with a
 * perfect semantic score, would enter the list, most promising first. A bound is the sum of the same
 * products as the score, none of them less, and floating-point additions are monotonic, so nothing that
 * belongs in the list is lost.
 */
export class TopRows {
  readonly #scan: RowScan;
  readonly #waiting = new DescendingBounds();
  readonly #inLine = new Uint16Array(DOTS_AT_ONCE);
  readonly #scores = { skills: 0, experience: 0, location: 0, salary: 0, semantic: 0 };
  #query!: RowQuery;
  #list!: TopList;

  constructor(scan: RowScan) {
    this.#scan = scan;
  }

  /** RangeError for a negative weight. */
  fill(list: TopList, query: RowQuery): void {
    if (Object.values(query.weights).some((weight) => !(weight >= 0))) {
      throw new RangeError('Weights must not be negative.');
    }
    this.#query = query;
    this.#list = list;
    if (query.embedding) this.#scan.setVector(query.embedding);
    for (const segment of Segment.all(this.#scan.views)) this.#searchSegment(segment);
  }

  #searchSegment(segment: Segment): void {
    this.#scan.count(segment, this.#query.groups);
    let below: readonly number[] = new Array<number>(16).fill(256);
    for (const tier of TIERS) {
      const needed = this.#neededSkillsScore();
      const down = this.#list.isFull ? needed : Math.max(needed, tier);
      const least = this.#leastCounts(down);
      this.#look(segment, this.#scan.select(segment, least, below));
      if (down <= this.#neededSkillsScore()) return;
      below = least;
    }
  }

  #leastCounts(score: number): number[] {
    const { required } = this.#query;
    return required === null ? leastCounts(score) : leastCountsOf(score, required);
  }

  /** The skills score with which a row that is perfect otherwise enters the list. */
  #neededSkillsScore(): number {
    const { weights } = this.#query;
    const scores = { skills: 0, experience: 100, location: 100, salary: 100, semantic: this.#bestSemantic };
    const missing = this.#list.entryScore - ROUNDING - combineScores(scores, weights);
    if (missing <= 0) return 0;
    return weights.skills === 0 ? Number.POSITIVE_INFINITY : missing / weights.skills;
  }

  get #bestSemantic(): number {
    return this.#query.embedding ? 100 : NO_EMBEDDING_SCORE;
  }

  /** Offers the first so many selected rows to the list. */
  #look(segment: Segment, selected: number): void {
    const { u16, f64 } = this.#scan.views;
    const { excluded } = this.#query;
    const first = this.#scan.selected;
    this.#waiting.clear();
    for (let at = first; at < first + selected; at++) {
      const row = u16[at]!;
      if (excluded?.has(f64[segment.id + row]!)) continue;
      this.#scoreWithoutVector(segment, row);
      const isComparable = this.#isComparable(segment, row);
      this.#scores.semantic = isComparable ? 100 : NO_EMBEDDING_SCORE;
      const bound = combineScores(this.#scores, this.#query.weights);
      if (bound < this.#list.entryScore - ROUNDING) continue;
      if (isComparable) this.#waiting.add(row, bound);
      else this.#offer(segment, row, bound);
    }
    this.#compareWaiting(segment);
  }

  #scoreWithoutVector(segment: Segment, row: number): void {
    const { u16, u32 } = this.#scan.views;
    const { groups, required, experience, place, pay } = this.#query;
    const matched = this.#scan.countOf(segment, row, groups);
    this.#scores.skills = scoreSkills(matched, required ?? u16[segment.skillCount + row]!);
    this.#scores.experience = experience.of(u32[segment.experience + row]!);
    this.#scores.location = place.of(u32[segment.place + row]!);
    this.#scores.salary = pay.of(u32[segment.pay + row]!);
  }

  #isComparable(segment: Segment, row: number): boolean {
    const { u16, u32 } = this.#scan.views;
    const { embedding, model } = this.#query;
    return embedding !== null && u16[segment.model + row] === model && u32[segment.squaredNorm + row]! > 0;
  }

  #compareWaiting(segment: Segment): void {
    const { i32, u32 } = this.#scan.views;
    const { embedding, weights } = this.#query;
    const waiting = this.#waiting.sorted();
    for (let next = 0; next < waiting.length; ) {
      let lined = 0;
      const entry = this.#list.entryScore - ROUNDING;
      for (; next < waiting.length && lined < DOTS_AT_ONCE; next++) {
        const row = waiting[next]!;
        if (this.#waiting.boundOf(row) < entry) continue;
        this.#scan.line(segment, row, lined);
        this.#inLine[lined++] = row;
      }
      const dots = this.#scan.compare(lined);
      for (let place = 0; place < lined; place++) {
        const row = this.#inLine[place]!;
        const norm = Math.sqrt(u32[segment.squaredNorm + row]!);
        this.#scoreWithoutVector(segment, row);
        this.#scores.semantic = semanticFromDot(i32[dots + place]!, embedding!.norm, norm);
        this.#offer(segment, row, combineScores(this.#scores, weights));
      }
    }
  }

  #offer(segment: Segment, row: number, score: number): void {
    const { f64, i32 } = this.#scan.views;
    this.#list.offer(f64[segment.id + row]!, roundScore(score), i32[segment.day + row]!);
  }
}
