// What the latency benchmark asks, and for each the bare SELECT of the rows that the answer shows.
import type { Client } from './latencyData.ts';

export interface Request {
  name: string;
  /** ms that 99 of 100 answers may take. */
  asked: number;
  path(client: Client, turn: number): string;
  sql: string;
  values(client: Client, turn: number): unknown[];
}

const WORDS = ['Java', 'AWS', 'Python', 'SQL', 'Docker'];
const STATUSES = ['APPLIED', 'SCREENING', 'INTERVIEWING', 'OFFER', 'REJECTED'];
const wordOf = (turn: number) => WORDS[turn % WORDS.length]!;
const statusOf = (turn: number) => STATUSES[turn % STATUSES.length]!;
const candidateOf = ({ candidates: { first, count } }: Client, turn: number) =>
  first + ((turn * 7919) % count);
const nothing = () => [];
const firm = ({ tenantId }: Client) => [tenantId];

const JOB = `job.platform, job.title, job.company, job.location, job.is_remote, job.salary_range, job.posted_date,
  job.job_url, job.status as job_status`;
const MATCHES = `select match.*, ${JOB} from candidate_job_matches as match
  join job_postings as job on job.id = match.job_posting_id where match.tenant_id = $1 and match.candidate_id = $2`;
const BEST =
  'order by match.match_score desc, job.posted_date desc nulls last, match.job_posting_id limit 25';
const CANDIDATES = `select id, first_name, last_name, email, phone, current_title, professional_summary, skills,
  total_experience_years, expected_salary, location, preferred_locations, work_authorization, employment_types, status,
  version, created_at, updated_at from candidates where tenant_id = $1`;
const APPLICATIONS = `select application.*, ${JOB} from job_applications as application
  join job_postings as job on job.id = application.job_posting_id where tenant_id = $1`;
const POSTINGS = `select id, platform, external_job_id, title, company, location, salary_range, salary_min, salary_max,
  experience_min, experience_max, skills, is_remote, workplace, job_type, normalized_role, seniority, job_url, status,
  posted_date, imported_at, canonical_id from job_postings where status = 'ACTIVE'`;
const NEWEST = 'order by posted_date desc nulls last, id limit 25';

export const REQUESTS: readonly Request[] = [
  {
    name: 'matches of a candidate',
    asked: 20,
    path: (client, turn) => `/api/job-matches/candidates/${candidateOf(client, turn)}`,
    sql: `${MATCHES} ${BEST}`,
    values: (client, turn) => [client.tenantId, candidateOf(client, turn)],
  },
  {
    name: 'matches, filtered',
    asked: 20,
    path: (client, turn) =>
      `/api/job-matches/candidates/${candidateOf(client, turn)}?status=SUGGESTED&min_score=60`,
    sql: `${MATCHES} and match.status = 'SUGGESTED' and match.match_score >= 60 ${BEST}`,
    values: (client, turn) => [client.tenantId, candidateOf(client, turn)],
  },
  {
    name: 'candidates',
    asked: 50,
    path: () => '/api/candidates',
    sql: `${CANDIDATES} order by created_at desc, id desc limit 25`,
    values: firm,
  },
  {
    name: 'candidates, filtered',
    asked: 50,
    path: (_, turn) => `/api/candidates?status=ready_for_assignment&skill=${wordOf(turn)}&sort=name`,
    sql: `${CANDIDATES} and status = 'ready_for_assignment' and skills @> $2
      order by lower(last_name), lower(first_name), id limit 25`,
    values: ({ tenantId }, turn) => [tenantId, [wordOf(turn)]],
  },
  {
    name: 'candidates, searched',
    asked: 50,
    path: (_, turn) => `/api/candidates?q=${wordOf(turn)}%20developer`,
    sql: `${CANDIDATES} and current_title ilike $2 order by created_at desc, id desc limit 25`,
    values: ({ tenantId }, turn) => [tenantId, `%${wordOf(turn)} developer%`],
  },
  {
    name: 'applications',
    asked: 50,
    path: () => '/api/applications',
    sql: `${APPLICATIONS} order by applied_at desc, application.id desc limit 25`,
    values: firm,
  },
  {
    name: 'applications of a status',
    asked: 50,
    path: (_, turn) => `/api/applications?status=${statusOf(turn)}`,
    sql: `${APPLICATIONS} and application_status = $2 order by applied_at desc, application.id desc limit 25`,
    values: ({ tenantId }, turn) => [tenantId, statusOf(turn)],
  },
  {
    name: 'postings',
    asked: 50,
    path: () => '/api/job-postings',
    sql: `${POSTINGS} ${NEWEST}`,
    values: nothing,
  },
  {
    name: 'postings, filtered',
    asked: 50,
    path: () => '/api/job-postings?is_remote=true&salary_min=120000&experience=6',
    sql: `${POSTINGS} and is_remote and salary_max >= 120000 and coalesce(experience_min, 0) <= 6 ${NEWEST}`,
    values: nothing,
  },
  {
    name: 'postings by words',
    asked: 50,
    path: (_, turn) => `/api/job-postings/search?q=${wordOf(turn)}%20developer`,
    sql: `${POSTINGS} and title ilike $1 ${NEWEST}`,
    values: (_, turn) => [`%${wordOf(turn)} developer%`],
  },
  {
    name: 'postings by skills',
    asked: 50,
    path: (_, turn) => `/api/job-postings/search?skills=${wordOf(turn)},kafka`,
    sql: `${POSTINGS} and skills && $1 ${NEWEST}`,
    values: (_, turn) => [[wordOf(turn), 'Kafka']],
  },
  {
    name: 'runs',
    asked: 50,
    path: () => '/api/job-matches/runs',
    sql: 'select * from match_runs where tenant_id = $1 order by id desc limit 25',
    values: firm,
  },
  {
    name: 'audit log',
    asked: 50,
    path: () => '/api/audit-log',
    sql: 'select * from audit_log where tenant_id = $1 order by id desc limit 25',
    values: firm,
  },
  {
    name: 'audit log of a subject',
    asked: 50,
    path: () => '/api/audit-log?subject=candidates',
    sql: `select * from audit_log where tenant_id = $1 and subject = 'candidates' order by id desc limit 25`,
    values: firm,
  },
];
