import { Type } from 'typebox';
import { Day, Nullable, Timestamp } from '../../http/wire.ts';

/** What a posting is to the platform. */
export const JobStatus = Type.Enum(['ACTIVE', 'EXPIRED', 'FILLED', 'CLOSED']);
const Money = Nullable(Type.Integer());
const Text = Nullable(Type.String());

export const PostingSummary = Type.Object({
  id: Type.Integer(),
  platform: Type.String(),
  external_job_id: Type.String(),
  title: Type.String(),
  company: Text,
  location: Text,
  salary_range: Text,
  salary_min: Money,
  salary_max: Money,
  experience_min: Nullable(Type.Integer()),
  experience_max: Nullable(Type.Integer()),
  skills: Type.Array(Type.String()),
  is_remote: Type.Boolean(),
  workplace: Text,
  job_type: Text,
  normalized_role: Text,
  seniority: Text,
  job_url: Text,
  status: JobStatus,
  posted_date: Nullable(Day),
  imported_at: Timestamp,
  canonical_id: Nullable(Type.Integer()),
});

export const PostingSource = Type.Object({
  id: Type.Integer(),
  platform: Type.String(),
  external_job_id: Type.String(),
  job_url: Text,
  salary_range: Text,
  posted_date: Nullable(Day),
  status: JobStatus,
});

const Place = Type.Object({ text: Type.String(), city: Text, state: Text, country: Text });
const Term = Type.Object({ value: Type.String(), accepted: Type.Boolean(), text: Type.String() });

export const PostingDetail = Type.Interface([PostingSummary], {
  description: Type.String(),
  requirements: Text,
  salary_currency: Text,
  salary_period: Text,
  experience_required: Text,
  keywords: Type.Array(Type.String()),
  places: Type.Array(Place),
  employment_terms: Type.Array(Term),
  work_authorization_terms: Type.Array(Term),
  apply_url: Text,
  evidence: Type.Record(Type.String(), Type.Array(Type.String())),
  embedding_model: Text,
  updated_at: Timestamp,
  other_sources: Type.Array(PostingSource),
});

const Counts = Type.Record(Type.String(), Type.Integer());

export const PostingStatistics = Type.Object({
  total: Type.Integer(),
  by_status: Counts,
  by_platform: Counts,
  remote: Type.Integer(),
  with_salary: Type.Integer(),
  with_skills: Type.Integer(),
  duplicates: Type.Integer(),
  embedded: Type.Integer(),
  posted_last_7_days: Type.Integer(),
  top_skills: Type.Array(Type.Object({ skill: Type.String(), count: Type.Integer() })),
});
