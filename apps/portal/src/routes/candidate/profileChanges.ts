import type { Candidate, CandidateChanges } from '../../data/candidates.ts';

/** What can be edited, as it is called on the screen. */
export const FIELD_LABELS = {
  first_name: 'First name',
  last_name: 'Last name',
  email: 'E-mail',
  phone: 'Phone',
  current_title: 'Current title',
  professional_summary: 'Summary',
  skills: 'Skills',
  total_experience_years: 'Years of experience',
  expected_salary: 'Expected pay',
  target_hourly_rate: 'Target rate',
  location: 'Lives in',
  preferred_locations: 'Would work in',
  willing_to_relocate: 'Would relocate',
  work_authorization: 'Work authorization',
  employment_types: 'Terms',
  availability_date: 'Available from',
  preferred_roles: 'Roles',
} as const;

export type Field = keyof typeof FIELD_LABELS;

export interface Conflict {
  field: Field;
  theirs: Candidate[Field];
  /** Undefined where only the other person has changed the field. */
  mine: Candidate[Field] | undefined;
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a === '' ? null : a) === JSON.stringify(b === '' ? null : b);
}

/** The fields that were changed by somebody else between two versions, beside one's own changes. */
export function conflictsOf(base: Candidate, current: Candidate, changes: CandidateChanges): Conflict[] {
  const fields = Object.keys(FIELD_LABELS) as Field[];
  return fields
    .filter((field) => !isSame(base[field], current[field]))
    .map((field) => ({ field, theirs: current[field], mine: changes[field] }));
}
