import {
  combineScores,
  type ExplainedCandidate,
  type ExplainedJob,
  type Explanation,
  explainMatch,
  type Grade,
  gradeOf,
  isRecommended,
  matchReasons,
  roundScore,
  scorePair,
  type Weights,
} from '@blacklight/matching';
import { skillVocabulary } from '@blacklight/parsing';

/** A match as it is stored and sent (system.md "CandidateJobMatch"); all scores 0–100 with 2 decimals. */
export interface Match {
  job_posting_id: number;
  match_score: number;
  grade: Grade;
  is_recommended: boolean;
  skill_match_score: number;
  /** Null in layered matching, which has the age of the posting instead. */
  experience_match_score: number | null;
  location_match_score: number;
  salary_match_score: number;
  semantic_similarity: number;
  recency_score: number | null;
  matched_skills: string[];
  missing_skills: string[];
  match_reasons: string[];
}

export interface DescribedMatch {
  match: Match;
  explanation: Explanation;
}

/** The score of a pair, and why it is what it is. */
export function describeMatch(
  candidate: ExplainedCandidate,
  job: ExplainedJob,
  weights: Weights,
): DescribedMatch {
  const { scores, skillMatch } = scorePair(candidate, job, skillVocabulary);
  const match_score = roundScore(combineScores(scores, weights));
  const explanation = explainMatch({ candidate, job, scores, skillMatch, weights, match_score });
  const match: Match = {
    job_posting_id: job.id,
    match_score,
    grade: gradeOf(match_score),
    is_recommended: isRecommended(match_score),
    skill_match_score: roundScore(scores.skills),
    experience_match_score: roundScore(scores.experience),
    location_match_score: roundScore(scores.location),
    salary_match_score: roundScore(scores.salary),
    semantic_similarity: roundScore(scores.semantic),
    recency_score: null,
    matched_skills: skillMatch.matched,
    missing_skills: skillMatch.missing,
    match_reasons: matchReasons(explanation),
  };
  return { match, explanation };
}
