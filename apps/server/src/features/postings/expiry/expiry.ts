import type { Database } from '../../../database/database.ts';
import type { Db } from '../../../database/transactions.ts';
import { sendEvents } from '../../../workflows/events.ts';
import { dropSuggestions, expirePostings, promoteRepeats } from './queries.ts';

export { listedTooLong } from './queries.ts';

/** When postings end (decisions.md 20). */
export interface Expiry {
  /** Gives an ISO day. */
  today: () => string;
  expirationDays: number;
}

/** Postings that are ended in one transaction. */
const BATCH_SIZE = 1000;

/**
 * Ends the postings that were listed `days` ago or earlier (decisions.md 20), and gives their number.
 * `today`: an ISO day.
 */
export async function expireOldJobs(
  database: Database,
  { today, days }: { today: string; days: number },
): Promise<number> {
  for (let expired = 0; ; ) {
    const ids = await database.asPlatform(async (db) => {
      const ids = await expirePostings(db, { today, days, limit: BATCH_SIZE });
      if (ids.length > 0) await leaveMatching(db, ids);
      return ids;
    });
    expired += ids.length;
    if (ids.length < BATCH_SIZE) return expired;
  }
}

/**
 * Takes postings that have ended out of the lists: what was suggested of them goes at once, a repeat on another board
 * takes their place, and whose list became shorter is matched again.
 */
export async function leaveMatching(db: Db, ids: readonly number[]): Promise<void> {
  const shortened = await dropSuggestions(db, ids);
  const heirs = await promoteRepeats(db, ids);
  await sendEvents(
    db,
    shortened.map((whose) => ({
      name: 'job-match/generate-candidate',
      data: { ...whose, trigger: 'job_ended' },
    })),
  );
  if (heirs.length > 0) await sendEvents(db, [{ name: 'job/created', data: { job_ids: heirs } }]);
}
