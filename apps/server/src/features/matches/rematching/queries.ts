import type { Weights } from '@blacklight/matching';
import { sql } from 'kysely';
import type { Db } from '../../../database/transactions.ts';
import type { JobPreferences } from '../../preferences/exclusion.ts';

export interface Firm {
  tenant_id: number;
  weights: Weights | null;
  preferences: JobPreferences | null;
}

/** The firms that are served, with what each wants of jobs. */
export async function activeFirms(db: Db): Promise<Firm[]> {
  const { rows } = await sql<Firm>`
    select tenants.id as tenant_id,
      case when weights.tenant_id is not null then jsonb_build_object(
        'skills', skills, 'experience', experience, 'location', location, 'salary', salary, 'semantic', semantic
      ) end as weights,
      to_jsonb(preferences) - 'tenant_id' - 'updated_at' as preferences
    from tenants
    left join tenant_match_weights as weights on weights.tenant_id = tenants.id
    left join tenant_job_preferences as preferences on preferences.tenant_id = tenants.id
    where tenants.status = 'ACTIVE'
    order by tenants.id`.execute(db);
  return rows;
}

/** Candidates to whom one of these postings is suggested. */
export async function suggestedTo(
  db: Db,
  postingIds: readonly number[],
): Promise<{ tenant_id: number; candidate_id: number }[]> {
  return db
    .selectFrom('candidate_job_matches')
    .select(['tenant_id', 'candidate_id'])
    .distinct()
    .where('job_posting_id', 'in', postingIds)
    .where('status', '=', 'SUGGESTED')
    .orderBy('candidate_id')
    .execute();
}

/** How long the lists of these candidates are, and the score of the last match of a full one. */
export async function listLengths(
  db: Db,
  candidateIds: readonly number[],
  limit: number,
): Promise<Map<number, { listed: number; least: number | null }>> {
  const { rows } = await sql<{ candidate_id: number; listed: number; least: number | null }>`
    select candidate_id, count(*)::int as listed,
      (array_agg(match_score order by match_score desc))[${sql.lit(limit)}] as least
    from candidate_job_matches
    where candidate_id = any(${candidateIds}::int[]) and status <> 'REJECTED' and algorithm = 'five_factor'
    group by candidate_id`.execute(db);
  return new Map(rows.map(({ candidate_id, ...length }) => [candidate_id, length]));
}

/** Removes suggestions beyond the length of the list, in the order of decisions.md 9. */
export async function trimLists(db: Db, candidateIds: readonly number[], limit: number): Promise<void> {
  await sql`
    delete from candidate_job_matches where id in (
      select id from (
        select match.id, match.status, row_number() over (
          partition by candidate_id order by match_score desc, posted_date desc nulls last, job_posting_id
        ) as place
        from candidate_job_matches as match join job_postings as job on job.id = job_posting_id
        where candidate_id = any(${candidateIds}::int[]) and match.status <> 'REJECTED'
          and algorithm = 'five_factor'
      ) as listed
      where place > ${limit} and status = 'SUGGESTED'
    )`.execute(db);
}
