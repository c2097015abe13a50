import type { SkillVocabulary } from '@blacklight/parsing';
import type { CandidateFacts, FactorScores, JobFacts, RankedJob, Weights } from './facts.ts';
import {
  combineScores,
  roundScore,
  scoreExperience,
  scoreLocation,
  scoreSalary,
  scoreSemantic,
  scoreSkills,
} from './scores.ts';

/** A candidate's skills, ready to be asked which of a job's skills they cover. */
export interface CandidateSkills {
  keys: ReadonlySet<string>;
  /** Keys outside the vocabulary, the only ones that may match fuzzily. */
  unknownKeys: readonly string[];
}

export interface SkillMatch {
  /** In the job's spelling and order; distinct skills. */
  matched: string[];
  missing: string[];
}

export function candidateSkills(skills: readonly string[], vocabulary: SkillVocabulary): CandidateSkills {
  const keys = new Set(skills.map((skill) => vocabulary.keyOf(skill)));
  return { keys, unknownKeys: [...keys].filter((key) => !vocabulary.isKnown(key)) };
}

/** Which of a job's skills a candidate has; a skill that the job names twice counts once. */
export function matchSkills(
  candidate: CandidateSkills,
  jobSkills: readonly string[],
  vocabulary: SkillVocabulary,
): SkillMatch {
  const matched: string[] = [];
  const missing: string[] = [];
  const seen = new Set<string>();
  for (const skill of jobSkills) {
    const key = vocabulary.keyOf(skill);
    if (seen.has(key)) continue;
    seen.add(key);
    (hasSkill(candidate, key, vocabulary) ? matched : missing).push(skill);
  }
  return { matched, missing };
}

function hasSkill({ keys, unknownKeys }: CandidateSkills, key: string, vocabulary: SkillVocabulary): boolean {
  if (keys.has(key)) return true;
  return !vocabulary.isKnown(key) && unknownKeys.some((unknown) => vocabulary.alike(unknown, key));
}

/** The five factor scores of one pair, 0–100, unrounded, and the skills behind the first. */
export function scorePair(
  candidate: CandidateFacts,
  job: JobFacts,
  vocabulary: SkillVocabulary,
  skills: CandidateSkills = candidateSkills(candidate.skills, vocabulary),
): { scores: FactorScores; skillMatch: SkillMatch } {
  const skillMatch = matchSkills(skills, job.skills, vocabulary);
  const { matched, missing } = skillMatch;
  const scores = {
    skills: scoreSkills(matched.length, matched.length + missing.length),
    experience: scoreExperience(candidate.total_experience_years, {
      min: job.experience_min,
      max: job.experience_max,
    }),
    location: scoreLocation(candidate, job),
    salary: scoreSalary(candidate.expected_salary_min, job),
    semantic: scoreSemantic(candidate.embedding, job.embedding),
  };
  return { scores, skillMatch };
}

export interface RankOptions {
  weights: Weights;
  /** How many jobs at most. */
  limit: number;
  /** The least rounded score, 0–100, that is worth a place in the list. */
  minScore: number;
  vocabulary: SkillVocabulary;
}

/**
 * The best jobs of a candidate by scoring every pair: the plain statement of what the engine computes
 * faster. Higher score first, then newer, then lower id (decisions.md 9).
 */
export function rankJobs(
  candidate: CandidateFacts,
  jobs: Iterable<JobFacts>,
  { weights, limit, minScore, vocabulary }: RankOptions,
): RankedJob[] {
  const skills = candidateSkills(candidate.skills, vocabulary);
  const ranked: { job: JobFacts; match_score: number }[] = [];
  for (const job of jobs) {
    const { scores } = scorePair(candidate, job, vocabulary, skills);
    const match_score = roundScore(combineScores(scores, weights));
    if (match_score >= minScore) ranked.push({ job, match_score });
  }
  ranked.sort((a, b) => b.match_score - a.match_score || compareByRecency(a.job, b.job));
  return ranked.slice(0, limit).map(({ job, match_score }) => ({ job_id: job.id, match_score }));
}

/** Newer first, without a date last, then lower id: how equal scores are ordered. */
export function compareByRecency(
  a: Pick<JobFacts, 'id' | 'posted_day'>,
  b: Pick<JobFacts, 'id' | 'posted_day'>,
): number {
  const newer = (b.posted_day ?? Number.NEGATIVE_INFINITY) - (a.posted_day ?? Number.NEGATIVE_INFINITY);
  return Number.isNaN(newer) || newer === 0 ? a.id - b.id : newer;
}
