import type { Embedding } from '../embedding.ts';
import type { CandidateFacts, RankedJob, Weights } from '../facts.ts';
import { scoreExperience, scoreLocation, scoreSalary } from '../scores.ts';
import { candidatePlaceKey, type JobPlace, ScoreTables, type YearLimits } from './classes.ts';
import type { RowQuery, RowScan } from './rowScan.ts';
import { TopList } from './topList.ts';
import { TopRows } from './topRows.ts';

export interface JobQuery {
  weights: Weights;
  /** How many jobs at most. */
  limit: number;
  /** The least rounded score, 0–100, that is worth a place in the list. */
  minScore: number;
  /** Jobs that must not be listed. */
  excluded?: ReadonlySet<number>;
}

/** The distinct values by which jobs are scored on experience, place and salary. */
export interface JobClasses {
  experience: readonly YearLimits[];
  place: readonly JobPlace[];
  /** Of each class of places. */
  regions: readonly number[];
  /** What a job pays at most, annual USD. */
  pay: readonly (number | null)[];
}

/** A candidate whose skills and model are numbers: nothing else of the index is needed to rank. */
export interface NumberedCandidate
  extends Pick<CandidateFacts, 'total_experience_years' | 'places' | 'wants_remote' | 'expected_salary_min'> {
  /** The ids of every job skill that the candidate covers. */
  skills: readonly number[];
  embedding: Embedding | null;
  model: number;
}

/** Finds a candidate's best jobs; one for each thread. */
export class JobSearch {
  readonly #rows: TopRows;
  readonly #list = new TopList();
  readonly #experience = new ScoreTables<YearLimits>();
  readonly #place = new ScoreTables<JobPlace>();
  readonly #pay = new ScoreTables<number | null>();

  constructor(scan: RowScan) {
    this.#rows = new TopRows(scan);
  }

  /** Higher score first, then newer, then lower id. RangeError for a negative weight. */
  rank(candidate: NumberedCandidate, classes: JobClasses, query: JobQuery, scratch: number): RankedJob[] {
    const { total_experience_years: years, expected_salary_min: expected } = candidate;
    this.#list.begin(query.limit, query.minScore);
    const asked: RowQuery = {
      groups: candidate.skills.map((skill) => [skill]),
      required: null,
      experience: this.#experience.of(`${years}`, classes.experience, (limits) =>
        scoreExperience(years, limits),
      ),
      location: this.#place.of(candidatePlaceKey(candidate), classes.place, (place) =>
        scoreLocation(candidate, place),
      ),
      regions: classes.regions,
      salary: this.#pay.of(`${expected}`, classes.pay, (pay) =>
        scoreSalary(expected, { salary_min: null, salary_max: pay }),
      ),
      embedding: candidate.embedding,
      model: candidate.model,
      weights: query.weights,
      excluded: query.excluded ?? null,
    };
    this.#rows.fill(this.#list, asked, scratch);
    return this.#list.toArray().map(({ id, score }) => ({ job_id: id, match_score: score }));
  }
}
