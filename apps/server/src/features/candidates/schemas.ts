import { Type } from 'typebox';
import { Nullable, Timestamp } from '../../http/wire.ts';
import { EMPLOYMENT_TYPES, WORK_AUTHORIZATIONS } from './candidate.ts';
import { CandidateChanges } from './fields.ts';

export const CandidateStatus = Type.Enum([
  'pending_review',
  'onboarded',
  'ready_for_assignment',
  'assigned',
  'inactive',
]);

const text = (example: string) => Type.String({ examples: [example] });
const Text = (example: string) => Nullable(text(example));
const Texts = (example: string) => Type.Array(text(example));
const number = (example: number) => Nullable(Type.Number({ examples: [example] }));

/** The fields of a candidate as they are answered. */
const FIELDS = {
  first_name: Text('Priya'),
  last_name: Text('Venkataraman'),
  email: Text('priya.v@example.com'),
  phone: Text('+1 214 555 0142'),
  current_title: Text('Senior Java Developer'),
  professional_summary: Text('Builds payment services.'),
  skills: Texts('Java'),
  skill_years: Type.Record(Type.String(), Type.Number(), { examples: [{ Java: 9 }] }),
  total_experience_years: number(9.5),
  expected_salary: Text('$70/hr C2C'),
  target_hourly_rate: number(72.5),
  location: Text('Plano, TX'),
  preferred_locations: Texts('Dallas, TX'),
  willing_to_relocate: Nullable(Type.Boolean()),
  work_authorization: Nullable(Type.Enum(WORK_AUTHORIZATIONS)),
  employment_types: Type.Array(Type.Enum(EMPLOYMENT_TYPES)),
  availability_date: Text('2026-12-01'),
  preferred_roles: Texts('Java Developer'),
};

export const FieldsView = Type.Object(FIELDS, {
  title: 'CandidateProfile',
  description: 'What a recruiter says of a candidate.',
});

export const CandidateView = Type.Object(
  {
    id: Type.Integer(),
    ...FIELDS,
    expected_salary_min: Nullable(Type.Integer({ examples: [145_600] })),
    status: CandidateStatus,
    sent_back_reason: Text('The visa is missing.'),
    sent_back_at: Nullable(Timestamp),
    version: Type.Integer(),
    created_at: Timestamp,
    updated_at: Timestamp,
  },
  {
    title: 'Candidate',
    description: 'A consultant of the firm. The entity tag of a candidate is its version.',
  },
);

/** The body of a new candidate: a name at least. */
export const NewCandidateBody = Type.Interface(
  [CandidateChanges],
  { first_name: Type.String({ minLength: 1, maxLength: 100, examples: ['Priya'] }) },
  {
    additionalProperties: false,
    examples: [{ first_name: 'Priya', last_name: 'Venkataraman', skills: ['Java'], location: 'Plano, TX' }],
  },
);

export const NOT_FOUND = { 404: { candidate_not_found: 'There is no such candidate.' } };
export const INVALID = {
  candidate_invalid: {
    detail: 'email is not an e-mail address.',
    errors: [{ field: 'email', message: 'is not an e-mail address' }],
  },
};
export const EMAIL_TAKEN = { email_taken: 'Another candidate has the e-mail address priya.v@example.com.' };
