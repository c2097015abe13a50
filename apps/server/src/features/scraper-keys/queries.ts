import { sql } from 'kysely';
import { readPage } from '../../database/page.ts';
import type { Row } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import type { PageOf, Paging } from '../../http/paging.ts';

const VIEW_COLUMNS = [
  'id',
  'name',
  'key_prefix',
  'last_four',
  'platforms',
  'is_active',
  'requests_per_minute',
  'last_used_at',
  'total_requests',
  'expires_at',
  'revoked_at',
  'created_at',
] as const;

/** A key as it is shown. */
export type ScraperKey = Pick<Row<'scraper_api_keys'>, (typeof VIEW_COLUMNS)[number]>;

export interface NewKey {
  key_hash: string;
  key_prefix: string;
  last_four: string;
  name: string;
  platforms: string[] | null;
  requests_per_minute: number;
  created_by: number | null;
  scraper_id: number | null;
}

/** The newest first. */
export function pageOfKeys(db: Db, paging: Paging): Promise<PageOf<ScraperKey>> {
  const query = db.selectFrom('scraper_api_keys');
  return readPage(query, query.select(VIEW_COLUMNS).orderBy('id', 'desc'), paging);
}

export function insertKey(db: Db, key: NewKey): Promise<ScraperKey> {
  return db.insertInto('scraper_api_keys').values(key).returning(VIEW_COLUMNS).executeTakeFirstOrThrow();
}

/** Gives whether there is such a key; one that is revoked already stays as it is. */
export async function revokeKey(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql`
    update scraper_api_keys set is_active = false, revoked_at = coalesce(revoked_at, now())
    where id = ${id} returning id
  `.execute(db);
  return rows.length > 0;
}

/** Until the end of the transaction nobody else uses or changes the key. */
export function lockKey(db: Db, id: number) {
  return db
    .selectFrom('scraper_api_keys')
    .select(['id', 'name', 'platforms', 'is_active', 'requests_per_minute', 'scraper_id', 'expires_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Gives when it ends. */
export async function endKeyIn(db: Db, id: number, minutes: number): Promise<Date> {
  const { expires_at } = await db
    .updateTable('scraper_api_keys')
    .set({ expires_at: sql<Date>`now() + make_interval(mins => ${minutes})` })
    .where('id', '=', id)
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  return expires_at!;
}

/** What asking for admission needs to know of a key; it is locked until the end of the transaction. */
export interface AskedKey {
  id: number;
  name: string;
  scraper_id: number;
  platforms: string[] | null;
  is_good: boolean;
  /** Whether its use has lately been refused. */
  is_noted: boolean;
}

export async function lockKeyByHash(db: Db, keyHash: string): Promise<AskedKey | undefined> {
  const { rows } = await sql<AskedKey>`
    select id, name, coalesce(scraper_id, id) as scraper_id, platforms,
      is_active and coalesce(expires_at > clock_timestamp(), true) as is_good,
      coalesce(refused_at > now() - interval '1 minute', false) as is_noted
    from scraper_api_keys where key_hash = ${keyHash} for update
  `.execute(db);
  return rows[0];
}

/**
 * Counts a request of a key that this transaction has locked, unless it has made all that it may within the minute;
 * then gives in how many seconds it may make the next.
 */
export async function countRequest(db: Db, id: number): Promise<{ retryAfter: number | null }> {
  // The lock comes before this statement begins, so that the times of requests are in order.
  const { rows } = await sql`
    update scraper_api_keys set
      recent_requests = array(${recent}) || statement_timestamp(),
      total_requests = total_requests + 1,
      last_used_at = statement_timestamp()
    where id = ${id} and (select count(*) from (${recent}) as recent) < requests_per_minute
    returning id
  `.execute(db);
  if (rows.length > 0) return { retryAfter: null };
  const { rows: waits } = await sql<{ seconds: number }>`
    select ceil(extract(epoch from min(at) + interval '1 minute' - statement_timestamp()))::int as seconds
    from (
      select at from scraper_api_keys cross join unnest(recent_requests) as at
      where id = ${id} order by at desc limit (select requests_per_minute from scraper_api_keys where id = ${id})
    ) as counted
  `.execute(db);
  return { retryAfter: Math.max(1, waits[0]!.seconds) };
}

const recent = sql`
  select at from unnest(recent_requests) as at where at > statement_timestamp() - interval '1 minute' order by at`;

export async function noteRefusal(db: Db, id: number): Promise<void> {
  await sql`update scraper_api_keys set refused_at = now() where id = ${id}`.execute(db);
}
