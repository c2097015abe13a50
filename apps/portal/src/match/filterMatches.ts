import type { Match, MatchStatus } from '../data/matches.ts';
import type { MatchSearch, STAGES } from '../routes/matches/search.ts';

export type Stage = (typeof STAGES)[number];

export const STAGE_OF: Record<MatchStatus, Stage> = {
  SUGGESTED: 'open',
  VIEWED: 'open',
  SHORTLISTED: 'shortlisted',
  APPLIED: 'applied',
  REJECTED: 'rejected',
};

/**
 * The matches that the filters leave. Those in `kept` stay whatever their stage: what was just decided does not jump
 * out of the list under one's hands.
 */
export function filterMatches(
  matches: readonly Match[],
  { stage, grade, remote, type, pay }: MatchSearch,
  kept: ReadonlySet<number> = new Set(),
): Match[] {
  const grades = grade?.split(',');
  return matches.filter(
    (match) =>
      (stage === undefined || STAGE_OF[match.status] === stage || kept.has(match.id)) &&
      (grades === undefined || grades.includes(match.grade)) &&
      (remote === undefined || match.is_remote === remote) &&
      (type === undefined || match.employment_types.includes(type)) &&
      (pay === undefined || (match.salary_max ?? match.salary_min ?? 0) >= pay),
  );
}
