import { EMPLOYMENT_TYPES, type EmploymentType, WORK_AUTHORIZATIONS } from '../../words.ts';
import { choiceIn, choicesIn, flagIn, given, numberIn, textIn } from '../searchParameters.ts';

export const GRADES = ['A+', 'A', 'B', 'C', 'D'] as const;

/** What is decided of a match: the statuses of the API, of which two are undecided. */
export const STAGES = ['open', 'shortlisted', 'applied', 'rejected'] as const;

const TYPES = Object.keys(EMPLOYMENT_TYPES) as EmploymentType[];

/** The whole state of the list of matches, as it stands in the address. */
export const matchSearch = (values: Record<string, unknown>) =>
  given({
    match: numberIn(values, 'match'),
    stage: choiceIn(values, 'stage', STAGES),
    grade: choicesIn(values, 'grade', GRADES)?.join(','),
    remote: flagIn(values, 'remote'),
    type: choiceIn(values, 'type', TYPES),
    pay: numberIn(values, 'pay'),
    visa: choiceIn(values, 'visa', WORK_AUTHORIZATIONS),
    place: textIn(values, 'place'),
  });

export type MatchSearch = ReturnType<typeof matchSearch>;
