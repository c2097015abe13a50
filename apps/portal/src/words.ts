import type { ApplicationStatus } from './data/applications.ts';
import type { Candidate, CandidateStatus } from './data/candidates.ts';
import type { ImportStatus } from './data/imports.ts';
import type { PlatformState, RoleStatus } from './data/scraping.ts';

/** How the values of the API are called on the screen. */
export const CANDIDATE_STATUSES: Record<CandidateStatus, string> = {
  pending_review: 'To review',
  onboarded: 'Onboarded',
  ready_for_assignment: 'Ready',
  assigned: 'Assigned',
  inactive: 'Archived',
};

/** In the order in which an application goes. */
export const APPLICATION_STATUSES: Record<ApplicationStatus, string> = {
  APPLIED: 'Applied',
  SCREENING: 'Screening',
  INTERVIEWING: 'Interviewing',
  OFFER: 'Offer',
  ACCEPTED: 'Accepted',
  REJECTED: 'Rejected',
};

/** A role that is `completed` waits for what was uploaded for it. */
export const ROLE_STATUS_NAMES: Record<RoleStatus, string> = {
  pending: 'Waiting',
  scraping: 'Scraping',
  completed: 'Processing',
  failed: 'Failed',
};

export const PLATFORM_STATES: Record<PlatformState, string> = {
  pending: 'not yet',
  uploaded: 'uploaded',
  processing: 'being processed',
  completed: 'done',
  failed: 'failed',
};

export const IMPORT_STATUS_NAMES: Record<ImportStatus, string> = {
  IN_PROGRESS: 'Under way',
  COMPLETED: 'Completed',
  FAILED: 'Broken off',
};

export const WORK_AUTHORIZATIONS = [
  'USC',
  'GC',
  'GC-EAD',
  'H1B',
  'H4-EAD',
  'OPT',
  'STEM-OPT',
  'CPT',
  'TN',
  'L2-EAD',
] as const;

export const EMPLOYMENT_TYPES = {
  C2C: 'C2C',
  W2: 'W2',
  '1099': '1099',
  FULL_TIME: 'Full-time',
  CONTRACT: 'Contract',
  CONTRACT_TO_HIRE: 'Contract to hire',
  PART_TIME: 'Part-time',
  TEMPORARY: 'Temporary',
  INTERNSHIP: 'Internship',
} as const;

export type EmploymentType = keyof typeof EMPLOYMENT_TYPES;

/** "Priya Venkataraman". */
export function nameOf({ first_name, last_name }: Pick<Candidate, 'first_name' | 'last_name'>): string {
  return [first_name, last_name].filter(Boolean).join(' ') || 'Without a name';
}

const DAY = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });
const DAY_OF_YEAR = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "Nov 25", with the year where it is another one. */
export function dayWords(iso: string, now = new Date()): string {
  const day = new Date(iso);
  return (day.getUTCFullYear() === now.getUTCFullYear() ? DAY : DAY_OF_YEAR).format(day);
}

const TIME = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "Nov 25, 14:03", where and when one is. */
export function timeWords(iso: string): string {
  return TIME.format(new Date(iso));
}

const MS_PER_DAY = 86_400_000;

/** How long ago a day was: "today", "3 d ago"; the day itself when it is more than a month ago. */
export function ageWords(isoDay: string, now = new Date()): string {
  const days = Math.floor(now.getTime() / MS_PER_DAY) - Math.floor(Date.parse(isoDay) / MS_PER_DAY);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  return days <= 31 ? `${days} d ago` : dayWords(isoDay, now);
}

const MS_PER_MINUTE = 60_000;

/** How long ago a moment was: "just now", "5 min ago", "3 h ago", "4 d ago"; the day when it is more than a month. */
export function agoWords(iso: string, now = new Date()): string {
  const minutes = Math.floor((now.getTime() - Date.parse(iso)) / MS_PER_MINUTE);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`;
  return ageWords(iso, now);
}

/** How long something still is: "52 min", "1 h 40 min"; "over" afterwards. */
export function leftWords(iso: string, now = new Date()): string {
  const minutes = Math.ceil((Date.parse(iso) - now.getTime()) / MS_PER_MINUTE);
  if (minutes <= 0) return 'over';
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const COUNT = new Intl.NumberFormat('en-US');

const UNITS = ['B', 'KB', 'MB', 'GB'];

/** "3.4 MB", "12 MB". */
export function bytesWords(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const amount = bytes / 1000 ** step;
  return `${step > 0 && amount < 10 ? amount.toFixed(1) : Math.floor(amount)} ${UNITS[step]}`;
}

/** "1,234 candidates". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${COUNT.format(count)} ${count === 1 ? one : many}`;
}

/** "$125K–$140K" a year; null where nothing is known. */
export function payWords({
  salary_min,
  salary_max,
}: {
  salary_min: number | null;
  salary_max: number | null;
}): string | null {
  if (salary_min === null && salary_max === null) return null;
  if (salary_max === null) return `from ${thousands(salary_min!)}`;
  if (salary_min === null || salary_min === salary_max) return thousands(salary_max);
  return `${thousands(salary_min)}–${thousands(salary_max)}`;
}

function thousands(dollars: number): string {
  return dollars < 10_000 ? `$${COUNT.format(dollars)}` : `$${Math.round(dollars / 1000)}K`;
}

/** "8+ years", "3–5 years"; null where nothing is asked for. */
export function yearsWords({
  experience_min: min,
  experience_max: max,
}: {
  experience_min: number | null;
  experience_max: number | null;
}): string | null {
  if (min === null && max === null) return null;
  if (max === null) return `${min}+ years`;
  if (min === null) return `up to ${max} years`;
  return min === max ? `${min} years` : `${min}–${max} years`;
}
