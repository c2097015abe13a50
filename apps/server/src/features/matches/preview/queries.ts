import type { Row } from '../../../database/schema.ts';
import type { Db } from '../../../database/transactions.ts';
import { JOB_COLUMNS, type MatchedJob } from '../queries.ts';

/** What a list of matches shows of these postings, by id. */
export async function matchedJobs(db: Db, postingIds: readonly number[]): Promise<Map<number, MatchedJob>> {
  const rows = await db
    .selectFrom('job_postings as job')
    .select(['job.id', ...JOB_COLUMNS])
    .where('job.id', 'in', postingIds.length === 0 ? [0] : postingIds)
    .execute();
  return new Map(rows.map(({ id, ...job }) => [id, job]));
}

export type KnownMatch = Pick<
  Row<'candidate_job_matches'>,
  'id' | 'job_posting_id' | 'match_score' | 'status'
>;

/** The matches of a candidate that are stored, by posting. */
export async function knownMatches(db: Db, candidateId: number): Promise<Map<number, KnownMatch>> {
  const rows = await db
    .selectFrom('candidate_job_matches')
    .select(['id', 'job_posting_id', 'match_score', 'status'])
    .where('candidate_id', '=', candidateId)
    .execute();
  return new Map(rows.map((match) => [match.job_posting_id, match]));
}
