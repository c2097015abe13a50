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

/** What the filters look at. */
type Filterable = Pick<
  Match,
  | 'id'
  | 'status'
  | 'grade'
  | 'is_remote'
  | 'employment_types'
  | 'salary_min'
  | 'salary_max'
  | 'places'
  | 'work_authorization_terms'
>;

/**
 * The matches that the filters leave. Those in `kept` stay whatever their stage: what was just decided does not jump
 * out of the list under one's hands.
 */
export function filterMatches<T extends Filterable>(
  matches: readonly T[],
  { stage, grade, remote, type, pay, visa, place }: MatchSearch,
  kept: ReadonlySet<number> = new Set(),
): T[] {
  const grades = grade?.split(',');
  return matches.filter(
    (match) =>
      (stage === undefined || STAGE_OF[match.status] === stage || kept.has(match.id)) &&
      (grades === undefined || grades.includes(match.grade)) &&
      (remote === undefined || match.is_remote === remote) &&
      (type === undefined || match.employment_types.includes(type)) &&
      (pay === undefined || (match.salary_max ?? match.salary_min ?? 0) >= pay) &&
      (visa === undefined || !refuses(match, visa)) &&
      (place === undefined || placesOf(match).includes(place)),
  );
}

/** A posting that does not speak of a visa may take it. */
function refuses(
  { work_authorization_terms }: Pick<Match, 'work_authorization_terms'>,
  visa: string,
): boolean {
  return work_authorization_terms.some(({ value, accepted }) => value === visa && !accepted);
}

/** The states where the job is, or the countries where no state is named. */
export function placesOf({ places }: Pick<Match, 'places'>): string[] {
  return [...new Set(places.map(({ state, country }) => state ?? country))].filter((name) => name !== null);
}
