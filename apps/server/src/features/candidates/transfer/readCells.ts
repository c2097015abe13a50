import { type EmploymentType, parseDate, parseSalary, type WorkAuthorization } from '@blacklight/parsing';
import { EMPLOYMENT_TYPES, WORK_AUTHORIZATIONS } from '../candidate.ts';
import { jsonList, parsedJson } from './csvCells.ts';

/** A cell that says nothing for its field. The message goes behind the field's name. */
export class CellError extends Error {
  override readonly name = 'CellError';
}

export interface ReadContext {
  /** ISO date. */
  today: string;
}

export function readText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  throw new CellError('is a list or an object, not a text');
}

/** Items between semicolons or on lines; between commas only for what has none inside itself, unlike "Dallas, TX". */
export function readList(cell: unknown, { byComma }: { byComma: boolean }): string[] {
  if (Array.isArray(cell)) return cell.map(readText);
  const text = readText(cell);
  const list = jsonList(text);
  if (list !== null) return list;
  const separator = /[;\n|]/.test(text) || !byComma ? /[;\n|]/ : /,/;
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** "Java: 9; Spring Boot: 4.5" */
export function readSkillYears(cell: unknown): Record<string, number> {
  const value = typeof cell === 'string' && cell.startsWith('{') ? parsedJson(cell) : cell;
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, number>;
  const entries = readList(cell, { byComma: true }).map((item) => {
    const [, skill, years] =
      /^(.+?)\s*[:=(]\s*(\d{1,2}(?:\.\d+)?)\s*\+?\s*(?:years?|yrs?)?\)?$/i.exec(item) ?? [];
    if (skill === undefined) throw new CellError(`has "${item}" instead of a skill with years, "Java: 9"`);
    return [skill, Number(years)] as const;
  });
  return Object.fromEntries(entries);
}

/** "9", "9+", "9.5 years" */
export function readYears(cell: unknown): number {
  const text = readText(cell).trim();
  const [, years] = /^(\d{1,2}(?:\.\d+)?)\s*\+?\s*(?:years?|yrs?)?\.?$/i.exec(text) ?? [];
  if (years === undefined) throw new CellError(`is no number of years: ${shown(text)}`);
  return Number(years);
}

/** USD an hour: "65", "$65/hr C2C"; of a range the lower end. */
export function readHourlyRate(cell: unknown): number {
  const text = readText(cell).trim();
  const plain = /^\$?\s*(\d{1,6}(?:\.\d+)?)$/.exec(text);
  if (plain) return Number(plain[1]);
  const pay = parseSalary(text);
  const rate = pay?.period === 'hour' && pay.currency === 'USD' ? (pay.amount_min ?? pay.amount_max) : null;
  if (rate === null) throw new CellError(`is no hourly rate in USD: ${shown(text)}`);
  return rate;
}

const IMMEDIATELY = /^(?:immediate(?:ly)?|now|asap|available(?: now)?|today|yes)$/i;
/** `parseDate` takes no date far after its today; people are available in the future. */
const LATEST = '2199-12-24';

/** "2026-12-01", "12/1/2026", "immediate" */
export function readDay(cell: unknown, { today }: ReadContext): string {
  const text = readText(cell).trim();
  if (IMMEDIATELY.test(text)) return today;
  const day = /\d{4}|[/.-]\d\d$/.test(text) ? parseDate(text, LATEST) : null;
  if (day === null) throw new CellError(`is no date: ${shown(text)}`);
  return day;
}

const YES = new Set(['true', 'yes', 'y', '1', 'open', 'open to relocate', 'willing']);
const NO = new Set(['false', 'no', 'n', '0', 'not open', 'not willing']);

export function readYesOrNo(cell: unknown): boolean {
  const word = readText(cell).trim().toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  throw new CellError(`is neither yes nor no: ${shown(word)}`);
}

/** How visas are also written, by their letters and digits. */
const VISAS: Record<string, WorkAuthorization> = {
  citizen: 'USC',
  uscitizen: 'USC',
  uscitizenship: 'USC',
  greencard: 'GC',
  greencardholder: 'GC',
  permanentresident: 'GC',
  greencardead: 'GC-EAD',
  h1: 'H1B',
  h4: 'H4-EAD',
  l2: 'L2-EAD',
  optead: 'OPT',
  f1opt: 'OPT',
  optstem: 'STEM-OPT',
  stem: 'STEM-OPT',
  f1cpt: 'CPT',
  tn1: 'TN',
  ...Object.fromEntries(WORK_AUTHORIZATIONS.map((visa) => [letters(visa), visa])),
};

export function readVisa(cell: unknown): WorkAuthorization {
  const text = readText(cell);
  const visa = VISAS[letters(text)] ?? VISAS[letters(text).replace(/visa$/, '')];
  if (visa === undefined) {
    throw new CellError(`must be one of ${WORK_AUTHORIZATIONS.join(', ')}: ${shown(text)}`);
  }
  return visa;
}

/** How employment types are also written, by their letters and digits. */
const TERMS: Record<string, EmploymentType> = {
  corptocorp: 'C2C',
  corp2corp: 'C2C',
  w2only: 'W2',
  fte: 'FULL_TIME',
  permanent: 'FULL_TIME',
  perm: 'FULL_TIME',
  c2h: 'CONTRACT_TO_HIRE',
  cth: 'CONTRACT_TO_HIRE',
  temp: 'TEMPORARY',
  intern: 'INTERNSHIP',
  ...Object.fromEntries(EMPLOYMENT_TYPES.map((type) => [letters(type), type])),
};

export function readEmploymentTypes(cell: unknown): EmploymentType[] {
  const items = readList(cell, { byComma: true }).flatMap((item) => item.split(/\/|\band\b|\bor\b|&/));
  return items.map((item) => {
    const type = TERMS[letters(item)];
    if (type !== undefined) return type;
    throw new CellError(`must be of ${EMPLOYMENT_TYPES.join(', ')}: ${shown(item.trim())}`);
  });
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function shown(text: string): string {
  return `"${text.length <= 60 ? text : `${text.slice(0, 59)}…`}"`.toWellFormed();
}
