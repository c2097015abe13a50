import { type SelectQueryBuilder, sql } from 'kysely';
import { countOf } from '../../database/page.ts';
import type { ApplicationStatus, Row, Schema } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import { type PageOf, type Paging, rowsOfPage } from '../../http/paging.ts';

export type AppliedVia = Row<'job_applications'>['applied_via'];

/** Gives the new application's id; undefined when the pair has one. */
export async function insertApplication(
  db: Db,
  application: { tenant_id: number; candidate_id: number; job_posting_id: number; applied_via: AppliedVia },
): Promise<number | undefined> {
  const made = await db
    .insertInto('job_applications')
    .values(application)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id;
}

/** The application of a pair. */
export async function applicationOf(
  db: Db,
  { candidate_id, job_posting_id }: { candidate_id: number; job_posting_id: number },
): Promise<number> {
  const { id } = await db
    .selectFrom('job_applications')
    .select('id')
    .where('candidate_id', '=', candidate_id)
    .where('job_posting_id', '=', job_posting_id)
    .executeTakeFirstOrThrow();
  return id;
}

/** Keeps others from changing it until the transaction ends. */
export function lockApplication(
  db: Db,
  id: number,
): Promise<
  Pick<Row<'job_applications'>, 'candidate_id' | 'job_posting_id' | 'application_status'> | undefined
> {
  return db
    .selectFrom('job_applications')
    .select(['candidate_id', 'job_posting_id', 'application_status'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

export async function updateApplicationStatus(db: Db, id: number, status: ApplicationStatus): Promise<void> {
  await db
    .updateTable('job_applications')
    .set({ application_status: status, updated_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
}

/** With its history. */
export async function deleteApplication(db: Db, id: number): Promise<void> {
  await db.deleteFrom('job_applications').where('id', '=', id).execute();
}

export async function insertChange(
  db: Db,
  change: {
    tenant_id: number;
    application_id: number;
    from_status: ApplicationStatus | null;
    to_status: ApplicationStatus;
    reason: string | null;
  },
): Promise<void> {
  await db.insertInto('job_application_history').values(change).execute();
}

export type ApplicationChange = Pick<
  Row<'job_application_history'>,
  'from_status' | 'to_status' | 'reason' | 'changed_at'
>;

/** The first change first. */
export function historyOf(db: Db, applicationId: number): Promise<ApplicationChange[]> {
  return db
    .selectFrom('job_application_history')
    .select(['from_status', 'to_status', 'reason', 'changed_at'])
    .where('application_id', '=', applicationId)
    .orderBy('id')
    .execute();
}

const COLUMNS = [
  'application.id',
  'application.candidate_id',
  'application.job_posting_id',
  'match.id as match_id',
  'application.application_status',
  'application.applied_via',
  'application.applied_at',
  'application.updated_at',
  'candidate.first_name',
  'candidate.last_name',
  'match.match_score',
  'job.platform',
  'job.title',
  'job.company',
  'job.location',
  'job.job_url',
  'job.status as job_status',
] as const;

type ApplicationRows = SelectQueryBuilder<Schema, 'job_applications', Row<'job_applications'>>;

/** These applications with who and what they are about; a match may have gone. The newest first. */
function withDetails(db: Db, rows: ApplicationRows) {
  return db
    .selectFrom(rows.as('application'))
    .innerJoin('candidates as candidate', (join) =>
      join
        .onRef('candidate.tenant_id', '=', 'application.tenant_id')
        .onRef('candidate.id', '=', 'application.candidate_id'),
    )
    .innerJoin('job_postings as job', 'job.id', 'application.job_posting_id')
    .leftJoin('candidate_job_matches as match', (join) =>
      join
        .onRef('match.tenant_id', '=', 'application.tenant_id')
        .onRef('match.candidate_id', '=', 'application.candidate_id')
        .onRef('match.job_posting_id', '=', 'application.job_posting_id'),
    )
    .select(COLUMNS)
    .orderBy('application.applied_at', 'desc')
    .orderBy('application.id', 'desc');
}

export type StoredApplication = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

export function findApplication(db: Db, id: number) {
  const rows = db.selectFrom('job_applications').selectAll().where('id', '=', id);
  return withDetails(db, rows).executeTakeFirst();
}

export interface ApplicationFilters {
  candidate_id?: number;
  status?: ApplicationStatus;
}

/** The newest first; the rows of the page are found before their details, so that late pages cost little more. */
export async function pageOfApplications(
  db: Db,
  { candidate_id, status }: ApplicationFilters,
  paging: Paging,
): Promise<PageOf<StoredApplication>> {
  let query = db.selectFrom('job_applications');
  if (candidate_id !== undefined) query = query.where('candidate_id', '=', candidate_id);
  if (status !== undefined) query = query.where('application_status', '=', status);
  const { limit, offset } = rowsOfPage(paging);
  const rows = query
    .selectAll()
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset);
  const [items, total] = await Promise.all([withDetails(db, rows).execute(), countOf(query)]);
  return { items, ...paging, total };
}
