import { sql } from 'kysely';
import type { Db } from '../../../database/transactions.ts';
import { LOOKING_FOR_WORK } from '../../candidates/candidates.ts';

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

/** Removes what layered matching suggested of these postings earlier, but for the pairs that it suggests now. */
export async function dropLayered(
  db: Db,
  candidateIds: readonly number[],
  {
    jobIds,
    kept,
  }: { jobIds: readonly number[]; kept: readonly { candidate_id: number; job_posting_id: number }[] },
): Promise<void> {
  await sql`
    delete from candidate_job_matches as old
    where candidate_id = any(${candidateIds}::int[]) and job_posting_id = any(${jobIds}::int[])
      and status = 'SUGGESTED' and algorithm = 'layered'
      and not exists (
        select from unnest(
          ${kept.map((row) => row.candidate_id)}::int[], ${kept.map((row) => row.job_posting_id)}::int[]
        ) as kept(candidate_id, job_posting_id)
        where kept.candidate_id = old.candidate_id and kept.job_posting_id = old.job_posting_id
      )`.execute(db);
}
