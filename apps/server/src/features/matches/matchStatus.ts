import type { MatchStatus } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import { notFound } from '../../errors.ts';
import { recordMatchStatus, recordView } from '../feedback/feedback.ts';
import { lockMatch, type MatchReference, updateMatchStatus } from './queries.ts';

export { deleteSuggestions, lockMatch, type MatchReference } from './queries.ts';

/** A match that nothing else changes or removes until the transaction ends. @throws DomainError `match_not_found` */
export async function takeMatch(db: Db, reference: MatchReference) {
  const match = await lockMatch(db, reference);
  if (match === undefined) throw notFound('match');
  return match;
}

/** Gives a match a status and remembers it as feedback. @throws DomainError `match_not_found` */
export async function changeMatchStatus(
  db: Db,
  reference: MatchReference,
  { status, reason = null }: { status: MatchStatus; reason?: string | null },
): Promise<void> {
  const { id } = await takeMatch(db, reference);
  await updateMatchStatus(db, id, status);
  await recordMatchStatus(db, id, { status, reason });
}

/** Somebody has looked at a match: a suggestion counts as VIEWED from then on. @throws DomainError `match_not_found` */
export async function markViewed(db: Db, id: number): Promise<void> {
  const { status } = await takeMatch(db, { match_id: id });
  if (status === 'SUGGESTED') await updateMatchStatus(db, id, 'VIEWED');
  await recordView(db, id);
}
