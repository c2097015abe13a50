import type { Problem } from './facts.ts';
import { htmlToText } from './html.ts';
import { withoutInvisible } from './plainText.ts';

/**
 * The column names that mean a field, the most telling first: decisions.md 14, system.md and the CSV of JobSpy.
 * Names are compared by their letters and digits: "Job Title", "job-title" and "jobTitle" are one.
 */
const COLUMNS = {
  platform: ['platform', 'site'],
  external_job_id: ['external_job_id', 'job_id', 'id'],
  title: ['title', 'job_title'],
  company: ['company', 'company_name'],
  location: ['location', 'job_location'],
  description: ['description', 'job_description'],
  requirements: ['requirements'],
  salary_range: ['salary_range', 'salary'],
  amount_min: ['min_amount', 'salary_min'],
  amount_max: ['max_amount', 'salary_max'],
  currency: ['currency', 'salary_currency'],
  interval: ['interval', 'salary_period'],
  experience_required: ['experience_required', 'experience_range', 'experience'],
  skills: ['skills'],
  job_type: ['job_type', 'employment_type'],
  workplace: ['workplace', 'work_from_home_type'],
  is_remote: ['is_remote', 'remote'],
  seniority: ['seniority', 'job_level', 'seniority_level'],
  posted_date: ['posted_date', 'date_posted', 'posted_at', 'first_seen'],
  job_url: ['job_url', 'job_link', 'url'],
  apply_url: ['apply_url', 'job_url_direct'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof COLUMNS;

/** What tables are exported with where a cell is empty. */
const BLANK = /^\s*(?:nan|none|null|n\/a|undefined)?\s*$/i;

const YES = new Set(['true', 'yes', 'y', 't', '1', 'remote']);
const NO = new Set(['false', 'no', 'n', 'f', '0', 'onsite', 'on-site', 'hybrid']);

/** Characters that are kept: those of the database columns (system.md "Data Models"), and enough of any other. */
export const LONGEST = {
  platform: 50,
  external_job_id: 255,
  title: 500,
  company: 255,
  location: 255,
  salary_range: 255,
  experience_required: 100,
  currency: 20,
  interval: 20,
  job_type: 100,
  workplace: 100,
  seniority: 100,
  posted_date: 100,
} as const satisfies Partial<Record<Column, number>>;

const LONGEST_URL = 4000;
const LONGEST_SHOWN_VALUE = 80;

/** A row of an upload, read field by field; what could not be understood is kept as problems. */
export class PostingRow {
  readonly problems: Problem[] = [];
  readonly #values = new Map<string, unknown>();

  constructor(row: Record<string, unknown>) {
    for (const [name, value] of Object.entries(row ?? {})) {
      const key = columnKey(name);
      if (!isBlank(value) && !this.#values.has(key)) this.#values.set(key, value);
    }
  }

  report(field: Column, code: string, message: string): void {
    this.problems.push({ field, code, message });
  }

  /** The first value that a column of this field has; null when all are blank. */
  value(column: Column): unknown {
    for (const name of COLUMNS[column]) {
      const value = this.#values.get(columnKey(name));
      if (value !== undefined) return value;
    }
    return null;
  }

  /** Safe plain text of as many lines as it has. */
  text(column: Column): string | null {
    const value = this.value(column);
    if (value === null) return null;
    const raw = textOf(value);
    if (raw === null) {
      this.report(column, 'wrong_type', `${column} should be text, not ${shown(value)}.`);
      return null;
    }
    return htmlToText(raw) || null;
  }

  /** Safe plain text on one line; what is longer than its database column is cut. */
  line(column: keyof typeof LONGEST): string | null {
    const longest = LONGEST[column];
    const line = this.text(column)?.replace(/\s+/g, ' ') ?? null;
    if (line === null || line.length <= longest) return line;
    this.report(column, 'text_too_long', `${column} has ${line.length} characters; ${longest} were kept.`);
    return cutTo(line, longest);
  }

  /** The row's own id; null when it has none, or one that cannot be kept as it is. */
  id(): string | null {
    const longest = LONGEST.external_job_id;
    const value = this.value('external_job_id');
    if (value === null) return null;
    if (typeof value === 'number' && !Number.isSafeInteger(value)) {
      this.report('external_job_id', 'id_inexact', `The id ${value} is no exact number; send it as text.`);
      return null;
    }
    if (typeof value !== 'string' && typeof value !== 'number') {
      this.report('external_job_id', 'wrong_type', `An id should be text, not ${shown(value)}.`);
      return null;
    }
    const id = withoutInvisible(String(value)).trim();
    if (id.length > longest) {
      this.report(
        'external_job_id',
        'id_too_long',
        `The id has ${id.length} characters; at most ${longest} fit.`,
      );
      return null;
    }
    return id || null;
  }

  /** An absolute http(s) address. */
  url(column: Column): string | null {
    const value = this.value(column);
    if (value === null) return null;
    const url = typeof value === 'string' && value.length <= LONGEST_URL ? URL.parse(value.trim()) : null;
    if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url.href;
    this.report(column, 'url_invalid', `${column} is no http(s) address: ${shown(value)}`);
    return null;
  }

  amount(column: Column): number | null {
    const value = this.value(column);
    if (value === null) return null;
    const amount = typeof value === 'string' ? Number(value.replace(/[$,\s]/g, '')) : value;
    if (typeof amount === 'number' && amount >= 0 && amount < 1e9) return amount || null;
    this.report(column, 'number_absurd', `${column} is no amount of money: ${shown(value)}`);
    return null;
  }

  boolean(column: Column): boolean | null {
    const value = this.value(column);
    if (value === null || typeof value === 'boolean') return value;
    const word = String(textOf(value)).trim().toLowerCase();
    if (YES.has(word)) return true;
    if (NO.has(word)) return false;
    this.report(column, 'boolean_unreadable', `${column} is neither yes nor no: ${shown(value)}`);
    return null;
  }
}

function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || Number.isNaN(value)) return true;
  if (typeof value === 'string') return BLANK.test(value);
  return Array.isArray(value) && value.length === 0;
}

/** Text, a number as text, a list of those on lines, or the name of a named thing; null for anything else. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (Array.isArray(value)) {
    const lines = value.filter((item) => typeof item === 'string');
    return lines.length === value.length ? lines.join('\n') : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const name = (value as Record<string, unknown>).name;
  return typeof name === 'string' ? name : null;
}

/** Cut between characters, never within one. */
export function cutTo(text: string, longest: number): string {
  return text
    .slice(0, longest)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd();
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = withoutInvisible(String(value));
  return text.length <= LONGEST_SHOWN_VALUE ? text : `${cutTo(text, LONGEST_SHOWN_VALUE)}…`;
}
