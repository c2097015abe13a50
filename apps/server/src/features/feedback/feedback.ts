import type { ApplicationStatus, MatchStatus } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import { DomainError } from '../../errors.ts';
import { type FeedbackChange, recordFeedback } from './queries.ts';

export { findFeedback, forgetApplication, recordFeedback, type StoredFeedback } from './queries.ts';

/** Whoever decides about a match has seen it. */
const OF_MATCH: Record<MatchStatus, FeedbackChange> = {
  SUGGESTED: { was_rejected: false },
  VIEWED: { was_viewed: true, was_rejected: false },
  SHORTLISTED: { was_viewed: true, was_shortlisted: true, was_rejected: false, isAction: true },
  APPLIED: { was_viewed: true, was_applied: true, was_rejected: false, isAction: true },
  REJECTED: { was_viewed: true, was_rejected: true, isAction: true },
};

const OF_APPLICATION: Partial<Record<ApplicationStatus, FeedbackChange>> = {
  INTERVIEWING: { was_interviewed: true },
  ACCEPTED: { was_hired: true },
  REJECTED: { was_rejected: true },
};

/** Somebody has opened a match. */
export async function recordView(db: Db, matchId: number): Promise<void> {
  await recordFeedback(db, matchId, { was_viewed: true });
}

/** A match has been given a status; a reason is that of a rejection. */
export async function recordMatchStatus(
  db: Db,
  matchId: number,
  { status, reason }: { status: MatchStatus; reason: string | null },
): Promise<void> {
  await recordFeedback(db, matchId, { ...OF_MATCH[status], rejection_reason: reason });
}

/** The application that came of a match has been given a status. */
export async function recordOutcome(
  db: Db,
  matchId: number,
  { status, reason }: { status: ApplicationStatus; reason: string | null },
): Promise<void> {
  const change = OF_APPLICATION[status];
  if (change !== undefined) await recordFeedback(db, matchId, { ...change, rejection_reason: reason });
}

/** The application that came of a match was not rejected after all. */
export async function takeRejectionBack(db: Db, matchId: number): Promise<void> {
  await recordFeedback(db, matchId, { was_rejected: false });
}

/** @throws DomainError `reason_misplaced` */
export function refuseMisplacedReason({ status, reason }: { status: string; reason?: string }): void {
  if (reason === undefined || status === 'REJECTED') return;
  throw new DomainError('invalid', 'reason_misplaced', 'Only REJECTED has a reason.');
}
