import type { ExplainedCandidate } from '@blacklight/matching';
import type { Db } from '../../database/transactions.ts';
import { candidateFacts } from '../candidates/candidate.ts';
import {
  candidatesAmong,
  isLookingForWork,
  lockForMatching,
  type StoredCandidate,
} from '../candidates/candidates.ts';

/** What was read of a candidate before the transaction. */
export type ReadCandidate = Pick<StoredCandidate, 'status' | 'version'> & { facts: ExplainedCandidate };

/**
 * Nobody else matches these candidates until the transaction ends. Gives what matching reads of them now: what was read
 * before, unless it has changed meanwhile. Who was erased or has left the bench since is missing.
 */
export async function holdCandidates(
  db: Db,
  read: ReadonlyMap<number, ReadCandidate>,
): Promise<Map<number, ExplainedCandidate>> {
  const held = await lockForMatching(db, [...read.keys()]);
  const there = held.filter(({ id, status }) => isLookingForWork(status) || status === read.get(id)!.status);
  const people = new Map(there.map(({ id }) => [id, read.get(id)!.facts]));
  const changed = there.filter(({ id, version }) => version !== read.get(id)!.version).map(({ id }) => id);
  if (changed.length === 0) return people;
  for (const { id, profile, embedding } of await candidatesAmong(db, changed)) {
    const made = read.get(id)!.facts.embedding;
    people.set(id, candidateFacts(profile, { id, embedding: embedding ?? made }));
  }
  return people;
}
