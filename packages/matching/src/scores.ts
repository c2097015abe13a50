import type { Place } from '@blacklight/parsing';
import { dotProduct, type Embedding } from './embedding.ts';
import type { FactorScores, JobFacts, Weights } from './facts.ts';

/** A job that lists no skills says nothing about fit (decisions.md 2). */
export const NO_SKILLS_SCORE = 50;

/** Years below the minimum → score; the last one counts for all larger gaps (system.md "Experience Matching"). */
export const EXPERIENCE_SHORTFALL_SCORES = [100, 85, 70, 55, 40] as const;
export const UNKNOWN_EXPERIENCE_SCORE = 50;

/** Whole years above the maximum up to `years` → score; 6–10 years is decisions.md 5. */
export const EXPERIENCE_EXCESS_SCORES = [
  { years: 0, score: 100 },
  { years: 2, score: 95 },
  { years: 5, score: 85 },
  { years: 10, score: 75 },
  { years: Number.POSITIVE_INFINITY, score: 60 },
] as const;

/** system.md "Location Matching" with decisions.md 6. */
export const LOCATION_SCORES = {
  remoteWanted: 100,
  remoteFlexible: 90,
  sameCity: 100,
  sameState: 75,
  onsiteButRemoteWanted: 40,
  elsewhere: 30,
  unknown: 50,
} as const;

/** Gap below the candidate's minimum, as a share of it, → score (system.md "Salary Matching", decisions.md 7). */
export const SALARY_GAP_SCORES = [
  { below: 0.1, score: 75 },
  { below: 0.2, score: 60 },
  { below: 0.3, score: 45 },
  { below: Number.POSITIVE_INFINITY, score: 30 },
] as const;
export const SALARY_COVERED_SCORE = 100;
export const NO_EXPECTATION_SCORE = 80;
export const NO_SALARY_SCORE = 50;

export const NO_EMBEDDING_SCORE = 50;

/** Share of the required skills that the candidate has, 0–100. */
export function scoreSkills(matched: number, required: number): number {
  return required === 0 ? NO_SKILLS_SCORE : (matched / required) * 100;
}

/** Candidate's years against the job's limits in years, 0–100. */
export function scoreExperience(
  candidateYears: number | null,
  { min, max }: { min: number | null; max: number | null },
): number {
  if (min === null && max === null) return 100;
  if (candidateYears === null) return UNKNOWN_EXPERIENCE_SCORE;
  if (min !== null && candidateYears < min) {
    const yearsShort = Math.ceil(min - candidateYears);
    return EXPERIENCE_SHORTFALL_SCORES[Math.min(yearsShort, EXPERIENCE_SHORTFALL_SCORES.length - 1)]!;
  }
  const yearsOver = max === null ? 0 : Math.max(0, Math.ceil(candidateYears - max));
  return EXPERIENCE_EXCESS_SCORES.find(({ years }) => yearsOver <= years)!.score;
}

/** Where the candidate is and wants to be against where the job is, 0–100: the best pair of places counts. */
export function scoreLocation(
  candidate: { places: readonly Place[]; wants_remote: boolean },
  job: { places: readonly Place[]; is_remote: boolean },
): number {
  if (job.is_remote) {
    return candidate.wants_remote ? LOCATION_SCORES.remoteWanted : LOCATION_SCORES.remoteFlexible;
  }
  if (job.places.length === 0) return LOCATION_SCORES.unknown;
  if (candidate.places.length === 0) {
    return candidate.wants_remote ? LOCATION_SCORES.onsiteButRemoteWanted : LOCATION_SCORES.unknown;
  }
  let best: number = candidate.wants_remote
    ? LOCATION_SCORES.onsiteButRemoteWanted
    : LOCATION_SCORES.elsewhere;
  for (const here of candidate.places) {
    for (const there of job.places) best = Math.max(best, scorePlacePair(here, there));
  }
  return best;
}

function scorePlacePair(a: Place, b: Place): number {
  if (a.country !== null && b.country !== null && a.country !== b.country) return LOCATION_SCORES.elsewhere;
  const sameCity = a.city !== null && a.city === b.city;
  if (a.state === null || b.state === null)
    return sameCity ? LOCATION_SCORES.sameCity : LOCATION_SCORES.unknown;
  if (a.state !== b.state) return LOCATION_SCORES.elsewhere;
  return sameCity ? LOCATION_SCORES.sameCity : LOCATION_SCORES.sameState;
}

/** The candidate's annual minimum against what the job pays at most (its minimum when it names no maximum). */
export function scoreSalary(
  expectedMin: number | null,
  job: Pick<JobFacts, 'salary_min' | 'salary_max'>,
): number {
  if (expectedMin === null || expectedMin <= 0) return NO_EXPECTATION_SCORE;
  const paysAtMost = job.salary_max ?? job.salary_min;
  if (paysAtMost === null) return NO_SALARY_SCORE;
  if (paysAtMost >= expectedMin) return SALARY_COVERED_SCORE;
  const gap = (expectedMin - paysAtMost) / expectedMin;
  return SALARY_GAP_SCORES.find(({ below }) => gap < below)!.score;
}

/** Cosine × 100, clamped to 0..100; 50 when a side has no embedding or the models differ. */
export function scoreSemantic(a: Embedding | null, b: Embedding | null): number {
  if (a === null || b === null || a.norm === 0 || b.norm === 0 || a.model !== b.model) {
    return NO_EMBEDDING_SCORE;
  }
  return semanticFromDot(dotProduct(a.values, b.values), a.norm, b.norm);
}

/** The one place where a dot product becomes a score, so that every implementation rounds alike. */
export function semanticFromDot(dot: number, normA: number, normB: number): number {
  return Math.max(0, Math.min(100, (dot / (normA * normB)) * 100));
}

/** Weighted sum of the factor scores, 0–100, unrounded. The order of the additions is part of the result. */
export function combineScores(scores: FactorScores, weights: Weights): number {
  return (
    scores.skills * weights.skills +
    scores.experience * weights.experience +
    scores.location * weights.location +
    scores.salary * weights.salary +
    scores.semantic * weights.semantic
  );
}

/** To 2 decimals, as scores are stored. The nudge keeps 87.125, held as 87.12499999…, from falling to 87.12. */
export function roundScore(score: number): number {
  return Math.round(score * 100 + 1e-7) / 100;
}

export type Grade = 'A+' | 'A' | 'B' | 'C' | 'D' | 'F';

const GRADES: readonly { from: number; grade: Grade }[] = [
  { from: 90, grade: 'A+' },
  { from: 80, grade: 'A' },
  { from: 70, grade: 'B' },
  { from: 60, grade: 'C' },
  { from: 50, grade: 'D' },
];

/** Grade of a rounded score (system.md "Match Grades"). */
export function gradeOf(matchScore: number): Grade {
  return GRADES.find(({ from }) => matchScore >= from)?.grade ?? 'F';
}

/** Grade B or better. */
export function isRecommended(matchScore: number): boolean {
  return matchScore >= 70;
}
