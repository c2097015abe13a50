import type { Activity, FieldChange } from '../../data/activity.ts';
import type { ApplicationStatus } from '../../data/applications.ts';
import type { CandidateStatus } from '../../data/candidates.ts';
import { APPLICATION_STATUSES, CANDIDATE_STATUSES, EMPLOYMENT_TYPES } from '../../words.ts';
import { FIELD_LABELS } from '../candidate/profileFieldLabels.ts';

export function whoWords({ full_name, by_token }: Pick<Activity, 'full_name' | 'by_token'>): string {
  const name = full_name ?? 'Somebody who has left';
  return by_token ? `A program of ${name}` : name;
}

type Deed = Pick<Activity, 'kind' | 'from_status' | 'to_status' | 'role' | 'note'>;

/** What somebody did, to follow the name; a posting's title may follow it. */
export function deedWords({ kind, from_status, to_status, role, note }: Deed): string {
  switch (kind) {
    case 'created':
      return 'added the profile, to be reviewed';
    case 'edited':
      return 'edited the profile';
    case 'role_added':
      return `added the role ${role}`;
    case 'role_removed':
      return `took away the role ${role}`;
    case 'sent_back':
      return note === null ? 'sent the profile back once more, for the same reason' : 'sent the profile back';
    case 'approved':
      return 'approved the profile';
    case 'status_changed':
      return statusWords(from_status as CandidateStatus, to_status as CandidateStatus);
    case 'match_status_changed':
      return matchWords(from_status, to_status);
    case 'application_moved':
      return from_status === 'REJECTED'
        ? `took the rejection back, to ${stageOf(to_status)}, for`
        : `moved the application to ${stageOf(to_status)} for`;
  }
}

function statusWords(from: CandidateStatus, to: CandidateStatus): string {
  if (to === 'inactive') return 'archived the candidate';
  if (from === 'inactive') return `restored the candidate, to ${CANDIDATE_STATUSES[to]}`;
  if (from === 'assigned') return 'returned the candidate to the bench';
  if (to === 'assigned') return 'assigned the candidate';
  return `changed the status from ${CANDIDATE_STATUSES[from]} to ${CANDIDATE_STATUSES[to]}`;
}

function matchWords(from: string | null, to: string | null): string {
  if (to === 'APPLIED') return 'applied to';
  if (from === 'APPLIED') return 'took the application back, to';
  if (to === 'SHORTLISTED') return 'shortlisted';
  if (to === 'REJECTED') return 'rejected';
  return from === 'REJECTED' ? 'took the rejection back of' : 'took off the shortlist';
}

const stageOf = (status: string | null) => APPLICATION_STATUSES[status as ApplicationStatus] ?? status;

const LABELS: Record<string, string> = { ...FIELD_LABELS, skill_years: 'Years of skills' };
export const fieldWords = (field: string) => LABELS[field] ?? field;

export type Difference =
  | { kind: 'list'; added: string[]; removed: string[] }
  /** Undefined where there was nothing. */
  | { kind: 'value'; before: string | undefined; after: string | undefined };

export function changeOf({
  field,
  before,
  after,
}: Pick<FieldChange, 'field' | 'before' | 'after'>): Difference {
  const [then, now] = [itemsOf(before), itemsOf(after)];
  if (then === null || now === null) {
    const [from, to] = excerpts(valueWords(field, before), valueWords(field, after));
    return { kind: 'value', before: from, after: to };
  }
  return {
    kind: 'list',
    added: now.filter((item) => !then.includes(item)),
    removed: then.filter((item) => !now.includes(item)),
  };
}

/** Of a list, and of years by skill; null of anything else. */
function itemsOf(value: unknown): string[] | null {
  if (Array.isArray(value))
    return value.map((item) => (EMPLOYMENT_TYPES as Record<string, string>)[item] ?? item);
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).map(([skill, years]) => `${skill} ${years} y`);
}

function valueWords(field: string, value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return field === 'target_hourly_rate' ? `$${value}/hr` : String(value);
}

const LONG = 160;
/** Of what is the same in both, so much stands before what differs. */
const LEAD = 30;

/** Of long texts the part where they begin to differ. */
function excerpts(before = '', after = ''): [string | undefined, string | undefined] {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const from = before.length > LONG || after.length > LONG ? Math.max(0, same - LEAD) : 0;
  const cut = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, from + LONG)}${text.length > from + LONG ? '…' : ''}` ||
    undefined;
  return [cut(before), cut(after)];
}

const CLOCK = new Intl.DateTimeFormat('en-US', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "14:03", where one is. */
export const clockWords = (iso: string) => CLOCK.format(new Date(iso));

const DAY = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'short', day: 'numeric' });
const DAY_OF_YEAR = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric' });

/** "Today", "Yesterday", "Monday, Nov 23"; with the year where it is another one. */
export function dayLabel(day: Date, now: Date): string {
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day.toDateString() === now.toDateString()) return 'Today';
  if (day.toDateString() === yesterday.toDateString()) return 'Yesterday';
  return (day.getFullYear() === now.getFullYear() ? DAY : DAY_OF_YEAR).format(day);
}
