import type { Row } from '../../../database/schema.ts';
import type { Db } from '../../../database/transactions.ts';
import { LOOKING_FOR_WORK } from '../../candidates/candidates.ts';

export type FittingPerson = Pick<
  Row<'candidates'>,
  'id' | 'first_name' | 'last_name' | 'current_title' | 'work_authorization' | 'availability_date'
> & {
  match_id: number | null;
  match_status: Row<'candidate_job_matches'>['status'] | null;
};

/** Those of these candidates who look for work, with their stored matches of a posting. */
export async function fittingPeople(
  db: Db,
  postingId: number,
  candidateIds: readonly number[],
): Promise<Map<number, FittingPerson>> {
  const rows = await db
    .selectFrom('candidates as person')
    .leftJoin('candidate_job_matches as match', (join) =>
      join.onRef('match.candidate_id', '=', 'person.id').on('match.job_posting_id', '=', postingId),
    )
    .select([
      'person.id',
      'person.first_name',
      'person.last_name',
      'person.current_title',
      'person.work_authorization',
      'person.availability_date',
      'match.id as match_id',
      'match.status as match_status',
    ])
    .where('person.id', 'in', candidateIds.length === 0 ? [0] : candidateIds)
    .where('person.status', 'in', LOOKING_FOR_WORK)
    .execute();
  return new Map(rows.map((person) => [person.id, person]));
}
