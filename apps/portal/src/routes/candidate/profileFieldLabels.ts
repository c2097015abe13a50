import type { Candidate } from '../../data/candidates.ts';

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
} as const satisfies Partial<Record<keyof Candidate, string>>;

export type Field = keyof typeof FIELD_LABELS;
