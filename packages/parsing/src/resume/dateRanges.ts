/** A month counted from January of year 0. */
export type Month = number;

/** A stretch of whole months, `end` exclusive. */
export interface DateRange {
  start: Month;
  end: Month;
  /** ISO months; `to` null while it lasts. */
  from: string;
  to: string | null;
  /** Where its words stand in the line that was read. */
  index: number;
  length: number;
}

interface DateWord {
  year: number;
  /** 1–12; null for a bare year. */
  month: number | null;
  /** A season or quarter: three months from `month`, and a range even when it stands alone ("Summer 2020"). */
  threeMonths: boolean;
  index: number;
  end: number;
}

const EARLIEST_YEAR = 1950;
const SEASONS: Record<string, number> = { spring: 3, summer: 6, fall: 9, autumn: 9, winter: 12 };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH =
  'jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust|est)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATE = [
  `(?:${DAY}[ '’.,/-]{0,2}(?:of )?)?(?<month>${MONTH})\\.?[ '’‘,./-]{0,3}(?:${DAY}['’]?(?:, ?| ))?(?<year>\\d{4}|\\d{2})(?!\\d|[/.-]\\d|:\\d)`,
  `(?<year>\\d{4})[/.-](?<number>0?[1-9]|1[0-2])(?:[/.-]\\d{1,2})?(?![\\d/])`,
  `(?<first>\\d{1,2})(?<slash>[/.-])(?<second>\\d{1,2})\\k<slash>(?<year>\\d{4}|\\d{2})(?!\\d)`,
  `(?<number>0?[1-9]|1[0-2])(?: ?[/.-] ?|['’])(?<year>\\d{4})(?![\\d/])`,
  `(?<number>0[1-9]|1[0-2])[/'’](?<year>\\d{2})(?![\\d/])`,
  `(?<season>spring|summer|fall|autumn|winter)[ ,'’]{1,2}(?:of )?(?<year>\\d{4})(?!\\d)`,
  `q(?<quarter>[1-4])[ ,'’/-]{0,2}(?<year>\\d{4})(?!\\d)`,
  `(?<year>\\d{4}),? (?<month>${MONTH})\\b`,
  `(?<year>(?:19|20)\\d{2})(?![\\w%])`,
].join('|');

const NEXT_DATE = new RegExp(`(?<![\\w$#/.]|\\d-)(?:${DATE})`, 'gi');
const DATE_HERE = new RegExp(DATE, 'iy');
const SEPARATOR =
  /[ \t,'’.]{0,4}(?:(?:[-–—−~→]|to|till|until|through|thru|upto|up to)[ \t]{0,4}){1,2}(?:the )?|[ \t]{1,12}/iy;
const LASTS =
  /[ \t,'’]{0,4}(?:(?:(?:[-–—−~→]{1,3}|to|till|until|through|thru|upto|up to)[ \t]{0,4}){1,2}(?:the )?(?:present|current|now|today|date|ongoing|continuing|continue|as of now)|till[- ]?(?:the )?(?:date|now|today)|to[- ]date|-?present|onwards?)\b|[ \t]{0,4}[-–—][ \t]{0,4}(?=[)\]]|$)/iy;
const SHORT_YEAR = /[ ]?[-–—/][ ]?(?<year>\d{2})(?![\d/])/y;
const SINCE = /\b(?:since|from)[: ]{1,3}(?:the )?$/i;

/** Names of products that carry years: "SQL Server 2008 - 2012" is no employment. */
const PRODUCT =
  /\b(?:server|windows|win|office|studio|sql|visio|sharepoint|exchange|autocad|excel|word|vs|net|crm|dynamics|project|oracle|iso|framework|access|outlook|vista|version|biztalk|tfs|ssrs|ssis|xp|r2|or|in)(?: from)?[ :(/,-]{0,3}$/i;

/** The month of an ISO date. */
export function monthOf(isoDate: string): Month {
  return Number(isoDate.slice(0, 4)) * 12 + Number(isoDate.slice(5, 7)) - 1;
}

/**
 * Date ranges of a line, left to right. A year without a month stands for its January, so that "2015 - 2018" is three
 * years; a range with months includes its last month, and a year named as start and end is worked through. Ranges that begin after `today` or end before they begin are
 * left out; the future part of one that lasts beyond it does not count.
 */
export function findDateRanges(line: string, today: Month): DateRange[] {
  const ranges: DateRange[] = [];
  NEXT_DATE.lastIndex = 0;
  for (let match = NEXT_DATE.exec(line); match !== null; match = NEXT_DATE.exec(line)) {
    const from = dateWord(match);
    if (from === null) continue;
    const found = rangeFrom(line, from, today);
    if (found === null) continue;
    ranges.push(found);
    NEXT_DATE.lastIndex = found.index + found.length;
  }
  return ranges;
}

function rangeFrom(line: string, from: DateWord, today: Month): DateRange | null {
  const before = line.slice(Math.max(0, from.index - 30), from.index);
  if (from.month === null && PRODUCT.test(before)) return null;
  const last = endOf(line, LASTS, from.end);
  if (last !== null) return dateRange(from, null, last, today);
  const to = endDate(line, from);
  if (to !== null) return dateRange(from, to, to.end, today);
  if (SINCE.test(before)) return dateRange(from, null, from.end, today);
  if (from.threeMonths) return dateRange(from, from, from.end, today);
  return null;
}

function endDate(line: string, from: DateWord): DateWord | null {
  const separatorEnd = endOf(line, SEPARATOR, from.end);
  if (separatorEnd !== null) {
    DATE_HERE.lastIndex = separatorEnd;
    const match = DATE_HERE.exec(line);
    const to = match === null ? null : dateWord(match);
    const onlySpace = line.slice(from.end, separatorEnd).trim() === '';
    if (to !== null && !(onlySpace && (from.month === null || to.month === null))) return to;
  }
  if (from.month !== null) return null;
  SHORT_YEAR.lastIndex = from.end;
  const short = SHORT_YEAR.exec(line);
  if (short === null) return null;
  const year = fullYear(short.groups!.year!);
  return { year, month: null, threeMonths: false, index: short.index, end: SHORT_YEAR.lastIndex };
}

function endOf(line: string, pattern: RegExp, index: number): number | null {
  pattern.lastIndex = index;
  return pattern.test(line) ? pattern.lastIndex : null;
}

function dateWord(match: RegExpExecArray): DateWord | null {
  const groups = match.groups!;
  const year = fullYear(groups.year!);
  if (year < EARLIEST_YEAR || year > 2100) return null;
  const month = monthOfGroups(groups);
  if (month !== null && (month < 1 || month > 12)) return null;
  return {
    year,
    month,
    threeMonths: groups.season !== undefined || groups.quarter !== undefined,
    index: match.index,
    end: match.index + match[0].length,
  };
}

function monthOfGroups(groups: Record<string, string | undefined>): number | null {
  if (groups.month !== undefined) return MONTHS.indexOf(groups.month.slice(0, 3).toLowerCase()) + 1;
  if (groups.number !== undefined) return Number(groups.number);
  if (groups.season !== undefined) return SEASONS[groups.season.toLowerCase()]!;
  if (groups.quarter !== undefined) return Number(groups.quarter) * 3 - 2;
  if (groups.first === undefined) return null;
  // US order, unless the first number cannot be a month.
  return Number(groups.first) > 12 ? Number(groups.second) : Number(groups.first);
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function dateRange(from: DateWord, to: DateWord | null, end: number, today: Month): DateRange | null {
  const start = from.year * 12 + (from.month ?? 1) - 1;
  const last = to === null ? { month: today, counts: 1 } : lastMonthOf(to, from.year);
  if (start > today || last.month < start) return null;
  return {
    start,
    end: Math.min(last.month + last.counts, today + 1),
    from: isoMonth(start),
    to: to === null ? null : isoMonth(last.month),
    index: from.index,
    length: end - from.index,
  };
}

/** The month that a range ends with, and how many months of it count. */
function lastMonthOf(to: DateWord, startYear: number): { month: Month; counts: number } {
  const january = to.year * 12;
  if (to.month !== null) return { month: january + to.month - 1 + (to.threeMonths ? 2 : 0), counts: 1 };
  return to.year === startYear ? { month: january + 11, counts: 1 } : { month: january, counts: 0 };
}

function isoMonth(month: Month): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Months covered by at least one range. */
export function coveredMonths(ranges: readonly Pick<DateRange, 'start' | 'end'>[]): number {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  let covered = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, end } of sorted) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return covered;
}
