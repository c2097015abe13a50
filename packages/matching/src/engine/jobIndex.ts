import type { SkillVocabulary } from '@blacklight/parsing';
import type { CandidateFacts, JobFacts, RankedJob } from '../facts.ts';
import {
  type JobPlace,
  jobPlaceKey,
  paysAtMost,
  REMOTE,
  regionOf,
  type YearLimits,
  yearLimitsKey,
} from './classes.ts';
import { FactRows } from './factRows.ts';
import { type JobClasses, type JobQuery, JobSearch, type NumberedCandidate } from './jobSearch.ts';
import { RowScan } from './rowScan.ts';
import type { SharedMemory } from './webAssembly.ts';

/**
 * Jobs in memory, changed one by one, and the exact best of them for a candidate: the lists of `rankJobs`,
 * thousands of times faster (docs/decisions/0007).
 *
 * ```ts
 * const index = new JobIndex({ vocabulary: skillVocabulary });
 * for (const job of jobs) index.upsert(job);
 * index.rank(candidate, { weights: DEFAULT_WEIGHTS, limit: 50, minScore: 50 });
 * ```
 */
export class JobIndex {
  readonly #facts: FactRows<YearLimits, JobPlace, number | null>;
  readonly #search: JobSearch;

  constructor({ vocabulary }: { vocabulary: SkillVocabulary }) {
    this.#facts = new FactRows(vocabulary);
    this.#search = new JobSearch(new RowScan(this.#facts.rows.arena));
  }

  get size(): number {
    return this.#facts.rows.size;
  }

  /** What the jobs take, in bytes. */
  get bytes(): number {
    return this.#facts.rows.bytes;
  }

  has(id: number): boolean {
    return this.#facts.rows.has(id);
  }

  /** Adds a job, or replaces the one with its id. */
  upsert(job: JobFacts): void {
    const { places, is_remote } = job;
    const limits = { min: job.experience_min, max: job.experience_max };
    const pay = paysAtMost(job);
    this.#facts.put({
      id: job.id,
      skills: job.skills,
      experience: { key: yearLimitsKey(limits), value: limits },
      place: {
        key: jobPlaceKey(job),
        value: { places, is_remote },
        region: is_remote ? REMOTE : regionOf(places),
      },
      pay: { key: `${pay}`, value: pay },
      day: job.posted_day,
      embedding: job.embedding,
    });
  }

  /** Whether there was such a job. */
  remove(id: number): boolean {
    return this.#facts.rows.delete(id);
  }

  /**
   * The best jobs of a candidate: higher score first, then newer, then lower id. RangeError for a negative
   * weight.
   */
  rank(candidate: CandidateFacts, query: JobQuery): RankedJob[] {
    return this.#search.rank(this.numbered(candidate), this.classes, query, this.#facts.scratch());
  }

  /** What searches in other threads share. */
  get memory(): SharedMemory {
    return this.#facts.rows.arena.memory;
  }

  get classes(): JobClasses {
    const { experience, place, regions, pay } = this.#facts;
    return { experience: experience.values, place: place.values, regions, pay: pay.values };
  }

  get classCount(): number {
    return this.#facts.classCount;
  }

  /** A place for a search in another thread to work in. */
  reserveScratch(classes: number): number {
    return RowScan.reserve(this.#facts.rows.arena, classes);
  }

  releaseScratch(scratch: number, classes: number): void {
    RowScan.release(this.#facts.rows.arena, scratch, classes);
  }

  /** A candidate as a search in another thread understands it. */
  numbered(candidate: CandidateFacts): NumberedCandidate {
    const { total_experience_years, places, wants_remote, expected_salary_min, embedding } = candidate;
    return {
      skills: [...new Set(this.#facts.skillGroups(candidate.skills).flat())],
      total_experience_years,
      places,
      wants_remote,
      expected_salary_min,
      ...this.#facts.comparable(embedding),
    };
  }
}
