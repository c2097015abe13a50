import { sql } from 'kysely';
import { readPage } from '../../database/page.ts';
import type { Db } from '../../database/transactions.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import { originalOf, type PossibleDuplicate } from '../postings/duplicates.ts';
import type { PreparedPosting, RowProblem } from './prepareRows.ts';

export interface ImportBatch {
  id: number;
  batch_id: string;
  platform: string | null;
  file_name: string | null;
  import_status: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  total_jobs: number;
  new_jobs: number;
  updated_jobs: number;
  unchanged_jobs: number;
  failed_jobs: number;
  error: string | null;
  started_at: Date;
  completed_at: Date | null;
}

export interface ImportFailure {
  row_number: number;
  severity: 'error' | 'warning';
  field: string | null;
  code: string;
  message: string;
  raw_row: string | null;
}

/** Rows of a batch by what became of them. */
export interface ImportCounts {
  total_jobs: number;
  new_jobs: number;
  updated_jobs: number;
  unchanged_jobs: number;
  failed_jobs: number;
}

const BATCH_COLUMNS = [
  'id',
  'batch_id',
  'platform',
  'file_name',
  'import_status',
  'total_jobs',
  'new_jobs',
  'updated_jobs',
  'unchanged_jobs',
  'failed_jobs',
  'error',
  'started_at',
  'completed_at',
] as const;

export function insertBatch(
  db: Db,
  batch: { batch_id: string; platform: string | null; file_name: string | null },
): Promise<ImportBatch> {
  return db.insertInto('job_import_batches').values(batch).returning(BATCH_COLUMNS).executeTakeFirstOrThrow();
}

/** @throws ImportEndedError when the batch is not IN_PROGRESS any more. */
export async function addToBatch(db: Db, id: number, counts: ImportCounts): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('job_import_batches')
    .set(({ eb, ref }) => ({
      total_jobs: eb(ref('total_jobs'), '+', counts.total_jobs),
      new_jobs: eb(ref('new_jobs'), '+', counts.new_jobs),
      updated_jobs: eb(ref('updated_jobs'), '+', counts.updated_jobs),
      unchanged_jobs: eb(ref('unchanged_jobs'), '+', counts.unchanged_jobs),
      failed_jobs: eb(ref('failed_jobs'), '+', counts.failed_jobs),
      alive_at: sql<Date>`now()`,
    }))
    .where('id', '=', id)
    .where('import_status', '=', 'IN_PROGRESS')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new ImportEndedError();
}

/** This process was silent for so long that another one has taken it for dead and ended its batch. */
export class ImportEndedError extends Error {
  override readonly name = 'ImportEndedError';
}

export function markAlive(db: Db, id: number): Promise<unknown> {
  return db.updateTable('job_import_batches').set({ alive_at: sql`now()` }).where('id', '=', id).execute();
}

/** An arbitrary number that only imports lock. */
const IMPORT_LOCK = 6_014_927_306;

/**
 * Until the end of the transaction no other one stores imported postings: each sees all that could be the same job,
 * and none waits for another's rows. Parsing, which takes longer, is not held up.
 */
export async function lockImports(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(db);
}

export function endBatch(
  db: Db,
  id: number,
  end: { import_status: 'COMPLETED' | 'FAILED'; error: string | null },
): Promise<ImportBatch> {
  return db
    .updateTable('job_import_batches')
    .set({ ...end, completed_at: new Date() })
    .where('id', '=', id)
    .returning(BATCH_COLUMNS)
    .executeTakeFirstOrThrow();
}

let savepoints = 0;

/** Undoes what `work` has done when it fails, and nothing before it. */
export async function atSavepoint<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  const savepoint = sql.ref(`rows_${++savepoints}`);
  await sql`savepoint ${savepoint}`.execute(db);
  try {
    const result = await work(db);
    await sql`release savepoint ${savepoint}`.execute(db);
    return result;
  } catch (error) {
    await sql`rollback to savepoint ${savepoint}`.execute(db);
    throw error;
  }
}

/** Ends the batches whose process died: none has said for `silentMs` that it runs them. */
export function failSilentBatches(db: Db, { silentMs }: { silentMs: number }): Promise<unknown> {
  return db
    .updateTable('job_import_batches')
    .set({
      import_status: 'FAILED',
      error: 'The server stopped during the import. What was counted is stored; import the file again.',
      completed_at: sql`now()`,
    })
    .where('import_status', '=', 'IN_PROGRESS')
    .where('alive_at', '<=', sql<Date>`now() - ${silentMs} * interval '1 millisecond'`)
    .execute();
}

export async function insertProblems(
  db: Db,
  batchId: number,
  problems: readonly RowProblem[],
): Promise<void> {
  if (problems.length === 0) return;
  await sql`
    insert into job_import_failures (import_batch_id, row_number, severity, field, code, message, raw_row)
    select ${batchId}, "row", severity, field, code, message, raw
    from jsonb_to_recordset(${JSON.stringify(problems)}::jsonb)
      as problem("row" int, severity text, field text, code text, message text, raw text)
  `.execute(db);
}

export async function pageOfBatches(
  db: Db,
  { import_status, platform, ...paging }: Paging & { import_status?: string; platform?: string },
): Promise<PageOf<ImportBatch>> {
  let query = db.selectFrom('job_import_batches');
  if (import_status !== undefined) {
    query = query.where('import_status', '=', import_status as ImportBatch['import_status']);
  }
  if (platform !== undefined) query = query.where('platform', '=', platform);
  return readPage(query, query.select(BATCH_COLUMNS).orderBy('id', 'desc'), paging);
}

export function findBatch(db: Db, id: number): Promise<ImportBatch | undefined> {
  return db.selectFrom('job_import_batches').select(BATCH_COLUMNS).where('id', '=', id).executeTakeFirst();
}

export async function pageOfFailures(
  db: Db,
  batchId: number,
  paging: Paging,
): Promise<PageOf<ImportFailure>> {
  const query = db.selectFrom('job_import_failures').where('import_batch_id', '=', batchId);
  return readPage(
    query,
    query
      .select(['row_number', 'severity', 'field', 'code', 'message', 'raw_row'])
      .orderBy('row_number')
      .orderBy('id'),
    paging,
  );
}

/**
 * Inserts postings and updates those whose content differs or that had expired; gives the rows that it wrote. What
 * somebody has said to be filled or closed stays so. An embedding goes when the text it was made of changes
 * (decisions.md 19).
 */
export async function upsertPostings(
  db: Db,
  postings: readonly PreparedPosting[],
): Promise<{ id: number; is_new: boolean }[]> {
  if (postings.length === 0) return [];
  const rows = `[${postings.map(({ json }) => json).join(',')}]`;
  const { rows: stored } = await sql<{ id: number; is_new: boolean }>`
    insert into job_postings as job (
      platform, external_job_id, title, company, location, description, requirements, salary_range, salary_min,
      salary_max, salary_currency, salary_period, experience_required, experience_min, experience_max, skills,
      keywords, places, workplace, is_remote, job_type, employment_terms, work_authorization_terms,
      normalized_role, seniority, job_url, apply_url, posted_date, evidence, content_hash, duplicate_key,
      text_signature
    )
    select
      platform, external_job_id, title, company, location, description, requirements, salary_range, salary_min,
      salary_max, salary_currency, salary_period, experience_required, experience_min, experience_max, skills,
      keywords, places, workplace, is_remote, job_type, employment_terms, work_authorization_terms,
      normalized_role, seniority, job_url, apply_url, posted_date, evidence, content_hash, duplicate_key,
      text_signature
    from jsonb_to_recordset(${rows}::jsonb) as posting(
      platform text, external_job_id text, title text, company text, location text, description text,
      requirements text, salary_range text, salary_min int, salary_max int, salary_currency text,
      salary_period text, experience_required text, experience_min int, experience_max int, skills text[],
      keywords text[], places jsonb, workplace text, is_remote boolean, job_type text, employment_terms jsonb,
      work_authorization_terms jsonb, normalized_role text, seniority text, job_url text, apply_url text,
      posted_date date, evidence jsonb, content_hash text, duplicate_key text, text_signature bytea
    )
    on conflict (platform, external_job_id) do update set
      title = excluded.title,
      company = excluded.company,
      location = excluded.location,
      description = excluded.description,
      requirements = excluded.requirements,
      salary_range = excluded.salary_range,
      salary_min = excluded.salary_min,
      salary_max = excluded.salary_max,
      salary_currency = excluded.salary_currency,
      salary_period = excluded.salary_period,
      experience_required = excluded.experience_required,
      experience_min = excluded.experience_min,
      experience_max = excluded.experience_max,
      skills = excluded.skills,
      keywords = excluded.keywords,
      places = excluded.places,
      workplace = excluded.workplace,
      is_remote = excluded.is_remote,
      job_type = excluded.job_type,
      employment_terms = excluded.employment_terms,
      work_authorization_terms = excluded.work_authorization_terms,
      normalized_role = excluded.normalized_role,
      seniority = excluded.seniority,
      job_url = excluded.job_url,
      apply_url = excluded.apply_url,
      posted_date = excluded.posted_date,
      evidence = excluded.evidence,
      content_hash = excluded.content_hash,
      duplicate_key = excluded.duplicate_key,
      text_signature = excluded.text_signature,
      embedding_model = case when ${sameEmbeddedText} then job.embedding_model end,
      embedding = case when ${sameEmbeddedText} then job.embedding end,
      canonical_id = null,
      status = case when job.status = 'EXPIRED' then 'ACTIVE' else job.status end,
      imported_at = case when job.status = 'EXPIRED' then now() else job.imported_at end,
      updated_at = now()
    where job.content_hash <> excluded.content_hash or job.status = 'EXPIRED'
    returning id, xmax = 0 as is_new
  `.execute(db);
  await linkDuplicates(db, stored);
  return stored;
}

const sameEmbeddedText = sql`
  (job.title, job.skills, job.experience_min, job.experience_max, job.description)
    is not distinct from
  (excluded.title, excluded.skills, excluded.experience_min, excluded.experience_max, excluded.description)`;

/** Of postings with the same key the newest are compared; a key that hundreds share tells nothing. */
const MOST_COMPARED = 50;

/**
 * Points each of these postings at the one that it repeats, if any, and looks anew at those that repeated one of
 * these before it changed (decisions.md 18).
 */
export async function linkDuplicates(
  db: Db,
  stored: readonly { id: number; is_new: boolean }[],
): Promise<void> {
  const changed = stored.filter(({ is_new }) => !is_new).map(({ id }) => id);
  const released = await releaseRepeats(db, changed);
  const asked = new Set([...stored.map(({ id }) => id), ...released]);
  const alike = await possibleDuplicates(db, [...asked]);
  const links: { id: number; canonical_id: number }[] = [];
  for (const sameKey of Map.groupBy(alike, ({ duplicate_key }) => duplicate_key).values()) {
    const originals: PossibleDuplicate[] = [];
    for (const posting of sameKey) {
      // Two of which neither is asked about have been compared before.
      const others = asked.has(posting.id) ? originals : originals.filter(({ id }) => asked.has(id));
      const original = originalOf(posting, others);
      if (original === null) originals.push(posting);
      else links.push({ id: posting.id, canonical_id: original.id });
    }
  }
  if (links.length === 0) return;
  await sql`
    update job_postings as job set canonical_id = link.canonical_id
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as link(id int, canonical_id int)
    where job.id = link.id or job.canonical_id = link.id
  `.execute(db);
}

/** Gives the postings that repeated one of these; they stand for themselves now. */
async function releaseRepeats(db: Db, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    update job_postings set canonical_id = null where canonical_id = any(${ids}) returning id
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** The ACTIVE originals that share a key with one of these postings or with each other, by id. */
async function possibleDuplicates(
  db: Db,
  ids: readonly number[],
): Promise<(PossibleDuplicate & { duplicate_key: string })[]> {
  const { rows } = await sql<PossibleDuplicate & { duplicate_key: string }>`
    with keys as (select distinct duplicate_key as key from job_postings where id = any(${ids}))
    select id, duplicate_key, text_signature, day
    from keys cross join lateral (
      select id, duplicate_key, text_signature, listed_since - date '1970-01-01' as day, count(*) over () as alike
      from (
        select * from job_postings
        where duplicate_key = key and canonical_id is null and status = 'ACTIVE'
        order by id desc limit ${MOST_COMPARED}
      ) as newest
    ) as same_key
    where alike > 1
    order by id
  `.execute(db);
  return rows;
}
