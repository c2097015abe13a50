import type { ParsedLocation } from '@blacklight/parsing';
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { ChangesQuery } from '../../database/following.ts';
import { countOf } from '../../database/page.ts';
import type { JobStatus, Row, Schema } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import { type PageOf, type Paging, rowsOfPage } from '../../http/paging.ts';

export interface PostingFilters {
  platform?: string;
  status: JobStatus;
  is_remote?: boolean;
  /** Canonical spellings. */
  skills: string[];
  /** All of them in title, company or keywords, … */
  words: string[];
  /** … or the skill that they name together, in its canonical spelling. */
  wordsSkill: string;
  location?: { text: string } & ParsedLocation;
  /** Annual USD that the posting must be able to pay. */
  salary_min?: number;
  /** Years of experience that must suffice. */
  experience?: number;
  posted_since?: string;
  normalized_role?: string;
}

const SUMMARY_COLUMNS = [
  'id',
  'platform',
  'external_job_id',
  'title',
  'company',
  'location',
  'salary_range',
  'salary_min',
  'salary_max',
  'experience_min',
  'experience_max',
  'skills',
  'is_remote',
  'workplace',
  'job_type',
  'normalized_role',
  'seniority',
  'job_url',
  'status',
  'posted_date',
  'imported_at',
  'canonical_id',
] as const;

export type PostingSummary = Pick<Row<'job_postings'>, (typeof SUMMARY_COLUMNS)[number]>;

const DETAIL_COLUMNS = [
  ...SUMMARY_COLUMNS,
  'description',
  'requirements',
  'salary_currency',
  'salary_period',
  'experience_required',
  'keywords',
  'places',
  'employment_terms',
  'work_authorization_terms',
  'apply_url',
  'evidence',
  'embedding_model',
  'updated_at',
] as const;

export type PostingDetail = Pick<Row<'job_postings'>, (typeof DETAIL_COLUMNS)[number]>;

type PostingQuery = SelectQueryBuilder<Schema, 'job_postings', object>;

/** Newest first; the postings that match most of the wanted skills before all others. */
export async function pageOfPostings(
  db: Db,
  filters: PostingFilters,
  paging: Paging,
): Promise<PageOf<PostingSummary>> {
  const query = filtered(db.selectFrom('job_postings'), filters);
  const { limit, offset } = rowsOfPage(paging);
  // The page is found before its rows are read, where an index has all that is asked for.
  const ids = inOrder(query.select('id'), filters).limit(limit).offset(offset);
  const rows = inOrder(db.selectFrom('job_postings').select(SUMMARY_COLUMNS).where('id', 'in', ids), filters);
  const [items, total] = await Promise.all([rows.execute(), countOf(query)]);
  return { items, ...paging, total };
}

function inOrder<O>(
  query: SelectQueryBuilder<Schema, 'job_postings', O>,
  { skills }: PostingFilters,
): SelectQueryBuilder<Schema, 'job_postings', O> {
  const wanted = skills.map((skill) => sql`(skills @> ${[skill]}::text[])::int`);
  const ranked = wanted.length > 1 ? query.orderBy(sql.join(wanted, sql` + `), 'desc') : query;
  return ranked.orderBy('posted_date', (order) => order.desc().nullsLast()).orderBy('id');
}

function filtered(from: PostingQuery, filters: PostingFilters): PostingQuery {
  let query = from.where('status', '=', filters.status);
  if (filters.platform !== undefined) query = query.where('platform', '=', filters.platform);
  if (filters.is_remote !== undefined) query = query.where('is_remote', '=', filters.is_remote);
  if (filters.skills.length > 0) query = query.where(sql<boolean>`skills && ${filters.skills}::text[]`);
  if (filters.location !== undefined) query = query.where(isIn(filters.location));
  if (filters.salary_min !== undefined) {
    query = query.where(sql<boolean>`coalesce(salary_max, salary_min) >= ${filters.salary_min}`);
  }
  if (filters.experience !== undefined) {
    query = query.where(sql<boolean>`coalesce(experience_min, 0) <= ${filters.experience}`);
  }
  if (filters.posted_since !== undefined) query = query.where('posted_date', '>=', filters.posted_since);
  if (filters.normalized_role !== undefined) {
    query = query.where('normalized_role', '=', filters.normalized_role);
  }
  if (filters.words.length > 0) query = query.where(isAbout(filters));
  return query;
}

function isAbout({ words, wordsSkill }: PostingFilters): RawBuilder<boolean> {
  const occurs = words.map(
    (word) => sql<boolean>`(
      title ilike ${containing(word)}
      or company ilike ${containing(word)}
      or keywords @> ${[word.toLowerCase()]}::text[]
    )`,
  );
  return sql<boolean>`(skills @> ${[wordsSkill]}::text[] or ${sql.join(occurs, sql` and `)})`;
}

/** A place that is understood is looked for as such ("TX" is not in "Baxter"); anything else by its letters. */
function isIn({ text, places: [place], workplace }: { text: string } & ParsedLocation): RawBuilder<boolean> {
  if (place === undefined && workplace === 'remote') return sql<boolean>`is_remote`;
  if (place === undefined) return sql<boolean>`location ilike ${containing(text)}`;
  const { text: _, ...parts } = place;
  const known = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null));
  return sql<boolean>`places @> ${JSON.stringify([known])}::jsonb`;
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

export function findPosting(db: Db, id: number): Promise<PostingDetail | undefined> {
  return db.selectFrom('job_postings').select(DETAIL_COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** The status of a posting, which stays as it is until the end of the transaction. */
export async function lockStatus(db: Db, id: number): Promise<JobStatus | undefined> {
  const query = db.selectFrom('job_postings').select('status').where('id', '=', id).forUpdate();
  return (await query.executeTakeFirst())?.status;
}

/** One that is ACTIVE again stands for itself until it is compared with others. */
export async function updateStatus(db: Db, id: number, status: JobStatus): Promise<void> {
  await db
    .updateTable('job_postings')
    .set({ status, updated_at: sql<Date>`now()`, ...(status === 'ACTIVE' ? { canonical_id: null } : {}) })
    .where('id', '=', id)
    .execute();
}

export type PostingSource = Pick<
  Row<'job_postings'>,
  'id' | 'platform' | 'external_job_id' | 'job_url' | 'salary_range' | 'posted_date' | 'status'
>;

/** For each of these postings the others that are the same job: its canonical one and that one's duplicates. */
export async function otherSources(db: Db, ids: readonly number[]): Promise<Map<number, PostingSource[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<PostingSource & { of: number }>`
    select asked.id as of, other.id, other.platform, other.external_job_id, other.job_url, other.salary_range,
      other.posted_date, other.status
    from job_postings as asked
    join job_postings as other
      on (other.id = coalesce(asked.canonical_id, asked.id)
        or other.canonical_id = coalesce(asked.canonical_id, asked.id))
      and other.id <> asked.id
    where asked.id = any(${ids}::int[])
    order by other.id
  `.execute(db);
  const sources = new Map<number, PostingSource[]>();
  for (const { of, ...source } of rows) sources.set(of, [...(sources.get(of) ?? []), source]);
  return sources;
}

export interface PostingStatistics {
  total: number;
  by_status: Record<string, number>;
  by_platform: Record<string, number>;
  remote: number;
  with_salary: number;
  with_skills: number;
  duplicates: number;
  embedded: number;
  posted_last_7_days: number;
  top_skills: { skill: string; count: number }[];
}

/** Of all postings; remote to embedded and the skills are of the ACTIVE ones. */
export async function postingStatistics(db: Db, today: string): Promise<PostingStatistics> {
  const { rows } = await sql<Omit<PostingStatistics, 'top_skills'>>`
    with per_group as (select status, platform, count(*)::int as jobs from job_postings group by status, platform)
    select
      count(*)::int as total,
      (select coalesce(jsonb_object_agg(status, jobs), '{}')
        from (select status, sum(jobs) as jobs from per_group group by status) as s) as by_status,
      (select coalesce(jsonb_object_agg(platform, jobs), '{}')
        from (select platform, sum(jobs) as jobs from per_group group by platform) as p) as by_platform,
      count(*) filter (where status = 'ACTIVE' and is_remote)::int as remote,
      count(*) filter (where status = 'ACTIVE' and (salary_min is not null or salary_max is not null))::int
        as with_salary,
      count(*) filter (where status = 'ACTIVE' and skills <> '{}')::int as with_skills,
      count(*) filter (where status = 'ACTIVE' and canonical_id is not null)::int as duplicates,
      count(*) filter (where status = 'ACTIVE' and embedding_model is not null)::int as embedded,
      count(*) filter (where status = 'ACTIVE' and posted_date > ${today}::date - 7)::int as posted_last_7_days
    from job_postings
  `.execute(db);
  const { rows: top_skills } = await sql<{ skill: string; count: number }>`
    select skill, count(*)::int as count from job_postings, unnest(skills) as skill
    where status = 'ACTIVE' group by skill order by count desc, skill limit 20
  `.execute(db);
  return { ...rows[0]!, top_skills };
}

const MATCHABLE_COLUMNS = [
  'id',
  'platform',
  'company',
  'status',
  'canonical_id',
  'skills',
  'experience_min',
  'experience_max',
  'places',
  'location',
  'is_remote',
  'salary_min',
  'salary_max',
  'posted_date',
  'keywords',
  'work_authorization_terms',
  'employment_terms',
  'embedding',
  'embedding_model',
  'content_hash',
  'revision',
] as const;

/** A posting as matching reads it. */
export type MatchablePosting = Pick<Row<'job_postings'>, (typeof MATCHABLE_COLUMNS)[number]>;

/** A page, by id, of the postings that were written by that transaction or later ones. */
export function changedPostings(db: Db, { since, after, limit }: ChangesQuery): Promise<MatchablePosting[]> {
  return db
    .selectFrom('job_postings')
    .select(MATCHABLE_COLUMNS)
    .where(sql<boolean>`revision >= ${since}::xid8`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
}

export function findMatchable(db: Db, id: number): Promise<MatchablePosting | undefined> {
  return db.selectFrom('job_postings').select(MATCHABLE_COLUMNS).where('id', '=', id).executeTakeFirst();
}
