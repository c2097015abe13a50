import type { Db } from '../../database/transactions.ts';
import { raiseAlertHourly } from '../alerts/alerts.ts';
import { countWaiting } from './processing/queries.ts';
import { stuckRoles } from './scrapeQueue.ts';

/** Uploads that may wait to be processed (system.md "Monitoring & Alerts"). */
const MOST_WAITING = 100;

/** Raises alerts about roles that are stuck, and hourly about too many uploads that wait. */
export async function watchQueue(db: Db, now: Date): Promise<{ stuck: number; waiting: number }> {
  const stuck = await stuckRoles(db, now);
  const waiting = await countWaiting(db);
  if (waiting > MOST_WAITING) {
    await raiseAlertHourly(db, {
      kind: 'processing_backlog',
      subject: 'uploads',
      body: `${waiting} uploads wait to be processed, more than ${MOST_WAITING}. See GET /api/scrape-queue/status.`,
      data: { waiting },
    });
  }
  return { stuck: stuck.length, waiting };
}
