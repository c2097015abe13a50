import { isDeepStrictEqual } from 'node:util';
import { candidateText } from '@blacklight/embeddings';
import { normalizeRole } from '@blacklight/parsing';
import type { Database } from '../../database/database.ts';
import { followChanges } from '../../database/following.ts';
import type { Db } from '../../database/transactions.ts';
import { DomainError, notFound, outdated } from '../../errors.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import { type EventData, sendEvents } from '../../workflows/events.ts';
import { candidateFacts, candidateWishes } from './candidate.ts';
import {
  type CandidateChanges,
  type CandidateFields,
  FIELD_NAMES,
  faultsOf,
  newFields,
  withChanges,
} from './fields.ts';
import { type CandidateQuery, listCandidates } from './list/list.ts';
import {
  type BenchCandidate,
  type Candidate,
  changedCandidates,
  deleteCandidate,
  findCandidate,
  hasCandidate,
  idOfEmail,
  insertCandidate,
  isLookingForWork,
  lockCandidate,
  moveCandidate,
  type NewCandidate,
  type StoredCandidate,
  updateCandidate,
  viewCandidate,
} from './queries.ts';

export {
  type BenchCandidate,
  type Candidate,
  candidatesAfter,
  candidatesAmong,
  insertCandidate,
  isLookingForWork,
  LOOKING_FOR_WORK,
  lockForMatching,
  lookingAmong,
  markReady,
  type StoredCandidate,
} from './queries.ts';

/** @throws DomainError `candidate_not_found`, also for another tenant's candidate. */
export async function getCandidate(db: Db, id: number): Promise<StoredCandidate> {
  return found(await findCandidate(db, id));
}

/** @throws DomainError `candidate_not_found` */
export async function requireCandidate(db: Db, id: number): Promise<void> {
  if (!(await hasCandidate(db, id))) throw notFound('candidate');
}

/** @throws DomainError `candidate_not_found` */
export function found<T>(candidate: T | undefined): T {
  if (candidate === undefined) throw notFound('candidate');
  return candidate;
}

/** A job has been found: the candidate is assigned, or will be when restored from the archive. */
export async function assignCandidate(db: Db, id: number): Promise<void> {
  const { status } = found(await lockCandidate(db, id));
  if (status === 'inactive') await moveCandidate(db, id, { status_before_archive: 'assigned' });
  else if (status !== 'assigned') await moveCandidate(db, id, { status: 'assigned' });
}

/** The candidates of all tenants that were written since an earlier call, but for the erased: see `followChanges`. */
export function followCandidates(
  database: Database,
  since: string,
  apply: (candidates: BenchCandidate[]) => void,
): Promise<string> {
  return followChanges(since, { inTransaction: database.acrossTenants, read: changedCandidates, apply });
}

/** Keeps the candidates of tenants. */
export class Candidates {
  readonly #database: Database;
  readonly #onChanged: () => void;

  /** `onChanged` is called whenever a candidate may need a new vector. */
  constructor(database: Database, { onChanged }: { onChanged: () => void }) {
    this.#database = database;
    this.#onChanged = onChanged;
  }

  /** @throws DomainError `candidate_invalid`, `email_taken` */
  async create(tenantId: number, sent: CandidateChanges): Promise<Candidate> {
    const fields = newFields(sent);
    refuseFaults(fields);
    const candidate = await this.#storing(tenantId, fields, async (db) => {
      const id = await insertCandidate(db, tenantId, { ...storedFacts(fields), status: 'pending_review' });
      return found(await viewCandidate(db, id));
    });
    this.#onChanged();
    return candidate;
  }

  /** @throws DomainError `candidate_not_found` */
  get(tenantId: number, id: number): Promise<Candidate> {
    return this.#database.asTenant(tenantId, async (db) => found(await viewCandidate(db, id)));
  }

  list(tenantId: number, query: CandidateQuery, paging: Paging): Promise<PageOf<Candidate>> {
    return this.#database.asTenant(tenantId, (db) => listCandidates(db, query, paging));
  }

  /**
   * Changes what is sent. `isExpected`: whether the version is one that the sender knows.
   *
   * @throws DomainError `candidate_not_found`, `precondition_failed`, `candidate_invalid`, `email_taken`
   */
  async change(
    tenantId: number,
    id: number,
    sent: CandidateChanges,
    isExpected: (version: number) => boolean,
  ): Promise<Candidate> {
    const candidate = await this.#storing(tenantId, sent, async (db) => {
      const before = found(await lockCandidate(db, id));
      if (!isExpected(before.version)) throw outdated('candidate');
      const after = withChanges(fieldsOf(before), sent);
      refuseFaults(after);
      await storeChange(db, tenantId, before, after);
      return found(await viewCandidate(db, id));
    });
    this.#onChanged();
    return candidate;
  }

  /** Erases a candidate with all that refers to it. @throws DomainError `candidate_not_found` */
  async erase(tenantId: number, id: number): Promise<void> {
    const existed = await this.#database.asTenant(tenantId, (db) => deleteCandidate(db, id));
    if (!existed) throw notFound('candidate');
  }

  async #storing<T>(tenantId: number, { email }: CandidateChanges, work: (db: Db) => Promise<T>): Promise<T> {
    try {
      return await this.#database.asTenant(tenantId, work);
    } catch (error) {
      if (!isEmailTaken(error)) throw error;
      const holder = await this.#database.asTenant(tenantId, (db) => idOfEmail(db, email?.trim() ?? ''));
      const message = `Another candidate has the e-mail address ${email}.`;
      throw new DomainError('conflict', 'email_taken', message, { candidate_id: holder ?? null });
    }
  }
}

/** Whether storing failed since another candidate of the tenant has the e-mail address. */
export function isEmailTaken(error: unknown): boolean {
  return (error as { constraint?: string }).constraint === 'candidates_email';
}

function refuseFaults(fields: CandidateFields): void {
  const errors = faultsOf(fields);
  if (errors.length === 0) return;
  const message = errors.map(({ field, message }) => `${field} ${message}.`).join(' ');
  throw new DomainError('invalid', 'candidate_invalid', message, { errors });
}

/** What of a candidate people may change. */
export function fieldsOf(candidate: Candidate): CandidateFields {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, candidate[name]])) as CandidateFields;
}

/** Does nothing where nothing changes. A vector that stands for other facts goes. */
export async function storeChange(
  db: Db,
  tenantId: number,
  before: Candidate,
  after: CandidateFields,
): Promise<void> {
  if (isDeepStrictEqual(fieldsOf(before), after)) return;
  if (isLookingForWork(before.status) && isMatchedOtherwise(before, after)) {
    await askForMatches(db, { tenant_id: tenantId, candidate_id: before.id, trigger: 'profile_update' });
  }
  await updateCandidate(db, { tenantId, candidateId: before.id }, storedFacts(after), {
    keepsEmbedding: candidateText(before) === candidateText(after),
    keepsRoles: isDeepStrictEqual(before.preferred_roles, after.preferred_roles),
  });
}

/** Lets the candidate's matches be made anew after the transaction. */
export function askForMatches(db: Db, data: EventData<'job-match/generate-candidate'>): Promise<void> {
  return sendEvents(db, [{ name: 'job-match/generate-candidate', data }]);
}

/** Whether a change touches what matching reads, also by way of the vector. */
function isMatchedOtherwise(before: CandidateFields, after: CandidateFields): boolean {
  const [then, now] = [before, after].map((fields) =>
    candidateFacts({ ...fields, preferred_roles: [] }, { id: 0, embedding: null }),
  );
  return !isDeepStrictEqual(then, now) || candidateText(before) !== candidateText(after);
}

/** The fields with what matching reads of them. */
export function storedFacts({
  skill_years,
  willing_to_relocate,
  availability_date,
  target_hourly_rate,
  ...profile
}: CandidateFields): Omit<NewCandidate, 'status'> {
  return {
    profile,
    facts: candidateWishes(profile),
    roles: profile.preferred_roles.map((role) => ({ role, normalized_role: normalizeRole(role) })),
    skill_years,
    willing_to_relocate,
    availability_date,
    target_hourly_rate,
  };
}
