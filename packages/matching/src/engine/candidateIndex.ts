import type { SkillVocabulary } from '@blacklight/parsing';
import type { CandidateFacts, JobFacts, RankedCandidate } from '../facts.ts';
import { scoreExperience, scoreLocation, scoreSalary } from '../scores.ts';
import {
  type CandidatePlace,
  candidatePlaceKey,
  jobPlaceKey,
  paysAtMost,
  regionOf,
  ScoreTables,
  yearLimitsKey,
} from './classes.ts';
import { FactRows } from './factRows.ts';
import type { JobQuery } from './jobSearch.ts';
import { type RowQuery, RowScan } from './rowScan.ts';
import { TopList } from './topList.ts';
import { TopRows } from './topRows.ts';

/** The way back: candidates in memory, and the exact best of them for a job. */
export class CandidateIndex {
  readonly #facts: FactRows<number | null, CandidatePlace, number | null>;
  readonly #rows: TopRows;
  readonly #list = new TopList();
  readonly #experience = new ScoreTables<number | null>();
  readonly #place = new ScoreTables<CandidatePlace>();
  readonly #pay = new ScoreTables<number | null>();

  constructor({ vocabulary }: { vocabulary: SkillVocabulary }) {
    this.#facts = new FactRows(vocabulary);
    this.#rows = new TopRows(new RowScan(this.#facts.rows.arena));
  }

  get size(): number {
    return this.#facts.rows.size;
  }

  /** Adds a candidate, or replaces the one with the same id. */
  upsert(candidate: CandidateFacts): void {
    const { total_experience_years: years, expected_salary_min: expected } = candidate;
    const { places, wants_remote } = candidate;
    this.#facts.put({
      id: candidate.id,
      skills: candidate.skills,
      experience: { key: `${years}`, value: years },
      place: { key: candidatePlaceKey(candidate), value: { places, wants_remote }, region: regionOf(places) },
      pay: { key: `${expected}`, value: expected },
      day: null,
      embedding: candidate.embedding,
    });
  }

  /** Whether there was such a candidate. */
  remove(id: number): boolean {
    return this.#facts.rows.delete(id);
  }

  /**
   * The best candidates for a job: higher score first, then lower id, each with the score that `rankJobs`
   * gives the pair. RangeError for a negative weight.
   */
  rank(job: JobFacts, query: JobQuery): RankedCandidate[] {
    const { experience_min: min, experience_max: max } = job;
    const { experience, place, regions, pay } = this.#facts;
    const groups = this.#facts.skillGroups(job.skills);
    this.#list.begin(query.limit, query.minScore);
    const asked: RowQuery = {
      groups,
      required: groups.length,
      experience: this.#experience.of(yearLimitsKey({ min, max }), experience.values, (years) =>
        scoreExperience(years, { min, max }),
      ),
      location: this.#place.of(jobPlaceKey(job), place.values, (wanted) => scoreLocation(wanted, job)),
      regions,
      salary: this.#pay.of(`${paysAtMost(job)}`, pay.values, (expected) => scoreSalary(expected, job)),
      ...this.#facts.comparable(job.embedding),
      weights: query.weights,
      excluded: query.excluded ?? null,
    };
    this.#rows.fill(this.#list, asked, this.#facts.scratch());
    return this.#list.toArray().map(({ id, score }) => ({ candidate_id: id, match_score: score }));
  }
}
