import { sql } from 'kysely';
import type { Db } from '../../../database/transactions.ts';
import { LOOKING_FOR_WORK } from '../../candidates/candidates.ts';
import type { MatchableJob } from '../../postings/postings.ts';

/** Of all active tenants, who looks for work and prefers this role. */
export async function candidatesForRole(
  db: Db,
  normalizedRole: string,
): Promise<{ tenant_id: number; candidate_ids: number[] }[]> {
  const { rows } = await sql<{ tenant_id: number; candidate_ids: number[] }>`
    select role.tenant_id, array_agg(role.candidate_id order by role.candidate_id) as candidate_ids
    from candidate_preferred_roles as role
    join candidates on candidates.tenant_id = role.tenant_id and candidates.id = role.candidate_id
    join tenants on tenants.id = role.tenant_id
    where normalized_role = ${normalizedRole} and candidates.status = any(${LOOKING_FOR_WORK}::text[])
      and tenants.status = 'ACTIVE'
    group by role.tenant_id order by role.tenant_id`.execute(db);
  return rows;
}

/** The postings that were scraped for a role. */
export async function jobsForRole(db: Db, queueId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('role_job_mapping')
    .select('job_posting_id')
    .where('scrape_queue_id', '=', queueId)
    .orderBy('job_posting_id')
    .execute();
  return rows.map(({ job_posting_id }) => job_posting_id);
}

/**
 * Removes what layered matching suggested of these postings earlier, but for the pairs that it suggests now and for
 * postings that have changed since they were read. Gives the postings of which something was removed.
 */
export async function dropLayered(
  db: Db,
  candidateIds: readonly number[],
  {
    jobs,
    kept,
  }: {
    jobs: readonly Pick<MatchableJob, 'id' | 'content_hash'>[];
    kept: readonly { candidate_id: number; job_posting_id: number }[];
  },
): Promise<number[]> {
  const { rows } = await sql<{ job_posting_id: number }>`
    delete from candidate_job_matches as old
    using job_postings as job,
      unnest(${jobs.map(({ id }) => id)}::int[], ${jobs.map(({ content_hash }) => content_hash)}::text[])
        as read(id, content_hash)
    where candidate_id = any(${candidateIds}::int[]) and job_posting_id = read.id
      and job.id = read.id and job.content_hash = read.content_hash
      and old.status = 'SUGGESTED' and algorithm = 'layered'
      and not exists (
        select from unnest(
          ${kept.map((row) => row.candidate_id)}::int[], ${kept.map((row) => row.job_posting_id)}::int[]
        ) as kept(candidate_id, job_posting_id)
        where kept.candidate_id = old.candidate_id and kept.job_posting_id = old.job_posting_id
      )
    returning job_posting_id`.execute(db);
  return [...new Set(rows.map(({ job_posting_id }) => job_posting_id))];
}
