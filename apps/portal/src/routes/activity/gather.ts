import type { Activity, FieldChange } from '../../data/activity.ts';
import { dayLabel } from './activityWords.ts';

/** Within which one saving is stored. */
const SAME_SAVE_MS = 1000;

/** One entry of each saving: roles that came and went are told with the other fields, or with the new profile. */
export function gathered(entries: readonly Activity[]): Activity[] {
  const shown: Activity[] = [];
  for (const entry of entries.map(asEdit)) {
    const newer = shown.at(-1);
    if (newer !== undefined && isOneSave(newer, entry)) shown[shown.length - 1] = together(newer, entry);
    else shown.push(entry);
  }
  return shown;
}

/** A role that came or went, as a change of the roles by this one. */
function asEdit(entry: Activity): Activity {
  const { kind, role } = entry;
  if (role === null) return entry;
  const [before, after] = kind === 'role_added' ? [[], [role]] : [[role], []];
  return { ...entry, kind: 'edited', changes: [{ field: 'preferred_roles', before, after }] };
}

const hasRolesOnly = ({ kind, changes }: Activity) =>
  kind === 'edited' && changes.every(({ field }) => field === 'preferred_roles');

/** Roles are stored after the rest of the profile. */
function isOneSave(newer: Activity, older: Activity): boolean {
  return (
    hasRolesOnly(newer) &&
    (older.kind === 'edited' || older.kind === 'created') &&
    newer.user_id === older.user_id &&
    newer.by_token === older.by_token &&
    Date.parse(newer.at) - Date.parse(older.at) < SAME_SAVE_MS
  );
}

function together(newer: Activity, older: Activity): Activity {
  const [roles] = newer.changes as [FieldChange];
  const others = older.changes.filter(({ field }) => field !== 'preferred_roles');
  const olderRoles = older.changes.find(({ field }) => field === 'preferred_roles');
  const list = (side: 'before' | 'after') => [
    ...((olderRoles?.[side] ?? []) as string[]),
    ...(roles[side] as string[]),
  ];
  return {
    ...older,
    id: newer.id,
    changes: [...others, { field: 'preferred_roles', before: list('before'), after: list('after') }],
  };
}

export interface ActivityDay {
  day: string;
  label: string;
  entries: Activity[];
}

/** Entries by the days where one is, in their order. */
export function byDay(entries: readonly Activity[], now = new Date()): ActivityDay[] {
  const days = new Map<string, ActivityDay>();
  for (const entry of entries) {
    const at = new Date(entry.at);
    const day = at.toDateString();
    if (!days.has(day)) days.set(day, { day, label: dayLabel(at, now), entries: [] });
    days.get(day)!.entries.push(entry);
  }
  return [...days.values()];
}
