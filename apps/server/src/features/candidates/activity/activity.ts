import type { Database } from '../../../database/database.ts';
import type { PageOf, Paging } from '../../../http/paging.ts';
import { requireCandidate } from '../candidates.ts';
import { type CandidateFields, FIELD_NAMES } from '../fields.ts';
import { type CandidateEntry, pageOfActivity } from './queries.ts';

export const ACTIVITY_KINDS = [
  'created',
  'edited',
  'role_added',
  'role_removed',
  'sent_back',
  'approved',
  'status_changed',
  'match_status_changed',
  'application_moved',
] as const;
type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export interface FieldChange {
  field: keyof CandidateFields;
  before: unknown;
  after: unknown;
}

/** What kind of thing was done, and its particulars. */
interface Deed {
  kind: ActivityKind;
  changes?: FieldChange[];
  from_status?: string | null;
  to_status?: string | null;
  note?: string | null;
  role?: string | null;
}

/** Something that somebody has done with a candidate. */
export interface Activity extends Required<Deed> {
  id: number;
  at: Date;
  /** Null when the person is not of the firm any more. */
  user_id: number | null;
  full_name: string | null;
  /** Whether a program of the person did it. */
  by_token: boolean;
  match_id: number | null;
  application_id: number | null;
  job_posting_id: number | null;
  title: string | null;
  company: string | null;
}

/**
 * What people have done with a candidate, the newest first, as the audit log has it; not what the program does by
 * itself.
 *
 * @throws DomainError `candidate_not_found`
 */
export function activityOf(
  database: Database,
  { tenantId, candidateId }: { tenantId: number; candidateId: number },
  paging: Paging,
): Promise<PageOf<Activity>> {
  return database.asTenant(tenantId, async (db) => {
    await requireCandidate(db, candidateId);
    const page = await pageOfActivity(db, candidateId, paging);
    return { ...page, items: page.items.map(asActivity) };
  });
}

const NO_PARTICULARS = { changes: [], from_status: null, to_status: null, note: null, role: null };

function asActivity(entry: CandidateEntry): Activity {
  const { id, changed_at, actor, user_id, full_name } = entry;
  const { match_id, application_id, job_posting_id, title, company } = entry;
  return {
    id,
    at: changed_at,
    user_id,
    full_name,
    by_token: actor.includes(' token '),
    ...NO_PARTICULARS,
    ...deedOf(entry),
    match_id,
    application_id,
    job_posting_id,
    title,
    company,
  };
}

function deedOf({ subject, action, data: { before, after }, reason }: CandidateEntry): Deed {
  switch (subject) {
    case 'candidate_preferred_roles':
      return action === 'INSERT'
        ? { kind: 'role_added', role: textOf(after.role) }
        : { kind: 'role_removed', role: textOf(before.role) };
    case 'candidate_job_matches':
      return { kind: 'match_status_changed', ...move(before.status, after.status) };
    case 'job_applications': {
      const moved = move(before.application_status, after.application_status);
      return { kind: 'application_moved', ...moved, note: reason };
    }
    case 'candidates':
      return action === 'INSERT' ? { kind: 'created' } : changeOf(before, after);
  }
}

function changeOf(before: Record<string, unknown>, after: Record<string, unknown>): Deed {
  if (after.status !== undefined) {
    const isApproval = before.status === 'pending_review' && after.status === 'onboarded';
    return { kind: isApproval ? 'approved' : 'status_changed', ...move(before.status, after.status) };
  }
  if (after.sent_back_at !== undefined) return { kind: 'sent_back', note: textOf(after.sent_back_reason) };
  const fields = FIELD_NAMES.filter((field) => field in after);
  // A last name that there is not is stored as an empty one.
  const changes = fields.map((field) => ({
    field,
    before: before[field] === '' ? null : before[field],
    after: after[field] === '' ? null : after[field],
  }));
  return { kind: 'edited', changes };
}

const move = (from: unknown, to: unknown) => ({ from_status: textOf(from), to_status: textOf(to) });
const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
