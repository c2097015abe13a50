import type { FactorScores, Weights } from '@blacklight/matching';
import type {
  EmploymentType,
  Evidence,
  PayPeriod,
  Place,
  Seniority,
  Term,
  WorkAuthorization,
  Workplace,
} from '@blacklight/parsing';
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType, Selectable } from 'kysely';

/**
 * The tables, by the names of system.md. What a column may hold is said by its constraint in migrations/;
 * dates are ISO days ("2026-01-31"), times are `Date`, decimals are numbers.
 */
export interface Schema {
  tenants: TenantsTable;
  pm_admin_users: PmAdminUsersTable;
  users: UsersTable;
  user_sessions: UserSessionsTable;
  pm_admin_sessions: PmAdminSessionsTable;
  user_tokens: UserTokensTable;
  pm_admin_tokens: PmAdminTokensTable;
  failed_sign_ins: FailedSignInsTable;
  audit_log: AuditLogTable;
  idempotency_keys: IdempotencyKeysTable;
  job_postings: JobPostingsTable;
  job_import_batches: JobImportBatchesTable;
  job_import_failures: JobImportFailuresTable;
  candidates: CandidatesTable;
  candidate_preferred_roles: CandidatePreferredRolesTable;
  candidate_job_matches: CandidateJobMatchesTable;
  job_applications: JobApplicationsTable;
  job_application_history: JobApplicationHistoryTable;
  match_feedback: MatchFeedbackTable;
  match_runs: MatchRunsTable;
  tenant_job_preferences: TenantJobPreferencesTable;
  tenant_match_weights: TenantMatchWeightsTable;
  changed_preferred_roles: ChangedPreferredRolesTable;
  scrape_queue: ScrapeQueueTable;
  role_job_mapping: RoleJobMappingTable;
  scraper_api_keys: ScraperApiKeysTable;
  job_processing_queue: JobProcessingQueueTable;
  job_processing_turn: JobProcessingTurnTable;
  alerts: AlertsTable;
  alert_mails: AlertMailsTable;
  embedding_models: EmbeddingModelsTable;
  workflow_events: WorkflowEventsTable;
  workflow_steps: WorkflowStepsTable;
  workflow_failures: WorkflowFailuresTable;
  inngest_runs: InngestRunsTable;
  workflow_schedules: WorkflowSchedulesTable;
}

/** A row as it is read. */
export type Row<T extends keyof Schema> = Selectable<Schema[T]>;

/** Set by the database when the row is made. */
type CreatedAt = ColumnType<Date, never, never>;
/** Set by the database when the row is made; a later change says when. */
type ChangedAt = ColumnType<Date, Date | undefined, Date>;
/** Read as 768 integers of 8 bits (docs/decisions/0002), written by `vectorText`. */
type Vector = ColumnType<Int8Array | null, string | null | undefined, string | null>;

interface TenantsTable {
  id: GeneratedAlways<number>;
  name: string;
  status: Generated<'ACTIVE' | 'SUSPENDED'>;
  created_at: CreatedAt;
  updated_at: ChangedAt;
}

interface PmAdminUsersTable {
  id: GeneratedAlways<number>;
  email: string;
  full_name: string;
  /** Null until the person has chosen a password. */
  password_hash: string | null;
  /** Of a one-time password; null for one that the person has chosen. */
  password_expires_at: Date | null;
  is_active: Generated<boolean>;
  created_at: CreatedAt;
  updated_at: ChangedAt;
}

interface UsersTable {
  id: GeneratedAlways<number>;
  tenant_id: number;
  email: string;
  full_name: string;
  role: 'TENANT_ADMIN' | 'RECRUITER';
  /** Null until the person has chosen a password. */
  password_hash: string | null;
  /** Of a one-time password; null for one that the person has chosen. */
  password_expires_at: Date | null;
  is_active: Generated<boolean>;
  created_at: CreatedAt;
  updated_at: ChangedAt;
}

interface UserSessionsTable {
  id: GeneratedAlways<number>;
  tenant_id: number;
  user_id: number;
  /** SHA-256. */
  token_hash: Buffer;
  user_agent: string | null;
  ip_address: string | null;
  created_at: CreatedAt;
  last_used_at: Generated<Date>;
}

interface PmAdminSessionsTable {
  id: GeneratedAlways<number>;
  pm_admin_id: number;
  /** SHA-256. */
  token_hash: Buffer;
  user_agent: string | null;
  ip_address: string | null;
  created_at: CreatedAt;
  last_used_at: Generated<Date>;
}

interface UserTokensTable {
  id: GeneratedAlways<number>;
  tenant_id: number;
  user_id: number;
  name: string;
  /** SHA-256. */
  token_hash: Buffer;
  last_four: string;
  scopes: string[];
  /** Null: until it is revoked. */
  expires_at: Date | null;
  created_at: CreatedAt;
  last_used_at: Generated<Date | null>;
}

interface PmAdminTokensTable {
  id: GeneratedAlways<number>;
  pm_admin_id: number;
  name: string;
  /** SHA-256. */
  token_hash: Buffer;
  last_four: string;
  scopes: string[];
  expires_at: Date | null;
  created_at: CreatedAt;
  last_used_at: Generated<Date | null>;
}

interface AuditLogTable {
  /** 0 for what belongs to no tenant. */
  tenant_id: number;
  id: GeneratedAlways<number>;
  changed_at: Date;
  /** "USER 7", "USER 7 token 3", "PM_ADMIN 1" or "system". */
  actor: string;
  ip_address: string | null;
  action: 'INSERT' | 'UPDATE' | 'DELETE';
  /** A table, and the row of it. */
  subject: string;
  subject_id: number;
  /** The fields that changed; null once the person they tell of is erased. */
  data: JSONColumnType<{ before: Record<string, unknown>; after: Record<string, unknown> }> | null;
  data_hash: Buffer;
  hash: Buffer;
}

interface IdempotencyKeysTable {
  /** 0 for what belongs to no tenant. */
  tenant_id: number;
  principal: string;
  key_hash: Buffer;
  /** Null while an upload has not been read. */
  fingerprint: Buffer | null;
  claim: string;
  claimed_until: Date;
  has_effect: Generated<boolean>;
  /** Of the answer; null until it is given. */
  status: number | null;
  headers: JSONColumnType<Record<string, string>> | null;
  body: Buffer | null;
  /** Why the body is not kept. */
  withheld: 'secret' | 'erased' | null;
  expires_at: Date;
}

interface FailedSignInsTable {
  id: GeneratedAlways<number>;
  subject_hash: Buffer;
  failed_at: Generated<Date>;
}

export type JobStatus = 'ACTIVE' | 'EXPIRED' | 'FILLED' | 'CLOSED';

interface JobPostingsTable {
  id: GeneratedAlways<number>;
  platform: string;
  external_job_id: string;
  title: string;
  company: string | null;
  location: string | null;
  description: string;
  requirements: string | null;
  salary_range: string | null;
  /** Annual USD. */
  salary_min: number | null;
  salary_max: number | null;
  salary_currency: string | null;
  salary_period: PayPeriod | null;
  experience_required: string | null;
  /** Years. */
  experience_min: number | null;
  experience_max: number | null;
  skills: Generated<string[]>;
  keywords: Generated<string[]>;
  places: JSONColumnType<Place[], string | undefined>;
  workplace: Workplace | null;
  is_remote: Generated<boolean>;
  job_type: string | null;
  employment_terms: JSONColumnType<Term<EmploymentType>[], string | undefined>;
  work_authorization_terms: JSONColumnType<Term<WorkAuthorization>[], string | undefined>;
  normalized_role: string | null;
  seniority: Seniority | null;
  job_url: string | null;
  apply_url: string | null;
  posted_date: string | null;
  /** The words each fact was read from. */
  evidence: JSONColumnType<Evidence, string | undefined>;
  status: Generated<JobStatus>;
  /** Of everything above that comes from the row: equal hashes mean that an import changes nothing. */
  content_hash: string;
  /** The posting that stands for this one and its near-duplicates; null when it is that one itself. */
  canonical_id: number | null;
  /** Equal for postings of the same normalised company, title and place: only they can be duplicates. */
  duplicate_key: string | null;
  /** What tells how alike two texts are: see `textSignature` in features/postings/duplicates.ts. */
  text_signature: Buffer | null;
  embedding: Vector;
  embedding_model: string | null;
  /** The day from which its age counts: the earlier of `posted_date` and the day of import (decisions.md 20). */
  listed_since: GeneratedAlways<string>;
  imported_at: Generated<Date>;
  updated_at: ChangedAt;
  /** The transaction that last changed the row (xid8, read as text). */
  revision: GeneratedAlways<string>;
}

interface JobImportBatchesTable {
  id: GeneratedAlways<number>;
  batch_id: string;
  /** Null when every row names its own. */
  platform: string | null;
  file_name: string | null;
  import_status: Generated<'IN_PROGRESS' | 'COMPLETED' | 'FAILED'>;
  /** Rows. */
  total_jobs: Generated<number>;
  new_jobs: Generated<number>;
  updated_jobs: Generated<number>;
  unchanged_jobs: Generated<number>;
  failed_jobs: Generated<number>;
  /** Why the batch as a whole FAILED. */
  error: string | null;
  started_at: Generated<Date>;
  completed_at: Date | null;
  /** When the process that runs the import last said that it does. */
  alive_at: Generated<Date>;
}

interface JobImportFailuresTable {
  id: GeneratedAlways<number>;
  import_batch_id: number;
  /** From 1, as the file counts. */
  row_number: number;
  /** A warning is about a field of a row that was kept. */
  severity: 'error' | 'warning';
  field: string | null;
  code: string;
  message: string;
  /** The row's own text, cut to 4,000 characters. */
  raw_row: string | null;
}

export type CandidateStatus =
  | 'pending_review'
  | 'onboarded'
  | 'ready_for_assignment'
  | 'assigned'
  | 'inactive';

interface CandidatesTable {
  id: GeneratedAlways<number>;
  tenant_id: number;
  first_name: string;
  last_name: string;
  email: string | null;
  phone: string | null;
  current_title: string | null;
  professional_summary: string | null;
  skills: Generated<string[]>;
  /** Years with one decimal. */
  total_experience_years: number | null;
  expected_salary: string | null;
  /** Annual USD. */
  expected_salary_min: number | null;
  location: string | null;
  preferred_locations: Generated<string[]>;
  /** Where the candidate lives (first) and would like to work. */
  places: JSONColumnType<Place[], string | undefined>;
  wants_remote: Generated<boolean>;
  willing_to_relocate: boolean | null;
  work_authorization: WorkAuthorization | null;
  /** Kinds of employment accepted. */
  employment_types: Generated<EmploymentType[]>;
  availability_date: string | null;
  /** USD. */
  target_hourly_rate: number | null;
  status: Generated<CandidateStatus>;
  embedding: Vector;
  embedding_model: string | null;
  created_at: CreatedAt;
  updated_at: ChangedAt;
  /** One more after every change. */
  version: Generated<number>;
  /** Skill → years. */
  skill_years: JSONColumnType<Record<string, number>, string | undefined>;
  /** The skills as the vocabulary compares them. */
  skill_keys: Generated<string[]>;
  /** Why an approval was refused, until it is given. */
  sent_back_reason: string | null;
  sent_back_at: Date | null;
  /** Where an inactive candidate goes back to. */
  status_before_archive: Exclude<CandidateStatus, 'inactive'> | null;
  revision: GeneratedAlways<string>;
}

interface CandidatePreferredRolesTable {
  id: GeneratedAlways<number>;
  tenant_id: number;
  candidate_id: number;
  role: string;
  normalized_role: string;
  /** 1 is the primary role. */
  priority: Generated<number>;
  created_at: CreatedAt;
  updated_at: ChangedAt;
}

export type MatchStatus = 'SUGGESTED' | 'VIEWED' | 'APPLIED' | 'REJECTED' | 'SHORTLISTED';

interface CandidateJobMatchesTable {
  id: GeneratedAlways<number>;
  tenant_id: number;
  candidate_id: number;
  job_posting_id: number;
  /** Scores are 0–100 with 2 decimals. */
  match_score: number;
  skill_match_score: number;
  /** Null by the layered algorithm, which only filters on it. */
  experience_match_score: number | null;
  location_match_score: number;
  salary_match_score: number;
  semantic_similarity: number;
  /** Null by the five-factor algorithm. */
  recency_score: number | null;
  matched_skills: Generated<string[]>;
  missing_skills: Generated<string[]>;
  match_reasons: Generated<string[]>;
  status: Generated<MatchStatus>;
  /** From 70. */
  is_recommended: GeneratedAlways<boolean>;
  algorithm: 'five_factor' | 'layered';
  /** Factor → share; the shares add up to 1. */
  weights: JSONColumnType<Weights | Omit<FactorScores & { recency: number }, 'experience'>>;
  /** When the scores were computed. */
  matched_at: ChangedAt;
  /** First; `matched_at` is last. */
  suggested_at: CreatedAt;
  /** When the row last changed in any way. */
  updated_at: ChangedAt;
}

export type ApplicationStatus = 'APPLIED' | 'SCREENING' | 'INTERVIEWING' | 'OFFER' | 'ACCEPTED' | 'REJECTED';

interface JobApplicationsTable {
  id: GeneratedAlways<number>;
  tenant_id: number;
  candidate_id: number;
  job_posting_id: number;
  application_status: Generated<ApplicationStatus>;
  applied_via: Generated<'PLATFORM' | 'DIRECT' | 'REFERRAL'>;
  applied_at: Generated<Date>;
  updated_at: ChangedAt;
}

interface JobApplicationHistoryTable {
  id: GeneratedAlways<number>;
  tenant_id: number;
  application_id: number;
  /** Null when it was made. */
  from_status: ApplicationStatus | null;
  to_status: ApplicationStatus;
  reason: string | null;
  changed_at: CreatedAt;
}

interface MatchFeedbackTable {
  id: GeneratedAlways<number>;
  tenant_id: number;
  match_id: number;
  was_viewed: Generated<boolean>;
  was_shortlisted: Generated<boolean>;
  was_applied: Generated<boolean>;
  was_interviewed: Generated<boolean>;
  was_hired: Generated<boolean>;
  was_rejected: Generated<boolean>;
  /** 1–5. */
  recruiter_rating: number | null;
  candidate_rating: number | null;
  rejection_reason: string | null;
  time_to_view_seconds: number | null;
  time_to_action_seconds: number | null;
  created_at: CreatedAt;
  updated_at: ChangedAt;
}

/** The matching of all candidates of a tenant. */
interface MatchRunsTable {
  id: GeneratedAlways<number>;
  tenant_id: number;
  run_status: Generated<'IN_PROGRESS' | 'COMPLETED' | 'FAILED'>;
  /** Candidates to match. */
  total: number;
  /** Those that are over with, the failed among them. */
  done: Generated<number>;
  failed: Generated<number>;
  /** Matches that the others have been given. */
  matches: Generated<number>;
  /** Why the run as a whole FAILED. */
  error: string | null;
  started_at: Generated<Date>;
  completed_at: Date | null;
  /** The workflow's run that works on it. */
  workflow_run: Generated<string | null>;
}

/** An empty list asks for nothing. */
interface TenantJobPreferencesTable {
  tenant_id: number;
  preferred_platforms: Generated<string[]>;
  blocked_companies: Generated<string[]>;
  /** Only remote jobs. */
  required_remote: Generated<boolean>;
  target_locations: Generated<string[]>;
  excluded_locations: Generated<string[]>;
  /** Annual USD. */
  min_salary_floor: number | null;
  target_industries: Generated<string[]>;
  target_job_titles: Generated<string[]>;
  updated_at: ChangedAt;
}

/** The five-factor shares of a tenant that wants others than the default; they add up to 1. */
interface TenantMatchWeightsTable {
  tenant_id: number;
  skills: number;
  experience: number;
  location: number;
  salary: number;
  semantic: number;
  updated_at: ChangedAt;
}

/** Roles whose candidates have changed since they were last counted. */
interface ChangedPreferredRolesTable {
  normalized_role: string;
}

export type PlatformState = 'pending' | 'uploaded' | 'processing' | 'completed' | 'failed';

interface ScrapeQueueTable {
  id: GeneratedAlways<number>;
  normalized_role: string;
  display_role: string;
  status: Generated<'pending' | 'scraping' | 'completed' | 'failed'>;
  /** Platform → its state in this cycle. */
  platforms_status: JSONColumnType<Record<string, PlatformState>, string | undefined>;
  candidate_count: Generated<number>;
  location_hints: Generated<string[]>;
  /** When the last full cycle completed. */
  last_scraped_at: Date | null;
  scrape_started_at: Date | null;
  total_jobs_found: Generated<number>;
  last_error: string | null;
  retry_count: Generated<number>;
  /** Of the present cycle, or of the last one. */
  lease_id: string | null;
  lease_scraper_id: number | null;
  /** The Idempotency-Key that the lease was asked for with. */
  lease_request: string | null;
  lease_expires_at: Date | null;
  /** The lease that an alert has been raised about. */
  stuck_lease_id: string | null;
  created_at: CreatedAt;
  updated_at: ChangedAt;
}

interface RoleJobMappingTable {
  id: GeneratedAlways<number>;
  scrape_queue_id: number;
  job_posting_id: number;
  platform: string;
  scraped_at: Generated<Date>;
}

interface ScraperApiKeysTable {
  id: GeneratedAlways<number>;
  /** SHA-256, hexadecimal. */
  key_hash: string;
  /** "sk_live_" */
  key_prefix: string;
  last_four: string;
  name: string;
  /** The platforms that the key may upload for; null for all. */
  platforms: string[] | null;
  is_active: Generated<boolean>;
  requests_per_minute: Generated<number>;
  last_used_at: Date | null;
  total_requests: Generated<number>;
  created_by: number | null;
  created_at: CreatedAt;
  revoked_at: Date | null;
  /** The first key of a bot whose keys were rotated; null for the first one itself. */
  scraper_id: number | null;
  /** Within the last minute. */
  recent_requests: Generated<Date[]>;
  /** When a key that was replaced by another ends. */
  expires_at: Date | null;
  /** When an alert was last raised about the use of the ended key. */
  refused_at: Date | null;
}

interface JobProcessingQueueTable {
  id: GeneratedAlways<number>;
  scrape_queue_id: number;
  platform: string;
  status: Generated<'pending' | 'processing' | 'completed' | 'failed'>;
  /** The uploaded rows; null once they are cleaned away (decisions.md 43). */
  jobs_data: JSONColumnType<unknown[] | null, string, null>;
  jobs_count: number;
  queued_at: Generated<Date>;
  started_at: Date | null;
  completed_at: Date | null;
  error_message: string | null;
  /** Tries that failed. */
  retry_count: Generated<number>;
  /** The lease of the role that it was uploaded under. */
  lease_id: string | null;
  /** What became of its rows. */
  import_batch_id: number | null;
}

/** The one row says who processes an upload. */
interface JobProcessingTurnTable {
  is_only: GeneratedAlways<boolean>;
  batch_id: number | null;
  /** Null when it is nobody's turn. */
  holder: string | null;
  expires_at: Date | null;
  /** When the last upload had been processed. */
  ended_at: Date | null;
}

interface AlertsTable {
  id: GeneratedAlways<number>;
  /** What happened, by a stable code: alerts of one kind about one subject are one incident. */
  kind: string;
  subject: string;
  body: string;
  data: JSONColumnType<Record<string, unknown>, string | undefined>;
  created_at: CreatedAt;
  /** The mail that tells of it. */
  mail_id: string | null;
  acknowledged_at: Date | null;
  /** The run of a workflow that raised it: it raises one, however often it is tried. */
  raised_by: string | null;
}

interface AlertMailsTable {
  id: Generated<string>;
  subject: string;
  body: string;
  composed_at: CreatedAt;
  tries: Generated<number>;
  /** What went wrong in the last try. */
  error: string | null;
  sent_at: Date | null;
  /** When the server refused this mail for good. */
  refused_at: Date | null;
}

interface EmbeddingModelsTable {
  id: GeneratedAlways<number>;
  /** Provider, model and version: the `embedding_model` of every vector it made. */
  name: string;
  /** What the model has learned; null for a remote one. */
  data: Buffer | null;
  /** How many postings it has learned from; null for a remote one. */
  trained_on: number | null;
  /** At most one is: the model that new vectors are made by. */
  is_current: Generated<boolean>;
  created_at: CreatedAt;
}

interface WorkflowEventsTable {
  id: GeneratedAlways<number>;
  name: string;
  data: JSONColumnType<Record<string, unknown>, string>;
  sent_at: CreatedAt;
  /** By which Inngest knows it. */
  uid: Generated<string>;
  /** Until when one process sends it to Inngest. */
  taken_until: Generated<Date | null>;
}

interface WorkflowStepsTable {
  /** A job of pg-boss, or a run of Inngest's. */
  run_id: string;
  step: string;
  output: JSONColumnType<unknown[]> | null;
  /** When a sleep ends. */
  wake_at: Date | null;
  started_at: Date;
  ended_at: CreatedAt;
}

interface WorkflowFailuresTable {
  id: GeneratedAlways<number>;
  run_id: string;
  attempt: number;
  kind: 'error' | 'lost';
  /** Whether it counts against the retries of the workflow. */
  is_counted: Generated<boolean>;
  error: string;
  failed_at: CreatedAt;
}

interface InngestRunsTable {
  run_id: string;
  inngest_id: string;
  workflow: string;
  key: Generated<string>;
  event: JSONColumnType<object> | null;
  state: 'queued' | 'running' | 'completed' | 'failed';
  calls: Generated<number>;
  output: JSONColumnType<object> | null;
  error: string | null;
  begun_at: Generated<Date>;
  called_at: Generated<Date>;
  ended_at: Date | null;
}

interface WorkflowSchedulesTable {
  workflow: string;
  cron: string;
  time_zone: string;
  next_at: Date;
}
