import { BOARDS } from '../../posting/boards.ts';
import { choiceIn, flagIn, given, numberIn, textIn } from '../searchParameters.ts';

const STATUSES = ['ACTIVE', 'EXPIRED', 'FILLED', 'CLOSED'] as const;

/** The whole state of the list of postings, as it stands in the address. */
export const jobSearch = (values: Record<string, unknown>) =>
  given({
    q: textIn(values, 'q'),
    skills: textIn(values, 'skills'),
    location: textIn(values, 'location'),
    is_remote: flagIn(values, 'is_remote'),
    platform: choiceIn(values, 'platform', BOARDS),
    salary_min: numberIn(values, 'salary_min'),
    status: choiceIn(values, 'status', STATUSES),
    job: numberIn(values, 'job'),
  });

export type JobSearch = ReturnType<typeof jobSearch>;
