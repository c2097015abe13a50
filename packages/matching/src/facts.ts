import type { Place } from '@blacklight/parsing';
import type { Embedding } from './embedding.ts';

/** What matching needs to know of a posting. */
export interface JobFacts {
  id: number;
  /** Required skills, as the posting spells them. */
  skills: readonly string[];
  /** Years. */
  experience_min: number | null;
  experience_max: number | null;
  places: readonly Place[];
  is_remote: boolean;
  /** Annual USD; both null when unknown or in another currency. */
  salary_min: number | null;
  salary_max: number | null;
  /** Days since 1970-01-01 (UTC). */
  posted_day: number | null;
  embedding: Embedding | null;
}

/** What matching needs to know of a candidate. */
export interface CandidateFacts {
  id: number;
  skills: readonly string[];
  /** Years, may be fractional. */
  total_experience_years: number | null;
  /** Where the candidate lives (first) and would like to work: every place that counts as "here". */
  places: readonly Place[];
  wants_remote: boolean;
  /** Annual USD. */
  expected_salary_min: number | null;
  embedding: Embedding | null;
}

/** Shares of the five factors; they add up to 1. */
export interface Weights {
  skills: number;
  experience: number;
  location: number;
  salary: number;
  semantic: number;
}

/** Spec: system.md "Scoring Weights". */
export const DEFAULT_WEIGHTS: Weights = {
  skills: 0.4,
  experience: 0.25,
  location: 0.15,
  salary: 0.1,
  semantic: 0.1,
};

/** Factor scores 0–100, unrounded. */
export interface FactorScores {
  skills: number;
  experience: number;
  location: number;
  salary: number;
  semantic: number;
}

/** One line of a job's list: which candidate and the score of the pair, 0–100 with 2 decimals. */
export interface RankedCandidate {
  candidate_id: number;
  match_score: number;
}

/** One line of a candidate's list: which job and its score, 0–100 with 2 decimals. */
export interface RankedJob {
  job_id: number;
  match_score: number;
}
