import type { Platform } from '@blacklight/parsing';
import { sql } from 'kysely';
import { readPage } from '../../../database/page.ts';
import type { Db } from '../../../database/transactions.ts';
import type { Paging } from '../../../http/paging.ts';

/** Whose turn it is to process an upload, with the time of the database. */
export interface Turn {
  batch_id: number | null;
  holder: string | null;
  /** Whether the holder has not been heard of for too long. */
  is_lost: boolean;
  /** Milliseconds until the pause after the last upload is over; 0 when it is. */
  pause: number;
}

/** Undefined while another transaction takes the turn or stores what it has processed. */
export async function lockTurn(
  db: Db,
  { delaySeconds }: { delaySeconds: number },
): Promise<Turn | undefined> {
  const { rows } = await sql<Turn>`
    select batch_id, holder, coalesce(expires_at <= clock_timestamp(), false) as is_lost,
      greatest(0, ceil(1000 * extract(epoch from
        coalesce(ended_at + make_interval(secs => ${delaySeconds}) - clock_timestamp(), '0')
      )))::float8 as pause
    from job_processing_turn for update skip locked
  `.execute(db);
  return rows[0];
}

export async function takeTurn(
  db: Db,
  { holder, batchId, leaseMs }: { holder: string; batchId: number; leaseMs: number },
): Promise<void> {
  await sql`
    update job_processing_turn set holder = ${holder}, batch_id = ${batchId},
      expires_at = clock_timestamp() + ${leaseMs} * interval '1 millisecond'
  `.execute(db);
}

/** Says that the holder is at work; nothing where it has lost its turn. */
export async function keepTurn(
  db: Db,
  { holder, leaseMs }: { holder: string; leaseMs: number },
): Promise<void> {
  await sql`
    update job_processing_turn set expires_at = clock_timestamp() + ${leaseMs} * interval '1 millisecond'
    where holder = ${holder}
  `.execute(db);
}

/**
 * Gives whether it is still the holder's turn, which then nobody can take until the transaction ends. A process that
 * stops in the middle of it is cut off by the server after `silenceMs`.
 */
export async function holdTurn(
  db: Db,
  { holder, silenceMs }: { holder: string; silenceMs: number },
): Promise<boolean> {
  await sql`set local idle_in_transaction_session_timeout = ${sql.lit(silenceMs)}`.execute(db);
  const { rows } = await sql`select from job_processing_turn where holder = ${holder} for update`.execute(db);
  return rows.length > 0;
}

export async function endTurn(db: Db): Promise<void> {
  await sql`
    update job_processing_turn
    set holder = null, batch_id = null, expires_at = null, ended_at = clock_timestamp()
  `.execute(db);
}

/** An upload that is to be processed. */
export interface Batch {
  id: number;
  scrape_queue_id: number;
  platform: Platform;
  lease_id: string | null;
  retry_count: number;
}

const BATCH = sql`id, scrape_queue_id, platform, lease_id, retry_count`;

export async function oldestPendingBatch(db: Db): Promise<Batch | undefined> {
  const { rows } = await sql<Batch>`
    select ${BATCH} from job_processing_queue where status = 'pending' order by queued_at, id limit 1
  `.execute(db);
  return rows[0];
}

export async function batchById(db: Db, id: number): Promise<Batch | undefined> {
  const { rows } = await sql<Batch>`select ${BATCH} from job_processing_queue where id = ${id}`.execute(db);
  return rows[0];
}

/** How many uploads wait for their turn. */
export async function countWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from job_processing_queue where status = 'pending'`.execute(db);
  return rows[0]!.count;
}

/** Gives the rows of the upload. */
export async function startBatch(db: Db, id: number): Promise<unknown[]> {
  const { rows } = await sql<{ jobs_data: unknown[] }>`
    update job_processing_queue set status = 'processing', started_at = clock_timestamp()
    where id = ${id} returning jobs_data
  `.execute(db);
  return rows[0]!.jobs_data;
}

export async function completeBatch(db: Db, id: number, importBatchId: number): Promise<void> {
  await sql`
    update job_processing_queue
    set status = 'completed', completed_at = clock_timestamp(), error_message = null, import_batch_id = ${importBatchId}
    where id = ${id}
  `.execute(db);
}

/** Another try of the upload has failed; it waits for the next one, or has failed for good. */
export async function failBatch(
  db: Db,
  id: number,
  { error, isFinal }: { error: string; isFinal: boolean },
): Promise<void> {
  await sql`
    update job_processing_queue set
      status = ${isFinal ? 'failed' : 'pending'}, retry_count = retry_count + 1, error_message = ${error},
      completed_at = ${isFinal ? sql`clock_timestamp()` : null}
    where id = ${id}
  `.execute(db);
}

/** Notes that the role was looked for and these postings found, keyed as `PreparedPosting` is. */
export async function linkToRole(
  db: Db,
  { queueId, platform, keys }: { queueId: number; platform: string; keys: readonly string[] },
): Promise<void> {
  const ids = keys.map((key) => key.slice(key.indexOf('\n') + 1));
  await sql`
    insert into role_job_mapping (scrape_queue_id, job_posting_id, platform)
    select ${queueId}::integer, id, platform from job_postings
    where platform = ${platform} and external_job_id = any(${ids}::text[])
    order by id
    on conflict (scrape_queue_id, job_posting_id) do update set scraped_at = excluded.scraped_at
  `.execute(db);
}

/** Gives whether there was such a failed upload whose rows are still there. */
export async function requeueBatch(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql`
    update job_processing_queue
    set status = 'pending', retry_count = 0, error_message = null, started_at = null, completed_at = null
    where id = ${id} and status = 'failed' and jobs_data is not null returning id
  `.execute(db);
  return rows.length > 0;
}

export type UploadStatus = 'pending' | 'processing' | 'completed' | 'failed';

const uploads = (db: Db) =>
  db
    .selectFrom('job_processing_queue as upload')
    .innerJoin('scrape_queue as role', 'role.id', 'upload.scrape_queue_id')
    .select([
      'upload.id',
      'role.id as queue_id',
      'role.display_role',
      'upload.platform',
      'upload.status',
      'upload.jobs_count',
      'upload.retry_count',
      'upload.error_message',
      sql<boolean>`upload.status = 'failed' and upload.jobs_data is not null`.as('can_be_redriven'),
      'upload.import_batch_id',
      'upload.queued_at',
      'upload.started_at',
      'upload.completed_at',
    ]);

/** The newest first. */
export function pageOfUploads(db: Db, { status, ...paging }: { status?: UploadStatus } & Paging) {
  let all = db.selectFrom('job_processing_queue as upload');
  let shown = uploads(db);
  if (status !== undefined) {
    all = all.where('upload.status', '=', status);
    shown = shown.where('upload.status', '=', status);
  }
  return readPage(all, shown.orderBy('upload.id', 'desc'), paging);
}

export function findUpload(db: Db, id: number) {
  return uploads(db).where('upload.id', '=', id).executeTakeFirst();
}

/** Gives how many uploads have lost their rows. */
export async function deleteJobsData(
  db: Db,
  { completedDays, failedDays }: { completedDays: number; failedDays: number },
): Promise<number> {
  const { rows } = await sql`
    update job_processing_queue set jobs_data = null
    where jobs_data is not null and (
      status = 'completed' and completed_at < now() - make_interval(days => ${completedDays})
      or status = 'failed' and completed_at < now() - make_interval(days => ${failedDays}))
    returning id
  `.execute(db);
  return rows.length;
}
