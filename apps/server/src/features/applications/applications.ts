import type { Database } from '../../database/database.ts';
import type { ApplicationStatus } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import { DomainError, notFound, outdated } from '../../errors.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import { assignCandidate } from '../candidates/candidates.ts';
import {
  forgetApplication,
  recordOutcome,
  refuseMisplacedReason,
  takeRejectionBack,
} from '../feedback/feedback.ts';
import {
  changeMatchStatus,
  deleteSuggestions,
  lockMatch,
  type MatchReference,
  takeMatch,
} from '../matches/matchStatus.ts';
import {
  type ApplicationChange,
  type ApplicationFilters,
  type AppliedVia,
  applicationOf,
  deleteApplication,
  findApplication,
  historyOf,
  insertApplication,
  insertChange,
  lockApplication,
  pageOfApplications,
  type StoredApplication,
  updateApplicationStatus,
} from './queries.ts';

/**
 * Where an application may go: forward, also past a stage that a client leaves out, or to its end. A rejection, which
 * may be a slip, can be taken back to the status before it.
 */
const LEGAL_MOVES: Record<Exclude<ApplicationStatus, 'REJECTED'>, readonly ApplicationStatus[]> = {
  APPLIED: ['SCREENING', 'INTERVIEWING', 'OFFER', 'REJECTED'],
  SCREENING: ['INTERVIEWING', 'OFFER', 'REJECTED'],
  INTERVIEWING: ['OFFER', 'REJECTED'],
  OFFER: ['ACCEPTED', 'REJECTED'],
  ACCEPTED: [],
};

export interface NewApplication {
  match_id?: number;
  candidate_id?: number;
  job_posting_id?: number;
  applied_via: AppliedVia;
}

export type ApplicationDetail = StoredApplication & { history: ApplicationChange[] };

/** Submissions of candidates to jobs, each of which comes of a match. */
export class Applications {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Submits the candidate of a match, which becomes APPLIED.
   * @throws DomainError `match_not_named`, `match_not_found`, `application_exists` with `application_id`
   */
  create(tenantId: number, { applied_via, ...named }: NewApplication): Promise<ApplicationDetail> {
    const reference = referenceOf(named);
    return this.#database.asTenant(tenantId, async (db) => {
      const { id: match_id, candidate_id, job_posting_id } = await takeMatch(db, reference);
      const pair = { candidate_id, job_posting_id };
      const id = await insertApplication(db, { tenant_id: tenantId, ...pair, applied_via });
      if (id === undefined) {
        const detail = 'This candidate has been submitted to this job already.';
        const application_id = await applicationOf(db, pair);
        throw new DomainError('conflict', 'application_exists', detail, { application_id });
      }
      const change = { from_status: null, to_status: 'APPLIED', reason: null } as const;
      await insertChange(db, { tenant_id: tenantId, application_id: id, ...change });
      await changeMatchStatus(db, { match_id }, { status: 'APPLIED' });
      return detailOf(db, id);
    });
  }

  /** The newest first. */
  list(tenantId: number, filters: ApplicationFilters, paging: Paging): Promise<PageOf<StoredApplication>> {
    return this.#database.asTenant(tenantId, (db) => pageOfApplications(db, filters, paging));
  }

  /** One application and every status it has had. @throws DomainError `application_not_found` */
  get(tenantId: number, id: number): Promise<ApplicationDetail> {
    return this.#database.asTenant(tenantId, (db) => detailOf(db, id));
  }

  /**
   * Undoes an application that was made by mistake: its match is SHORTLISTED again if it ever was, else VIEWED.
   * @throws DomainError `application_not_found`, `application_moved_on`
   */
  takeBack(tenantId: number, id: number): Promise<void> {
    return this.#database.asTenant(tenantId, async (db) => {
      const application = await lockApplication(db, id);
      if (application === undefined) throw notFound('application');
      const { application_status, ...pair } = application;
      if (application_status !== 'APPLIED') {
        const detail = `The application is ${application_status}; it cannot be taken back any more.`;
        throw new DomainError('conflict', 'application_moved_on', detail);
      }
      const match = await lockMatch(db, pair);
      await deleteApplication(db, id);
      if (match === undefined) return;
      const { was_shortlisted } = await forgetApplication(db, match.id);
      const status = was_shortlisted ? 'SHORTLISTED' : 'VIEWED';
      await changeMatchStatus(db, { match_id: match.id }, { status });
    });
  }

  /**
   * Moves an application on; an interview, a hire and a rejection become feedback of its match. A hired
   * candidate is assigned, and what was only suggested to it goes. `isExpected`: whether
   * it has had as many statuses as the sender knows.
   * @throws DomainError `application_not_found`, `precondition_failed`, `application_status_illegal` with the legal
   *   ones, `reason_misplaced`
   */
  setStatus(
    tenantId: number,
    id: number,
    change: { status: ApplicationStatus; reason?: string },
    isExpected: (statuses: number) => boolean,
  ): Promise<ApplicationDetail> {
    refuseMisplacedReason(change);
    const { status, reason = null } = change;
    return this.#database.asTenant(tenantId, async (db) => {
      const application = await lockApplication(db, id);
      if (application === undefined) throw notFound('application');
      const { application_status: from_status, ...pair } = application;
      const history = await historyOf(db, id);
      if (!isExpected(history.length)) throw outdated('application');
      refuseIllegalMove(from_status, status, history.at(-1)!);
      // Before anything is changed, as matching does: the audit log lets one change of a tenant pass at a time.
      const match = await lockMatch(db, pair);
      if (status === 'ACCEPTED') {
        // Matches before their candidate, as matching does, so that the two never wait for each other.
        await deleteSuggestions(db, pair.candidate_id);
        await assignCandidate(db, pair.candidate_id);
      }
      await updateApplicationStatus(db, id, status);
      await insertChange(db, {
        tenant_id: tenantId,
        application_id: id,
        from_status,
        to_status: status,
        reason,
      });
      if (match !== undefined) await recordOutcome(db, match.id, { status, reason });
      if (match !== undefined && from_status === 'REJECTED') await takeRejectionBack(db, match.id);
      return detailOf(db, id);
    });
  }
}

function referenceOf({ match_id, candidate_id, job_posting_id }: Omit<NewApplication, 'applied_via'>) {
  const isPair = candidate_id !== undefined && job_posting_id !== undefined;
  const reference: MatchReference | undefined =
    match_id === undefined ? (isPair ? { candidate_id, job_posting_id } : undefined) : { match_id };
  const isAmbiguous = match_id !== undefined && (candidate_id ?? job_posting_id) !== undefined;
  if (reference !== undefined && !isAmbiguous) return reference;
  const detail = 'Name the match: either "match_id", or "candidate_id" and "job_posting_id".';
  throw new DomainError('invalid', 'match_not_named', detail);
}

function refuseIllegalMove(from: ApplicationStatus, to: ApplicationStatus, last: ApplicationChange): void {
  const legal = from === 'REJECTED' ? [last.from_status!] : LEGAL_MOVES[from];
  if (legal.includes(to)) return;
  const where = legal.length === 0 ? 'nowhere any more' : `to ${legal.join(', ')}`;
  const detail = `An application that is ${from} can go ${where}.`;
  throw new DomainError('conflict', 'application_status_illegal', detail, { legal });
}

async function detailOf(db: Db, id: number): Promise<ApplicationDetail> {
  const application = await findApplication(db, id);
  if (application === undefined) throw notFound('application');
  return { ...application, history: await historyOf(db, id) };
}
