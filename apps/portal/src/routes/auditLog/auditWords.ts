import type { AuditEntry } from '../../data/auditLog.ts';
import type { Role } from '../../data/session.ts';
import { timeWords } from '../../words.ts';

interface Subject {
  name: string;
  /** Whose log has it. */
  of: 'firm' | 'platform';
}

/** What is watched, by its table. */
export const SUBJECTS: Record<string, Subject> = {
  candidates: { name: 'Candidate', of: 'firm' },
  candidate_preferred_roles: { name: 'Preferred role', of: 'firm' },
  candidate_job_matches: { name: 'Match', of: 'firm' },
  job_applications: { name: 'Application', of: 'firm' },
  tenant_match_weights: { name: 'Factor weights', of: 'firm' },
  tenant_job_preferences: { name: 'Job preferences', of: 'firm' },
  users: { name: 'Person', of: 'firm' },
  user_tokens: { name: 'Token', of: 'firm' },
  tenants: { name: 'Firm', of: 'firm' },
  job_postings: { name: 'Posting', of: 'platform' },
  pm_admin_users: { name: 'Administrator', of: 'platform' },
  pm_admin_tokens: { name: 'Token', of: 'platform' },
  scraper_api_keys: { name: 'Scraper key', of: 'platform' },
  alerts: { name: 'Alert', of: 'platform' },
};

/** What can be in the log that somebody reads. */
export function subjectChoices(role: Role): { value: string; label: string }[] {
  const mine = role === 'PM_ADMIN' ? 'platform' : 'firm';
  return Object.entries(SUBJECTS)
    .filter(([, { of }]) => of === mine)
    .map(([value, { name }]) => ({ value, label: name }));
}

export const subjectWords = ({ subject, subject_id }: Pick<AuditEntry, 'subject' | 'subject_id'>) =>
  `${SUBJECTS[subject]?.name ?? subject.replaceAll('_', ' ')} ${subject_id}`;

export const ACTIONS: Record<AuditEntry['action'], string> = {
  INSERT: 'Added',
  UPDATE: 'Changed',
  DELETE: 'Removed',
};

/** "USER 7" and "USER 7 token 2" are a person, by name where it is known; the rest says itself. */
export function actorWords(actor: string, names: ReadonlyMap<number, string>): string {
  if (actor === 'system') return 'Blacklight itself';
  const [kind, id, ...more] = actor.split(' ');
  const through = more.length === 0 ? '' : ` (${more.join(' ')})`;
  if (kind === 'PM_ADMIN') return `Platform administrator ${id}${through}`;
  if (kind === 'USER') return `${names.get(Number(id)) ?? `Person ${id}`}${through}`;
  return actor;
}

export interface Change {
  field: string;
  /** Undefined where there was nothing. */
  before: string | undefined;
  after: string | undefined;
}

/** What says nothing to people: the numbers stand beside the change, and secrets are kept as hashes. */
const UNTOLD = new Set(['id', 'tenant_id', 'key_hash', 'token_hash']);

/** Field by field; none where the content has been erased. */
export function changesOf({ data }: Pick<AuditEntry, 'data'>): Change[] {
  if (data === null) return [];
  const fields = [...new Set([...Object.keys(data.before), ...Object.keys(data.after)])]
    .filter((field) => !UNTOLD.has(field))
    .sort();
  return fields.map((field) => ({
    field: field.replaceAll('_', ' '),
    before: valueWords(data.before[field]),
    after: valueWords(data.after[field]),
  }));
}

/** "status: pending_review → onboarded · city: Dallas" on one line; undefined where there is nothing to say. */
export function summaryOf(entry: Pick<AuditEntry, 'data'>): string | undefined {
  if (entry.data === null) return undefined;
  return changesOf(entry)
    .filter(({ before, after }) => before !== undefined || after !== undefined)
    .map(({ field, before, after }) =>
      before === undefined || after === undefined
        ? `${field}: ${before ?? after}`
        : `${field}: ${before} → ${after}`,
    )
    .join(' · ');
}

const IS_TIME = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

function valueWords(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return value.join(', ') || 'none';
  if (typeof value === 'string' && IS_TIME.test(value)) return timeWords(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
