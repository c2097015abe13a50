import type { Database } from '../../database/database.ts';
import type { JobStatus } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import { DomainError, notFound } from '../../errors.ts';
import { sendEvents } from '../../workflows/events.ts';
import { linkDuplicates, lockImports, unlessDeadlocked } from '../imports/imports.ts';
import { type Expiry, leaveMatching, listedTooLong } from './expiry/expiry.ts';
import { lockStatus, updateStatus } from './queries.ts';

/** What somebody may say of a posting; it expires by itself. */
export type GivenStatus = Exclude<JobStatus, 'EXPIRED'>;

/**
 * A posting that is filled or closed leaves matching as one does that expires; one that is ACTIVE again is compared
 * with its repeats and matched as when it was imported. Saying what is so already changes nothing.
 *
 * @throws DomainError `job_posting_not_found`, `job_posting_expired`, `job_posting_too_old`
 */
export function changeStatus(
  database: Database,
  { id, status, ...expiry }: { id: number; status: GivenStatus } & Expiry,
): Promise<void> {
  return unlessDeadlocked(() =>
    database.asPlatform(async (db) => {
      // Imports link repeats, too.
      await lockImports(db);
      const before = await lockStatus(db, id);
      if (before === undefined) throw notFound('job posting');
      if (before === status) return;
      if (before === 'EXPIRED' && status === 'ACTIVE') {
        const message = 'The posting has expired; it opens when an import brings it again.';
        throw new DomainError('conflict', 'job_posting_expired', message);
      }
      if (status === 'ACTIVE') await refuseTooOld(db, id, expiry);
      await updateStatus(db, id, status);
      if (before === 'ACTIVE') await leaveMatching(db, [id]);
      if (status !== 'ACTIVE') return;
      await linkDuplicates(db, [{ id, is_new: false }]);
      await sendEvents(db, [{ name: 'job-posting/updated', data: { job_ids: [id] } }]);
    }),
  );
}

/** One that the next night would end is not opened for the day. @throws DomainError `job_posting_too_old` */
async function refuseTooOld(db: Db, id: number, { today, expirationDays: days }: Expiry): Promise<void> {
  const since = await listedTooLong(db, id, { today: today(), days });
  if (since === undefined) return;
  const message = `The posting is listed since ${since}, and postings end after ${days} days: it would expire at once.`;
  throw new DomainError('conflict', 'job_posting_too_old', message);
}
