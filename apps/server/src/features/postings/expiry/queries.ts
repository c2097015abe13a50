import { sql } from 'kysely';
import type { Db } from '../../../database/transactions.ts';

/** Whose day has come. `today`: an ISO day. */
const isPast = ({ today, days }: { today: string; days: number }) =>
  sql<boolean>`listed_since <= ${today}::date - ${days}::integer`;

/** Ends the ACTIVE postings whose day has come, at most so many, and gives their ids. */
export async function expirePostings(
  db: Db,
  { limit, ...day }: { today: string; days: number; limit: number },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    update job_postings set status = 'EXPIRED', updated_at = now()
    where id in (
      select id from job_postings where status = 'ACTIVE' and ${isPast(day)}
      order by id limit ${limit} for update
    )
    returning id`.execute(db);
  return rows.map(({ id }) => id);
}

/** The ISO day since which a posting is listed, where its day has come; undefined before. */
export async function listedTooLong(
  db: Db,
  id: number,
  day: { today: string; days: number },
): Promise<string | undefined> {
  const { rows } = await sql<{ day: string }>`
    select listed_since::text as day from job_postings
    where id = ${id} and ${isPast(day)}`.execute(db);
  return rows[0]?.day;
}

/** Removes what is suggested of these postings; gives whose lists are shorter now. */
export async function dropSuggestions(
  db: Db,
  postingIds: readonly number[],
): Promise<{ tenant_id: number; candidate_id: number }[]> {
  const { rows } = await sql<{ tenant_id: number; candidate_id: number }>`
    with dropped as (
      delete from candidate_job_matches
      where job_posting_id = any(${postingIds}::int[]) and status = 'SUGGESTED'
      returning tenant_id, candidate_id
    )
    select distinct tenant_id, candidate_id from dropped order by tenant_id, candidate_id`.execute(db);
  return rows;
}

/**
 * Lets the first ACTIVE posting that repeated one of these stand for itself, and its other repeats repeat it
 * (docs/decisions/0006). Gives the ids of those that stand for themselves now.
 */
export async function promoteRepeats(db: Db, postingIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with heirs as (
      select canonical_id as ended, min(id) as id from job_postings
      where canonical_id = any(${postingIds}::int[]) and status = 'ACTIVE' group by canonical_id
    ), moved as (
      update job_postings as job set canonical_id = nullif(heirs.id, job.id)
      from heirs where job.canonical_id = heirs.ended
    )
    select id from heirs order by id`.execute(db);
  return rows.map(({ id }) => id);
}
