import type { Database } from '../../database/database.ts';
import type { CandidateStatus } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import { DomainError } from '../../errors.ts';
import type { MatchTrigger } from '../../workflows/events.ts';
import type { GenerateResult, Matches } from '../matches/matches.ts';
import { askForMatches, type Candidate, found, isLookingForWork } from './candidates.ts';
import { lockCandidate, moveCandidate, viewCandidate } from './queries.ts';

/** Moves candidates from review to work and out of it (decisions.md 21). */
export class Onboarding {
  readonly #database: Database;
  readonly #matches: Pick<Matches, 'generate'>;

  constructor(database: Database, matches: Pick<Matches, 'generate'>) {
    this.#database = database;
    this.#matches = matches;
  }

  /**
   * Approves a candidate in review; with matches it becomes ready for assignment. Where the matches fail it stays
   * onboarded, to be matched later.
   *
   * @throws DomainError `candidate_not_found`, `candidate_status_conflict`
   */
  async approve(tenantId: number, id: number): Promise<{ candidate: Candidate; matches: GenerateResult }> {
    const settled = { sent_back_reason: null, sent_back_at: null };
    await this.#move(
      tenantId,
      id,
      ['pending_review'],
      () => ({ status: 'onboarded', ...settled }),
      'onboarding_approval',
    );
    return this.#matched(tenantId, id);
  }

  /**
   * Takes a candidate whose assignment is over back to the bench, where it is matched anew.
   *
   * @throws DomainError `candidate_not_found`, `candidate_status_conflict`
   */
  async returnToBench(
    tenantId: number,
    id: number,
  ): Promise<{ candidate: Candidate; matches: GenerateResult }> {
    await this.#move(tenantId, id, ['assigned'], () => ({ status: 'onboarded' }), 'back_on_bench');
    return this.#matched(tenantId, id);
  }

  /** Keeps a candidate in review, with what is to be mended first. */
  sendBack(tenantId: number, id: number, reason: string): Promise<Candidate> {
    const sentBack = { sent_back_reason: reason, sent_back_at: new Date() };
    return this.#move(tenantId, id, ['pending_review'], () => sentBack);
  }

  archive(tenantId: number, id: number): Promise<Candidate> {
    const active: CandidateStatus[] = ['pending_review', 'onboarded', 'ready_for_assignment', 'assigned'];
    return this.#move(tenantId, id, active, ({ status }) => ({
      status: 'inactive',
      status_before_archive: status as Exclude<CandidateStatus, 'inactive'>,
    }));
  }

  /** Back to where the candidate was archived from. */
  restore(tenantId: number, id: number): Promise<Candidate> {
    const back = ({ status_before_archive }: Candidate) => ({
      status: status_before_archive ?? ('pending_review' as const),
      status_before_archive: null,
    });
    return this.#move(tenantId, id, ['inactive'], back, 'back_on_bench');
  }

  async #matched(tenantId: number, id: number): Promise<{ candidate: Candidate; matches: GenerateResult }> {
    const matches = await this.#matches.generate(tenantId, id);
    const candidate = await this.#database.asTenant(tenantId, async (db) =>
      found(await viewCandidate(db, id)),
    );
    return { candidate, matches };
  }

  /** With a trigger, who looks for work afterwards is matched by a worker, should this process not come to it. */
  #move(
    tenantId: number,
    id: number,
    from: readonly CandidateStatus[],
    moveOf: (candidate: Candidate) => Parameters<typeof moveCandidate>[2],
    trigger: MatchTrigger | null = null,
  ): Promise<Candidate> {
    return this.#database.asTenant(tenantId, async (db: Db) => {
      const candidate = found(await lockCandidate(db, id));
      refuseUnless(candidate, from);
      await moveCandidate(db, id, moveOf(candidate));
      const moved = found(await viewCandidate(db, id));
      if (trigger !== null && isLookingForWork(moved.status)) {
        await askForMatches(db, { tenant_id: tenantId, candidate_id: id, trigger });
      }
      return moved;
    });
  }
}

function refuseUnless({ status }: Candidate, allowed: readonly CandidateStatus[]): void {
  if (allowed.includes(status)) return;
  const message = `The candidate is ${status}; this can be done when it is ${allowed.join(' or ')}.`;
  throw new DomainError('conflict', 'candidate_status_conflict', message, {
    candidate_status: status,
    allowed,
  });
}
