import type { MatchStatus } from '../data/matches.ts';

/** What a list says of a match; that it has been viewed needs no word. */
export const MATCH_STATUSES: Record<MatchStatus, string> = {
  SUGGESTED: 'New',
  VIEWED: '',
  SHORTLISTED: 'Shortlisted',
  APPLIED: 'Applied',
  REJECTED: 'Rejected',
};
