import type { Database } from '../../database/database.ts';
import { notFound, outdated } from '../../errors.ts';
import { markViewed, takeMatch } from '../matches/matchStatus.ts';
import { findFeedback, recordFeedback, type StoredFeedback } from './feedback.ts';

/** 1–5; null takes a rating back, and what is left out stays. */
export interface RatingChange {
  recruiter_rating?: number | null;
  candidate_rating?: number | null;
}

/** What has come of matches, and what people think of them. */
export class Ratings {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws DomainError `match_not_found` */
  get(tenantId: number, matchId: number): Promise<StoredFeedback> {
    return this.#database.asTenant(tenantId, async (db) => {
      const feedback = await findFeedback(db, matchId);
      if (feedback === undefined) throw notFound('match');
      return feedback;
    });
  }

  /**
   * Whoever rates a match has viewed it, so that it stays. `isExpected`: whether the feedback is as the sender knows.
   *
   * @throws DomainError `match_not_found`, `precondition_failed`
   */
  rate(
    tenantId: number,
    matchId: number,
    change: RatingChange,
    isExpected: (feedback: StoredFeedback) => boolean,
  ): Promise<StoredFeedback> {
    return this.#database.asTenant(tenantId, async (db) => {
      await takeMatch(db, { match_id: matchId });
      if (!isExpected((await findFeedback(db, matchId))!)) throw outdated('feedback');
      await markViewed(db, matchId);
      await recordFeedback(db, matchId, change);
      return (await findFeedback(db, matchId))!;
    });
  }
}
