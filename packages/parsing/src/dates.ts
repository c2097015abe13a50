/** Years before this are typing mistakes: no job board is older. */
const FIRST_YEAR = 1990;
/** Boards east of us may be a day ahead, and some announce the coming Monday. */
const DAYS_AHEAD = 7;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Longer texts hold no date; the longest forms are ISO times with a zone name. */
const LONGEST = 80;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';

const PREFIX = /^(?:(?:date\s)?(?:re)?posted|active|updated|listed)?\s*(?:on\b)?\s*:?\s*/i;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]\d{1,2}:.*)?$/i;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const US = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:,?\s+\d{1,2}:.*)?$/;
const MONTH_FIRST = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:,?\\s+(?:at\\s+)?\\d{1,2}:.*)?$`,
  'i',
);
const DAY_FIRST = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH},?[\\s-]+(\\d{4})(?:,?\\s+\\d{1,2}:.*)?$`,
  'i',
);
const EPOCH = /^\d{9,13}(?:\.\d{1,6})?$/;
const TODAY = /^(?:today|just (?:now|posted)|now|new|moments? ago|few (?:seconds|minutes|hours) ago)$/;
const AGO =
  /^(?:about |over |more than )?(\d{1,4}|an?|one|a few)\s*\+?\s*(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|mos?|mo|years?|yrs?|y)\s*\+?(?:\s*ago)?$/;

/**
 * A posting's date ("2025-11-15", "11/15/2025", "3 days ago", "Posted yesterday", epoch seconds or
 * milliseconds as text) as ISO date; null when it is none, does not exist ("2025-02-30"), lies before 1990 or
 * more than a week after `today`. `today`: ISO date. Numbers between slashes are month, day, year; "30+ days
 * ago" is 30 days ago, months and years are counted on the calendar.
 */
export function parseDate(text: string, today: string): string | null {
  const trimmed = text.length > LONGEST ? '' : text.trim().replace(PREFIX, '');
  if (trimmed === '') return null;
  const date = absoluteDate(trimmed) ?? relativeDate(trimmed.toLowerCase(), today);
  if (date === null || date < `${FIRST_YEAR}-01-01`) return null;
  return date > addDays(today, DAYS_AHEAD) ? null : date;
}

function absoluteDate(text: string): string | null {
  let match = ISO.exec(text) ?? COMPACT.exec(text);
  if (match) return isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  match = US.exec(text);
  if (match) return isoDate(fullYear(match[3]!), Number(match[1]), Number(match[2]));
  match = MONTH_FIRST.exec(text);
  if (match) return isoDate(Number(match[3]), monthNumber(match[1]!), Number(match[2]));
  match = DAY_FIRST.exec(text);
  if (match) return isoDate(Number(match[3]), monthNumber(match[2]!), Number(match[1]));
  return EPOCH.test(text) ? epochDate(Number(text)) : null;
}

function relativeDate(text: string, today: string): string | null {
  if (TODAY.test(text)) return today;
  if (text === 'yesterday') return addDays(today, -1);
  const match = AGO.exec(text);
  if (!match) return null;
  const count = /^\d/.test(match[1]!) ? Number(match[1]) : match[1] === 'a few' ? 3 : 1;
  const unit = match[2]!;
  if (unit.startsWith('y')) return addMonths(today, -12 * count);
  if (unit.startsWith('mo')) return addMonths(today, -count);
  if (unit.startsWith('w')) return addDays(today, -7 * count);
  if (unit.startsWith('d')) return addDays(today, -count);
  return addDays(today, unit.startsWith('h') ? -Math.floor(count / 24) : 0);
}

function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}

/** Seconds below 100 billion (the year 5138), else milliseconds. */
function epochDate(value: number): string | null {
  const milliseconds = value < 1e11 ? value * 1000 : value;
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** Two-digit years: 70–99 are 1970–1999, as POSIX reads them closely enough for postings. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

function addMonths(date: string, months: number): string | null {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + month - 1 + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return isoDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
