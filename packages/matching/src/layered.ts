import type { Place, SkillVocabulary } from '@blacklight/parsing';
import type { CandidateFacts, JobFacts } from './facts.ts';
import {
  type CandidateSkills,
  candidateSkills,
  compareByRecency,
  matchSkills,
  type SkillMatch,
} from './reference.ts';
import { roundScore, scoreLocation, scoreSalary, scoreSemantic, scoreSkills } from './scores.ts';

/** Spec: system.md "Layered Matching Algorithm". */
export const LAYERED_WEIGHTS = {
  skills: 0.35,
  semantic: 0.25,
  location: 0.15,
  salary: 0.15,
  recency: 0.1,
} as const;

/** A job may pay this share of what the candidate asks for and still be worth a look. */
const SALARY_TOLERANCE = 0.85;
const YEARS_OF_GRACE = { belowMinimum: 1, aboveMaximum: 2 } as const;

/** Days since posting, up to and including → score. */
const RECENCY_SCORES = [
  { days: 3, score: 100 },
  { days: 7, score: 90 },
  { days: 14, score: 75 },
  { days: 21, score: 60 },
  { days: Number.POSITIVE_INFINITY, score: 40 },
] as const;
const UNKNOWN_RECENCY_SCORE = 50;

export interface LayeredJob extends JobFacts {
  /** As written. */
  location: string | null;
  keywords: readonly string[];
}

export interface LayeredCandidate extends CandidateFacts {
  /** The preferred places other than "remote". */
  preferred_locations: readonly { text: string; places: readonly Place[] }[];
  keywords: readonly string[];
}

/** Factor scores 0–100, unrounded. */
export interface LayeredScores {
  skills: number;
  semantic: number;
  location: number;
  salary: number;
  recency: number;
}

export interface LayeredMatch {
  job_id: number;
  /** 0–100 with 2 decimals. */
  match_score: number;
  scores: LayeredScores;
  skillMatch: SkillMatch;
  /** Share of the job's keywords that the candidate's profile has, 0–100: breaks ties only (decisions.md 12). */
  keywordRelevance: number;
  /** The candidate wants remote and the job is: breaks ties only. */
  remoteBonus: boolean;
}

export interface LayeredOptions {
  limit: number;
  /** 0–100. */
  minScore: number;
  /** Days since 1970-01-01 (UTC). */
  today: number;
  vocabulary: SkillVocabulary;
}

/**
 * The best jobs of a candidate among those of one role (layer 1 is the caller's choice of `jobs`): hard
 * filters on salary, place and experience, then the weighted soft score.
 */
export function matchLayered(
  candidate: LayeredCandidate,
  jobs: Iterable<LayeredJob>,
  { limit, minScore, today, vocabulary }: LayeredOptions,
): LayeredMatch[] {
  const skills = candidateSkills(candidate.skills, vocabulary);
  const found: { job: LayeredJob; match: LayeredMatch }[] = [];
  for (const job of jobs) {
    if (!passesHardFilters(candidate, job)) continue;
    const match = softScore(candidate, skills, job, { today, vocabulary });
    if (match.match_score >= minScore) found.push({ job, match });
  }
  found.sort(
    (a, b) =>
      b.match.match_score - a.match.match_score ||
      b.match.keywordRelevance - a.match.keywordRelevance ||
      Number(b.match.remoteBonus) - Number(a.match.remoteBonus) ||
      compareByRecency(a.job, b.job),
  );
  return found.slice(0, limit).map(({ match }) => match);
}

/** Layer 2: what rules a job out however well the skills fit. */
export function passesHardFilters(candidate: LayeredCandidate, job: LayeredJob): boolean {
  return paysEnough(candidate, job) && isWherePreferred(candidate, job) && asksForTheYears(candidate, job);
}

function paysEnough({ expected_salary_min }: LayeredCandidate, { salary_max }: LayeredJob): boolean {
  if (!expected_salary_min || !salary_max) return true;
  return salary_max >= expected_salary_min * SALARY_TOLERANCE;
}

/** Only who asks for remote is filtered by place, and then another preferred place will do. */
function isWherePreferred(candidate: LayeredCandidate, job: LayeredJob): boolean {
  if (job.is_remote || !candidate.wants_remote) return true;
  const jobLocation = job.location?.toLowerCase() ?? '';
  return candidate.preferred_locations.some(
    ({ text, places }) =>
      jobLocation.includes(text.toLowerCase()) ||
      places.some((place) => job.places.some((jobPlace) => covers(place, jobPlace))),
  );
}

/** "Dallas, TX" covers Dallas; "Texas" covers all of it. */
function covers(preferred: Place, place: Place): boolean {
  if (preferred.state === null || preferred.state !== place.state) return false;
  return preferred.city === null || preferred.city === place.city;
}

function asksForTheYears(candidate: LayeredCandidate, job: LayeredJob): boolean {
  const years = candidate.total_experience_years ?? 0;
  if (years < (job.experience_min ?? 0) - YEARS_OF_GRACE.belowMinimum) return false;
  return job.experience_max === null || years <= job.experience_max + YEARS_OF_GRACE.aboveMaximum;
}

function softScore(
  candidate: LayeredCandidate,
  skills: CandidateSkills,
  job: LayeredJob,
  { today, vocabulary }: { today: number; vocabulary: SkillVocabulary },
): LayeredMatch {
  const skillMatch = matchSkills(skills, job.skills, vocabulary);
  const { matched, missing } = skillMatch;
  const scores: LayeredScores = {
    skills: scoreSkills(matched.length, matched.length + missing.length),
    semantic: scoreSemantic(candidate.embedding, job.embedding),
    location: scoreLocation(candidate, job),
    salary: scoreSalary(candidate.expected_salary_min, job),
    recency: scoreRecency(job.posted_day, today),
  };
  return {
    job_id: job.id,
    match_score: roundScore(
      scores.skills * LAYERED_WEIGHTS.skills +
        scores.semantic * LAYERED_WEIGHTS.semantic +
        scores.location * LAYERED_WEIGHTS.location +
        scores.salary * LAYERED_WEIGHTS.salary +
        scores.recency * LAYERED_WEIGHTS.recency,
    ),
    scores,
    skillMatch,
    keywordRelevance: keywordRelevance(candidate.keywords, job.keywords),
    remoteBonus: job.is_remote && candidate.wants_remote,
  };
}

/** Newer postings score higher, 0–100; days since 1970-01-01. */
export function scoreRecency(postedDay: number | null, today: number): number {
  if (postedDay === null) return UNKNOWN_RECENCY_SCORE;
  return RECENCY_SCORES.find(({ days }) => today - postedDay <= days)!.score;
}

function keywordRelevance(candidateKeywords: readonly string[], jobKeywords: readonly string[]): number {
  if (jobKeywords.length === 0) return 0;
  const known = new Set(candidateKeywords);
  return (jobKeywords.filter((keyword) => known.has(keyword)).length / jobKeywords.length) * 100;
}
