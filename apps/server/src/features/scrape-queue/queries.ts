import { sql } from 'kysely';
import { readPage } from '../../database/page.ts';
import type { Row } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import type { PlatformStates, RoleState, RoleStatus } from './roleState.ts';

const STATE_COLUMNS = [
  'status',
  'platforms_status',
  'retry_count',
  'last_error',
  'total_jobs_found',
  'last_scraped_at',
  'scrape_started_at',
  'lease_id',
  'lease_scraper_id',
  'lease_request',
  'lease_expires_at',
] as const;

const ROLE_COLUMNS = [
  'id',
  'normalized_role',
  'display_role',
  'candidate_count',
  'location_hints',
  ...STATE_COLUMNS,
] as const;

/** A role of the queue. */
export interface QueuedRole extends RoleState {
  id: number;
  normalized_role: string;
  display_role: string;
  candidate_count: number;
  location_hints: string[];
}

/** With the time of the database. */
export type LockedRole = QueuedRole & { now: Date };

/** Counts the candidates of the roles that have changed; to be called before the queue is read. */
export async function followCandidates(db: Db): Promise<void> {
  await sql`select follow_candidates()`.execute(db);
}

function roles(db: Db) {
  return db.selectFrom('scrape_queue').select([...ROLE_COLUMNS, sql<Date>`clock_timestamp()`.as('now')]);
}

/** The role that waits longest and that nobody else is about to take; locked until the end of the transaction. */
export async function lockOldestPending(db: Db): Promise<LockedRole | undefined> {
  const row = await roles(db)
    .where('status', '=', 'pending')
    .where('candidate_count', '>', 0)
    .orderBy('last_scraped_at', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row as LockedRole | undefined;
}

export async function lockRole(db: Db, id: number): Promise<LockedRole | undefined> {
  const row = await roles(db).where('id', '=', id).forUpdate().executeTakeFirst();
  return row as LockedRole | undefined;
}

/** Roles whose lease has run out, but for those that somebody is about to change. */
export async function lockExpired(db: Db): Promise<LockedRole[]> {
  const rows = await roles(db)
    .where('status', '=', 'scraping')
    .where('lease_expires_at', '<=', sql<Date>`clock_timestamp()`)
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
  return rows as LockedRole[];
}

/** The role that a scraper holds since it asked with this Idempotency-Key. Such requests wait for each other. */
export async function leaseOfRequest(
  db: Db,
  { scraperId, request }: { scraperId: number; request: string },
): Promise<QueuedRole | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${request}, ${scraperId}))`.execute(db);
  const row = await roles(db)
    .where('status', '=', 'scraping')
    .where('lease_scraper_id', '=', scraperId)
    .where('lease_request', '=', request)
    .executeTakeFirst();
  return row as QueuedRole | undefined;
}

export async function updateRole(db: Db, id: number, role: RoleState): Promise<void> {
  const changed = Object.fromEntries(STATE_COLUMNS.map((column) => [column, role[column]]));
  await db
    .updateTable('scrape_queue')
    .set({
      ...changed,
      platforms_status: JSON.stringify(role.platforms_status),
      updated_at: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', id)
    .execute();
}

/** Gives the id of the upload and how many are processed up to it; one without jobs is over with. */
export async function insertUpload(
  db: Db,
  upload: { queueId: number; platform: string; leaseId: string | null; jobs: readonly unknown[] },
): Promise<{ id: number; position: number }> {
  const count = upload.jobs.length;
  const { rows } = await sql<{ id: number; position: number }>`
    with inserted as (
      insert into job_processing_queue (
        scrape_queue_id, platform, lease_id, jobs_count, jobs_data, status, queued_at, completed_at)
      select ${upload.queueId}::integer, ${upload.platform}, ${upload.leaseId}::uuid, ${count}::integer,
        ${count === 0 ? null : JSON.stringify(upload.jobs)}::json, ${count === 0 ? 'completed' : 'pending'},
        clock_timestamp(), ${count === 0 ? sql`clock_timestamp()` : null}
      returning id
    )
    select id, case when ${count === 0} then 0 else 1 + (
      select count(*) from job_processing_queue where status in ('pending', 'processing')
    )::int end as position
    from inserted
  `.execute(db);
  return rows[0]!;
}

export interface QueueStatus {
  queue_stats: { total_roles: number; pending: number; scraping: number; completed: number; failed: number };
  processing_queue: { pending: number; processing: number; completed_today: number; failed: number };
  recent_activity: {
    queue_id: number;
    role: string;
    status: RoleStatus;
    platforms_status: PlatformStates;
    candidate_count: number;
  }[];
}

/** Roles that somebody wants or that are under way, the uploads of today, and what was last done. */
export async function readStatus(db: Db, { recent }: { recent: number }): Promise<QueueStatus> {
  const { rows: stats } = await sql<QueueStatus['queue_stats']>`
    select count(*)::int as total_roles,
      (count(*) filter (where status = 'pending'))::int as pending,
      (count(*) filter (where status = 'scraping'))::int as scraping,
      (count(*) filter (where status = 'completed'))::int as completed,
      (count(*) filter (where status = 'failed'))::int as failed
    from scrape_queue where candidate_count > 0 or status <> 'pending'`.execute(db);
  const { rows: processing } = await sql<QueueStatus['processing_queue']>`
    select
      (count(*) filter (where status = 'pending'))::int as pending,
      (count(*) filter (where status = 'processing'))::int as processing,
      (count(*) filter (where status = 'completed'))::int as completed_today,
      (count(*) filter (where status = 'failed'))::int as failed
    from job_processing_queue
    where status <> 'completed' or completed_at >= date_trunc('day', now(), 'UTC')`.execute(db);
  const activity = await db
    .selectFrom('scrape_queue')
    .select(['id as queue_id', 'display_role as role', 'status', 'platforms_status', 'candidate_count'])
    .where('scrape_started_at', 'is not', null)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(recent)
    .execute();
  return {
    queue_stats: stats[0]!,
    processing_queue: processing[0]!,
    recent_activity: activity as QueueStatus['recent_activity'],
  };
}

const VIEW_COLUMNS = [
  'id',
  'normalized_role',
  'display_role',
  'status',
  'platforms_status',
  'candidate_count',
  'location_hints',
  'total_jobs_found',
  'retry_count',
  'last_error',
  'last_scraped_at',
  'scrape_started_at',
  'lease_expires_at',
  'created_at',
  'updated_at',
] as const;

export type RoleView = Pick<Row<'scrape_queue'>, (typeof VIEW_COLUMNS)[number]> & {
  platforms_status: PlatformStates;
};

/** In the order in which they are handed out; those under way or failed have their place by it, too. */
export async function pageOfRoles(
  db: Db,
  { status, paging }: { status: RoleStatus | undefined; paging: Paging },
): Promise<PageOf<RoleView>> {
  let query = db.selectFrom('scrape_queue');
  if (status !== undefined) query = query.where('status', '=', status);
  const ordered = query
    .select(VIEW_COLUMNS)
    .orderBy('last_scraped_at', (order) => order.asc().nullsFirst())
    .orderBy('id');
  return (await readPage(query, ordered, paging)) as PageOf<RoleView>;
}

export async function viewRole(db: Db, id: number): Promise<RoleView> {
  const query = db.selectFrom('scrape_queue').select(VIEW_COLUMNS).where('id', '=', id);
  return (await query.executeTakeFirstOrThrow()) as RoleView;
}

/** Gives the roles that have been scraped for so many minutes, each once for its lease. */
export async function markStuck(
  db: Db,
  { minutes, now }: { minutes: number; now: Date },
): Promise<{ id: number; display_role: string; scrape_started_at: Date }[]> {
  const { rows } = await sql<{ id: number; display_role: string; scrape_started_at: Date }>`
    update scrape_queue set stuck_lease_id = lease_id
    where status = 'scraping' and scrape_started_at <= ${now}::timestamptz - make_interval(mins => ${minutes})
      and stuck_lease_id is distinct from lease_id
    returning id, display_role, scrape_started_at
  `.execute(db);
  return rows;
}
