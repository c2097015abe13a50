import { Type } from 'typebox';
import { Nullable, Timestamp } from '../../http/wire.ts';
import { EMPLOYMENT_TYPES, WORK_AUTHORIZATIONS } from './candidate.ts';
import { CandidateChanges, CandidateFields } from './fields.ts';

export const CandidateStatus = Type.Enum([
  'pending_review',
  'onboarded',
  'ready_for_assignment',
  'assigned',
  'inactive',
]);

const Text = Nullable(Type.String());
const Texts = Type.Array(Type.String());

/** The fields of a candidate as they are answered. */
export const FieldsView = Type.Object({
  first_name: Text,
  last_name: Text,
  email: Text,
  phone: Text,
  current_title: Text,
  professional_summary: Text,
  skills: Texts,
  skill_years: Type.Record(Type.String(), Type.Number()),
  total_experience_years: Nullable(Type.Number()),
  expected_salary: Text,
  target_hourly_rate: Nullable(Type.Number()),
  location: Text,
  preferred_locations: Texts,
  willing_to_relocate: Nullable(Type.Boolean()),
  work_authorization: Nullable(Type.Enum(WORK_AUTHORIZATIONS)),
  employment_types: Type.Array(Type.Enum(EMPLOYMENT_TYPES)),
  availability_date: Text,
  preferred_roles: Texts,
});

export const CandidateView = Type.Interface([FieldsView], {
  id: Type.Integer(),
  version: Type.Integer(),
  status: CandidateStatus,
  expected_salary_min: Nullable(Type.Integer()),
  sent_back_reason: Text,
  sent_back_at: Nullable(Timestamp),
  created_at: Timestamp,
  updated_at: Timestamp,
});

/** The body of a new candidate: a name at least. */
export const NewCandidateBody = Type.Interface(
  [CandidateChanges],
  { first_name: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
);

export { CandidateChanges, CandidateFields };
