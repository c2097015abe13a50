import type { Db } from '../../database/transactions.ts';
import { notFound } from '../../errors.ts';
import { findCandidate, type StoredCandidate } from './queries.ts';

export { candidatesAfter, insertCandidate, markReady, type StoredCandidate } from './queries.ts';

/** @throws DomainError `candidate_not_found`, also for another tenant's candidate. */
export async function getCandidate(db: Db, id: number): Promise<StoredCandidate> {
  const candidate = await findCandidate(db, id);
  if (candidate === undefined) throw notFound('candidate');
  return candidate;
}
