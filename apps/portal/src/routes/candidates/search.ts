import type { CandidateStatus } from '../../data/candidates.ts';
import { CANDIDATE_STATUSES, WORK_AUTHORIZATIONS } from '../../words.ts';
import { choiceIn, given, textIn } from '../searchParameters.ts';

const STATUSES = Object.keys(CANDIDATE_STATUSES) as CandidateStatus[];

export const SORTS = [
  'name',
  '-name',
  'created_at',
  '-created_at',
  'updated_at',
  '-updated_at',
  'availability_date',
  '-availability_date',
  'total_experience_years',
  '-total_experience_years',
] as const;

/** The whole state of the list, as it stands in the address. */
export const candidateSearch = (values: Record<string, unknown>) =>
  given({
    q: textIn(values, 'q'),
    status: choiceIn(values, 'status', STATUSES),
    skill: textIn(values, 'skill'),
    location: textIn(values, 'location'),
    work_authorization: choiceIn(values, 'work_authorization', WORK_AUTHORIZATIONS),
    sort: choiceIn(values, 'sort', SORTS),
  });

export type CandidateSearch = ReturnType<typeof candidateSearch>;
