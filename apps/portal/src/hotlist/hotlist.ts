import type { Candidate } from '../data/candidates.ts';
import { dayWords, nameOf } from '../words.ts';

/** What goes to people outside of the firm. */
export interface Hotlist {
  title: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface HotlistChoices {
  /** P. V. instead of Priya Venkataraman. */
  hasInitials: boolean;
  /** E-mail and phone. */
  hasContacts: boolean;
}

const SKILLS = 6;

type Column = [head: string, cell: (candidate: Candidate, today: Date) => string];

const FACTS: readonly Column[] = [
  ['Title', ({ current_title }) => current_title ?? ''],
  ['Years', ({ total_experience_years }) => total_experience_years?.toString() ?? ''],
  ['Skills', ({ skills }) => skills.slice(0, SKILLS).join(', ')],
  ['Authorization', ({ work_authorization }) => work_authorization ?? ''],
  ['Location', placeOf],
  ['Available', availableOf],
  ['Rate', ({ target_hourly_rate: rate }) => (rate === null ? '' : `$${rate}/hr`)],
];

const CONTACTS: readonly Column[] = [
  ['E-mail', ({ email }) => email ?? ''],
  ['Phone', ({ phone }) => phone ?? ''],
];

/** A line for each candidate, in their order. */
export function hotlistOf(
  candidates: readonly Candidate[],
  { hasInitials, hasContacts }: HotlistChoices,
  today = new Date(),
): Hotlist {
  const name: Column = ['Consultant', hasInitials ? initialsOf : nameOf];
  const columns = [name, ...FACTS, ...(hasContacts ? CONTACTS : [])];
  return {
    title: `Hotlist, ${dayOf(today)}`,
    heads: columns.map(([head]) => head),
    rows: candidates.map((candidate) => columns.map(([, cell]) => cell(candidate, today))),
  };
}

const DAY = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', year: 'numeric' });
const dayOf = (day: Date) => DAY.format(day);

function initialsOf({ first_name, last_name }: Candidate): string {
  const initials = [first_name, last_name].map((name) => [...(name ?? '').trim()][0]);
  return initials
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(' ');
}

function placeOf({ location, willing_to_relocate, preferred_locations }: Candidate): string {
  const isRemote = preferred_locations.some((place) => /remote/i.test(place));
  const wishes = [isRemote ? 'remote' : null, willing_to_relocate ? 'will relocate' : null];
  return [location, ...wishes].filter(Boolean).join(', ');
}

function availableOf({ availability_date: day }: Candidate, today: Date): string {
  if (day === null) return '';
  return Date.parse(day) <= today.getTime() ? 'Now' : dayWords(day, today);
}
