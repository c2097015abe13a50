import type { EmploymentType, Term, WorkAuthorization } from '@blacklight/parsing';
import type { CandidateFacts, FactorScores, JobFacts, Weights } from './facts.ts';
import type { LAYERED_WEIGHTS, LayeredScores } from './layered.ts';
import type { SkillMatch } from './reference.ts';
import { gradeOf, LOCATION_SCORES, NO_EMBEDDING_SCORE, scoreExperience } from './scores.ts';

export interface ExplainedCandidate extends CandidateFacts {
  work_authorization: WorkAuthorization | null;
  employment_types: readonly EmploymentType[];
}

export interface ExplainedJob extends JobFacts {
  location: string | null;
  work_authorization_terms: readonly Term<WorkAuthorization>[];
  employment_terms: readonly Term<EmploymentType>[];
}

/** What a score is made of: of five factors or, in layered matching, with the age of the posting for experience. */
export type Factor = keyof Weights | 'recency';

export interface ScoredPair {
  candidate: ExplainedCandidate;
  job: ExplainedJob;
  /** Of the factors that have a weight, 0–100. */
  scores: FactorScores | LayeredScores;
  skillMatch: SkillMatch;
  weights: Weights | typeof LAYERED_WEIGHTS;
  /** Rounded, 0–100. */
  match_score: number;
}

export interface FactorPoints {
  factor: Factor;
  /** 0–100 with 2 decimals. */
  score: number;
  weight: number;
  /** What the factor adds to the match score, with 2 decimals. */
  points: number;
}

export interface Explanation {
  summary: string;
  strengths: string[];
  gaps: string[];
  recommendations: string[];
  /** The points of all factors add up to the match score. */
  factors: FactorPoints[];
}

/** Below this many listed names a sentence names all, above it counts the rest. */
const NAMES_IN_A_SENTENCE = 6;

/** Profile and posting read alike from here on; LSA cosines of unrelated texts stay well below. */
const SIMILAR_FROM = 60;

/** Recency scores of layered matching: up to 7 days, and over 21. */
const FRESH_FROM = 90;
const STALE_UP_TO = 40;

interface Finding {
  strength?: string;
  gap?: string;
  recommendation?: string;
}

/** Why a pair scores as it does, in sentences that a recruiter can act on, each with its evidence. */
export function explainMatch(pair: ScoredPair): Explanation {
  const findings = [
    explainSkills(pair),
    explainExperience(pair),
    explainLocation(pair),
    explainSalary(pair),
    explainSemantic(pair),
    explainWorkAuthorization(pair),
    explainEmployment(pair),
    explainRecency(pair),
  ];
  const strengths = findings.flatMap(({ strength }) => strength ?? []);
  const gaps = findings.flatMap(({ gap }) => gap ?? []);
  return {
    summary: summarize(pair),
    strengths,
    gaps,
    recommendations: findings.flatMap(({ recommendation }) => recommendation ?? []),
    factors: factorPoints(pair),
  };
}

/** The stored `match_reasons`: what speaks for the match, then what against it. */
export function matchReasons({ strengths, gaps }: Explanation): string[] {
  return [...strengths, ...gaps];
}

/**
 * Splits the match score over the factors in hundredths by largest remainder, so that the points which are
 * shown add up to the score which is shown.
 */
export function factorPoints(pair: ScoredPair): FactorPoints[] {
  const factors = factorsOf(pair);
  const exact = factors.map(({ score, weight }) => score * weight * 100);
  const hundredths = exact.map(Math.floor);
  let left = Math.round(pair.match_score * 100) - hundredths.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    hundredths[index]! += 1;
    left -= 1;
  }
  return factors.map(({ factor, score, weight }, index) => ({
    factor,
    score: Math.round(score * 100) / 100,
    weight,
    points: hundredths[index]! / 100,
  }));
}

function factorsOf({ scores, weights }: ScoredPair): { factor: Factor; score: number; weight: number }[] {
  return (Object.entries(weights) as [Factor, number][]).map(([factor, weight]) => {
    const score = (scores as Partial<Record<Factor, number>>)[factor] ?? 0;
    return { factor, score, weight };
  });
}

const FIT_WORDS = {
  'A+': 'Excellent fit',
  A: 'Very good fit',
  B: 'Good fit',
  C: 'Fair fit',
  D: 'Weak fit',
  F: 'Poor fit',
} as const;

/** A factor below this score is worth naming in the summary. */
const FACTOR_GAP_BELOW = 75;
const FACTOR_WORDS: Record<Factor, string> = {
  skills: 'skills',
  experience: 'experience',
  location: 'location',
  salary: 'salary',
  semantic: 'profile text',
  recency: 'age of the posting',
};

function summarize(pair: ScoredPair): string {
  const lost = factorsOf(pair)
    .filter(({ factor, score }) => factor !== 'semantic' && score < FACTOR_GAP_BELOW)
    .sort((a, b) => (100 - b.score) * b.weight - (100 - a.score) * a.weight)
    .map(({ factor }) => FACTOR_WORDS[factor]);
  const fit = FIT_WORDS[gradeOf(pair.match_score)];
  return lost.length === 0 ? `${fit} on every factor` : `${fit}; weakest on ${joinNames(lost.slice(0, 2))}`;
}

function explainSkills({ skillMatch: { matched, missing } }: ScoredPair): Finding {
  const required = matched.length + missing.length;
  if (required === 0) {
    return {
      gap: 'The posting lists no skills, so the skills factor is neutral',
      recommendation: 'Read the posting for the skills it really needs before submitting',
    };
  }
  const finding: Finding = {};
  if (matched.length > 0) {
    finding.strength = `Has ${matched.length} of ${required} required skills (${joinNames(matched)})`;
  }
  if (missing.length > 0) {
    finding.gap = `No ${joinNames(missing, 'or')} in the profile (required)`;
    finding.recommendation = `Ask about ${joinNames(missing)}; add to the profile what the consultant has worked with`;
  }
  return finding;
}

function explainExperience({ candidate, job }: ScoredPair): Finding {
  const asked = describeYears(job);
  if (asked === null) return {};
  const years = candidate.total_experience_years;
  if (years === null) {
    return {
      gap: `The job asks for ${asked}; the profile states none`,
      recommendation: 'Add the years of experience to the profile',
    };
  }
  const has = `${countYears(years)} of experience`;
  const { experience_min: min, experience_max: max } = job;
  if (scoreExperience(years, { min, max }) === 100) return { strength: `${has} against ${asked} asked for` };
  if (job.experience_min !== null && years < job.experience_min) {
    return { gap: `${has}, the job asks for ${asked}` };
  }
  return { gap: `${has}, more than the ${asked} asked for` };
}

function describeYears({ experience_min: min, experience_max: max }: JobFacts): string | null {
  if (min === null && max === null) return null;
  if (max === null) return `${min}+ years`;
  if (min === null) return `up to ${countYears(max)}`;
  return min === max ? countYears(min) : `${min}–${max} years`;
}

function countYears(years: number): string {
  return years === 1 ? '1 year' : `${years} years`;
}

function explainLocation({ candidate, job, scores }: ScoredPair): Finding {
  const where = job.location ?? 'an unnamed place';
  if (job.is_remote) {
    return {
      strength: candidate.wants_remote ? 'Remote, as the consultant wants' : 'Remote, so place is no hurdle',
    };
  }
  switch (scores.location) {
    case LOCATION_SCORES.sameCity:
      return { strength: `Job is in a place the consultant lives in or wants (${where})` };
    case LOCATION_SCORES.sameState:
      return {
        strength: `Job is in the consultant's state (${where})`,
        recommendation: `Ask whether the commute or a move to ${where} is possible`,
      };
    case LOCATION_SCORES.onsiteButRemoteWanted:
      return { gap: `Consultant wants remote; the job is on site in ${where}` };
    case LOCATION_SCORES.elsewhere:
      return {
        gap: `Job is in ${where}, none of the consultant's places`,
        recommendation: `Ask whether the consultant would relocate to ${where}`,
      };
    default:
      return { gap: 'Place of the job or of the consultant is unknown' };
  }
}

function explainSalary({ candidate, job, scores }: ScoredPair): Finding {
  const expected = candidate.expected_salary_min;
  const paysAtMost = job.salary_max ?? job.salary_min;
  if (paysAtMost === null) {
    return expected === null
      ? {}
      : {
          gap: 'The posting states no salary in US dollars',
          recommendation: `Ask for the rate before submitting; the consultant expects ${formatMoney(expected)}`,
        };
  }
  if (expected === null) return { strength: `Job pays ${describePay(job)}; the consultant is flexible` };
  if (scores.salary === 100) {
    return { strength: `Expects ${formatMoney(expected)}, the job pays ${describePay(job)}` };
  }
  const short = Math.round(((expected - paysAtMost) / expected) * 100);
  return {
    gap: `Expects ${formatMoney(expected)}, the job pays ${describePay(job)} (${short} % less)`,
    recommendation: `Negotiate: the job pays ${formatMoney(expected - paysAtMost)} a year below the expectation`,
  };
}

function describePay({ salary_min: min, salary_max: max }: JobFacts): string {
  if (max === null) return `from ${formatMoney(min!)}`;
  return min === null || min === max ? formatMoney(max) : `${formatMoney(min)}–${formatMoney(max)}`;
}

/** Annual USD, to the nearest thousand where that is exact enough to talk about. */
function formatMoney(dollars: number): string {
  return dollars < 10_000 ? `$${Math.round(dollars)}` : `$${Math.round(dollars / 1000)}K`;
}

function explainSemantic({ candidate, job, scores }: ScoredPair): Finding {
  if (
    candidate.embedding === null ||
    job.embedding === null ||
    candidate.embedding.model !== job.embedding.model
  ) {
    return {
      gap: `Profile and posting texts could not be compared; the factor is neutral (${NO_EMBEDDING_SCORE})`,
    };
  }
  if (scores.semantic < SIMILAR_FROM) return {};
  return { strength: `Profile and posting read alike (similarity ${Math.round(scores.semantic)} of 100)` };
}

/** Not a factor of the score, but what decides in bench sales whether a submission is read at all. */
function explainWorkAuthorization({ candidate, job }: ScoredPair): Finding {
  const own = candidate.work_authorization;
  const term = job.work_authorization_terms.find(({ value }) => value === own);
  if (own === null || term === undefined) return {};
  if (term.accepted) return { strength: `${own} is accepted (“${term.text}”)` };
  return {
    gap: `${own} is not accepted (“${term.text}”)`,
    recommendation: 'Do not submit unless the client makes an exception',
  };
}

function explainEmployment({ candidate, job }: ScoredPair): Finding {
  const offered = job.employment_terms.filter(({ value }) => candidate.employment_types.includes(value));
  const accepted = offered.find((term) => term.accepted);
  if (accepted) return { strength: `${accepted.value} is possible (“${accepted.text}”)` };
  const refused = offered.find((term) => !term.accepted);
  if (!refused) return {};
  return { gap: `${refused.value} is ruled out (“${refused.text}”)` };
}

/** Where the age of the posting is a factor. */
function explainRecency({ scores, job }: ScoredPair): Finding {
  if (!('recency' in scores) || job.posted_day === null) return {};
  if (scores.recency >= FRESH_FROM) return { strength: 'Posted within the last week' };
  if (scores.recency > STALE_UP_TO) return {};
  return {
    gap: 'Posted over three weeks ago',
    recommendation: 'Ask whether the job is still open before submitting',
  };
}

function joinNames(names: readonly string[], conjunction = 'and'): string {
  const shown = names.slice(0, NAMES_IN_A_SENTENCE);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} ${conjunction} ${more} more`;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} ${conjunction} ${shown.at(-1)}`;
}
