import { sql } from 'kysely';
import type { Row } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';

export type StoredFeedback = Omit<Row<'match_feedback'>, 'id' | 'tenant_id' | 'created_at' | 'updated_at'> & {
  updated_at: Date | null;
};

/** What happened to a match; what is left out stays as it is known. */
export interface FeedbackChange {
  was_viewed?: true;
  was_shortlisted?: true;
  was_applied?: true;
  was_interviewed?: true;
  was_hired?: true;
  /** False takes a rejection back, with its reason. */
  was_rejected?: boolean;
  rejection_reason?: string | null;
  /** 1–5; null takes it back. */
  recruiter_rating?: number | null;
  candidate_rating?: number | null;
  /** Whether somebody decided something: the time to it is kept, of the first decision. */
  isAction?: true;
}

/**
 * Adds to what is known of a match. Times are counted from `suggested_at` in whole seconds, and the first ones stay.
 * False when the tenant has no such match.
 */
export async function recordFeedback(db: Db, matchId: number, change: FeedbackChange): Promise<boolean> {
  const { was_viewed = false, isAction = false, rejection_reason = null, was_rejected = null } = change;
  const { was_shortlisted = false, was_applied = false, was_interviewed = false, was_hired = false } = change;
  const { recruiter_rating = null, candidate_rating = null } = change;
  const setsRating = (rating: 'recruiter_rating' | 'candidate_rating') => change[rating] !== undefined;
  const { numAffectedRows } = await sql`
    insert into match_feedback as known (
      tenant_id, match_id, was_viewed, was_shortlisted, was_applied, was_interviewed, was_hired, was_rejected,
      rejection_reason, recruiter_rating, candidate_rating, time_to_view_seconds, time_to_action_seconds
    )
    select tenant_id, id, ${was_viewed}, ${was_shortlisted}, ${was_applied}, ${was_interviewed}, ${was_hired},
      coalesce(${was_rejected}::boolean, false), ${rejection_reason}::text, ${recruiter_rating}::integer,
      ${candidate_rating}::integer,
      case when ${was_viewed} then seconds end, case when ${isAction} then seconds end
    from (
      select tenant_id, id, greatest(0, floor(extract(epoch from now() - suggested_at)))::integer as seconds
      from candidate_job_matches where id = ${matchId} for no key update
    ) as match
    on conflict (tenant_id, match_id) do update set
      was_viewed = known.was_viewed or excluded.was_viewed,
      was_shortlisted = known.was_shortlisted or excluded.was_shortlisted,
      was_applied = known.was_applied or excluded.was_applied,
      was_interviewed = known.was_interviewed or excluded.was_interviewed,
      was_hired = known.was_hired or excluded.was_hired,
      was_rejected = coalesce(${was_rejected}::boolean, known.was_rejected),
      rejection_reason =
        case when ${was_rejected}::boolean is null then known.rejection_reason else excluded.rejection_reason end,
      recruiter_rating =
        case when ${setsRating('recruiter_rating')} then excluded.recruiter_rating else known.recruiter_rating end,
      candidate_rating =
        case when ${setsRating('candidate_rating')} then excluded.candidate_rating else known.candidate_rating end,
      time_to_view_seconds = coalesce(known.time_to_view_seconds, excluded.time_to_view_seconds),
      time_to_action_seconds = coalesce(known.time_to_action_seconds, excluded.time_to_action_seconds),
      updated_at = now()
  `.execute(db);
  return numAffectedRows === 1n;
}

/** An application that was taken back has never been. */
export async function forgetApplication(db: Db, matchId: number): Promise<{ was_shortlisted: boolean }> {
  return db
    .updateTable('match_feedback')
    .set({ was_applied: false, updated_at: new Date() })
    .where('match_id', '=', matchId)
    .returning('was_shortlisted')
    .executeTakeFirstOrThrow();
}

/** Of a match that nobody has touched, that nothing has happened; undefined when there is no such match. */
export async function findFeedback(db: Db, matchId: number): Promise<StoredFeedback | undefined> {
  const { rows } = await sql<StoredFeedback>`
    select match.id as match_id,
      coalesce(was_viewed, false) as was_viewed,
      coalesce(was_shortlisted, false) as was_shortlisted,
      coalesce(was_applied, false) as was_applied,
      coalesce(was_interviewed, false) as was_interviewed,
      coalesce(was_hired, false) as was_hired,
      coalesce(was_rejected, false) as was_rejected,
      recruiter_rating, candidate_rating, rejection_reason, time_to_view_seconds, time_to_action_seconds,
      feedback.updated_at
    from candidate_job_matches as match
    left join match_feedback as feedback
      on feedback.tenant_id = match.tenant_id and feedback.match_id = match.id
    where match.id = ${matchId}
  `.execute(db);
  return rows[0];
}
