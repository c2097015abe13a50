import type { Employment } from '../facts.ts';
import { type DateRange, findDateRanges, type Month } from './dateRanges.ts';
import { columnsOf, isBullet, withoutBullet } from './lines.ts';
import { looksLikeTitle } from './titleLine.ts';

/** A job with the months it counts for. */
export interface DatedEmployment extends Employment {
  range: DateRange;
}

interface Anchor {
  line: number;
  range: DateRange;
}

interface JobHeader {
  title: string | null;
  company: string | null;
  /** Its first line. */
  first: number;
}

const MAX_EMPLOYMENTS = 60;
const MAX_LINE = 20_000;
const MAX_HEADER_LINE = 160;
const MAX_HEADER_WORDS = 12;
const SENTENCE_WORD = /(?<!\S)[a-z]{3,}(?!\S)/g;
const SENTENCE_WORDS = 4;
const VERB_FIRST = /^\w+(?:ed|ing)\b/;
const ABBREVIATED = /(?<=\b(?:inc|ltd|corp|co|llc))\./gi;
const MAX_BLOCK_LINES = 200;
const LINES_ABOVE = 4;
const LINES_BELOW = 4;
const LINES_OF_ROLE_LABEL = 12;

/** Numbered, a date column behind a gap, "Duration:", or nothing but the dates ("— since May 2022"). */
const HEADING_ITEM = /^\s*\d|(?:\t| {3,})$|^\W{0,4}(?:duration|period)\b|^\W{0,4}(?:since|from)?\W{0,2}$/i;
const EMPLOYED =
  /\b(?:work(?:ed|ing)?|employed|associated|joined|served|experience|intern(?:ed|ship)?|tenure|job)\b/i;
const STUDIES =
  /\b(?:bachelors?|masters? (?:of|in|degree)|b\.? ?tech|m\.? ?tech|b\.?e\.|b\.?sc|m\.?sc|b\.?com|bca|mca|mba|ph\.?d|diploma|degree|(?:university|college|school)(?!.{0,40}\b(?:hospitals?|medical|health(?:care)?|clinics?|press)\b)|hsc|ssc|cgpa|gpa|graduat(?:ed|ion)|coursework|training|learning program|certifi(?:ed|cate|cation)|academic|semester|volunteer)\b/i;

const COMPANY_LABEL =
  /^\W{0,4}(?:clients?|company(?: name)?|employer|organi[sz]ation|firm|end client|client name|name of organi[sz]ation)\.?\s{0,3}[:–-]+\s{0,3}(.*)$/i;
const TITLE_LABEL =
  /^\W{0,4}(?:role|title|position|designation|job title|job role|project role|roles?)\.?\s{0,3}[:–-]+\s{0,3}(.*)$/i;
const DATE_LABEL =
  /^\W{0,4}(?:duration|period|dates?|tenure|from|time ?line|working period|since|employment dates)\.?\s{0,3}[:–-]*\s{0,3}/i;
const BODY =
  /^\W{0,4}(?:responsibilit|role ?s? (?:and|&) resp|key resp|environment|technolog|tools|description|achievement|accomplishment|duties|skills|project desc|tech stack|summary|synopsis)/i;
/** Lines between those of a heading that are none of them. */
const NEUTRAL =
  /^\W{0,4}(?:team size|location|domain|industry|platform|operating system|project(?: name| title)?(?: ?\d| ?[:#–-]|$))/i;
const WORKED_WITH =
  /\b(?:work(?:ed|ing)|employed|associated) (?:with|at|in|for) ([^;()]{2,60}?) as (?:an? )?([^,;()]{3,60}?)(?=,|;|\(|\.|\s(?:from|since|for)\b|$)/i;
const WORKED_AS =
  /\bas (?:an? )?([^,;()]{3,60}?) (?:in|at|with|for) ([^,;()]{2,60}?)(?=,|;|\(|\.|\s(?:from|since|for)\b|$)/i;

const SEGMENT =
  /\s*[|•\t–—]\s*|\s{2,}|\s+-+\s+|,\s*(?!\s*(?:inc|llc|ltd|corp|pvt|co|lp|llp)\b)|\s+(?:at|@)\s+|\s*[()[\]]\s*|;\s+/i;
const NOTHING =
  /^(?:\W*|\d{1,2} (?:years?|yrs?|months?|mos?)\b.{0,20}|n\/?a|project \d+|full[- ]?time|part[- ]?time|contract(?:or)?|remote|hybrid|onsite|on-site|internship|from|to|duration|present|c2c|w2|till date|dates?|period|project|since|usa?|india)$/i;
const STATE_OR_COUNTRY = /^(?:[A-Z]{2}|usa|u\.s\.a?\.?|india|united states|canada|uk|texas|california)\.?$/i;

/**
 * The jobs of some lines, in order: every date range in a heading line, and in sentences and list items that speak of
 * being employed. A job's text runs to the next job's first line.
 */
export function findEmployments(lines: readonly string[], today: Month): DatedEmployment[] {
  const anchors = findAnchors(lines, today);
  const headers: JobHeader[] = [];
  let free = 0;
  for (const anchor of anchors) {
    headers.push(readHeader(lines, anchor, free));
    free = anchor.line + 1;
  }
  return anchors.map(({ line, range }, i) => {
    const header = headers[i]!;
    const next = headers[i + 1]?.first ?? lines.length;
    const text = lines.slice(header.first, Math.max(next, line + 1));
    return {
      title: header.title ?? roleLabel(text),
      company: header.company ?? companyAbove(lines, line),
      from: range.from,
      to: range.to,
      text: text.join('\n').trim(),
      range,
    };
  });
}

function findAnchors(lines: readonly string[], today: Month): Anchor[] {
  const anchors: Anchor[] = [];
  for (let line = 0; line < lines.length && anchors.length < MAX_EMPLOYMENTS; line++) {
    const text = lines[line]!.slice(0, MAX_LINE);
    if (!/\d\d/.test(text)) continue;
    const employed = EMPLOYED.test(text);
    for (const range of findDateRanges(text, today)) {
      if (employed || isHeading(text, range)) anchors.push({ line, range });
    }
  }
  return anchors;
}

/** A job board writes the company once above all of its projects. */
function companyAbove(lines: readonly string[], line: number): string | null {
  const above = lines
    .slice(Math.max(0, line - MAX_BLOCK_LINES), line)
    .findLast((text) => text.startsWith('company - '));
  return above === undefined ? null : (segmentsOf(COMPANY_LABEL.exec(above)?.[1] ?? '')[0] ?? null);
}

/** A heading line is no sentence; a list item is one when it ends with its dates and is laid out as one or has a title. */
function isHeading(line: string, { index, length }: DateRange): boolean {
  if (line.length > MAX_HEADER_LINE) return false;
  const before = line.slice(0, index);
  if (!isBullet(line)) return (before.match(SENTENCE_WORD)?.length ?? 0) < SENTENCE_WORDS;
  if (/\w/.test(line.slice(index + length))) return false;
  return HEADING_ITEM.test(before) || segmentsOf(before).some(looksLikeTitle);
}

/** Whether a line that stands outside the experience section speaks of studies. */
export function speaksOfStudies(line: string): boolean {
  return STUDIES.test(line);
}

function readHeader(lines: readonly string[], anchor: Anchor, free: number): JobHeader {
  const line = lines[anchor.line]!;
  const from = Math.max(0, anchor.range.index - MAX_HEADER_LINE);
  const before = line.slice(from, anchor.range.index);
  const behind = line.slice(anchor.range.index + anchor.range.length).slice(0, MAX_HEADER_LINE);
  const worked = readSentence(before);
  if (worked !== null) return { ...worked, first: anchor.line };

  const first = firstHeaderLine(lines, anchor.line, free);
  const own = `${before} | ${behind}`;
  const around = [...lines.slice(first, anchor.line).reverse(), ...linesBelow(lines, anchor.line)];
  const labelled = readLabels([...columnsOf(before), ...columnsOf(behind), ...around]);
  const plain = [own, ...around].filter((text) => !isLabelled(text) && !NEUTRAL.test(withoutBullet(text)));
  const segments = plain.map((text) => segmentsOf(text.replace(DATE_LABEL, '')));
  const title = labelled.title ?? segments.flat().find(looksLikeTitle) ?? null;
  return { title, company: labelled.company ?? companyOf(segments, title), first };
}

/** "Worked as a Java Developer at Acme from", "working with Acme, Pune as Java Developer since". */
function readSentence(text: string): { title: string; company: string } | null {
  const as = WORKED_AS.exec(text);
  if (as !== null) return { title: as[1]!.trim(), company: as[2]!.trim() };
  const at = WORKED_WITH.exec(text);
  return at === null ? null : { title: at[2]!.trim(), company: at[1]!.split(',', 1)[0]!.trim() };
}

function firstHeaderLine(lines: readonly string[], anchor: number, free: number): number {
  let first = anchor;
  let seen = 0;
  for (let i = anchor - 1; i >= free && seen < LINES_ABOVE; i--) {
    const text = lines[i]!.trim();
    if (text === '' && lines[i + 1]!.trim() === '') break;
    if (text === '' || NEUTRAL.test(text)) continue;
    if (!isHeaderLine(text)) break;
    first = i;
    seen++;
  }
  return first;
}

function linesBelow(lines: readonly string[], anchor: number): string[] {
  const below: string[] = [];
  for (const line of lines.slice(anchor + 1, anchor + 1 + LINES_BELOW)) {
    const text = line.trim();
    if (text === '') continue;
    if (NEUTRAL.test(text)) continue;
    if (!isHeaderLine(text) || /\d{4}/.test(text)) break;
    below.push(text);
  }
  return below;
}

function isHeaderLine(text: string): boolean {
  if (text.length > MAX_HEADER_LINE) return false;
  if (isLabelled(text)) return true;
  if (isBullet(text) || BODY.test(text)) return false;
  const words = text.split(/\s+/).length;
  if (words >= SENTENCE_WORDS && VERB_FIRST.test(text) && !looksLikeTitle(text)) return false;
  return words <= MAX_HEADER_WORDS && !/[.;]$|^[a-z]|\w\s*:\s/.test(text.replace(ABBREVIATED, ''));
}

function isLabelled(text: string): boolean {
  return COMPANY_LABEL.test(text) || TITLE_LABEL.test(text);
}

function readLabels(texts: readonly string[]): { title: string | null; company: string | null } {
  let title: string | null = null;
  let company: string | null = null;
  for (const text of texts) {
    company ??= segmentsOf(COMPANY_LABEL.exec(text)?.[1] ?? '')[0] ?? null;
    title ??= titleOfLabel(text);
  }
  return { title, company };
}

function titleOfLabel(text: string): string | null {
  const value = TITLE_LABEL.exec(text)?.[1];
  const title = value === undefined ? '' : (columnsOf(value)[0] ?? '').replace(/[.,;]$/, '');
  return title !== '' && title.length <= 90 && !/^(?:was|i|to|responsible|involved)\b/i.test(title)
    ? title
    : null;
}

function roleLabel(text: readonly string[]): string | null {
  for (const line of text.slice(0, LINES_OF_ROLE_LABEL)) {
    const title = line.length <= MAX_HEADER_LINE ? titleOfLabel(line) : null;
    if (title !== null) return title;
  }
  return null;
}

function segmentsOf(text: string): string[] {
  return withoutBullet(text)
    .split(SEGMENT)
    .map((segment) => segment.replace(/^[\s,.:;'–-]+|[\s,:;'–-]+$/g, ''))
    .filter((segment) => !NOTHING.test(segment));
}

/** The first segment that is neither the title nor a place; lines are read from the nearest outwards. */
function companyOf(lines: readonly string[][], title: string | null): string | null {
  let place: string | null = null;
  for (const segments of lines) {
    const names = segments.filter((segment) => segment !== title && !looksLikeTitle(segment));
    for (const [i, name] of names.entries()) {
      if (STATE_OR_COUNTRY.test(name) || !/^[A-Z0-9]/.test(name) || name.length > 80) continue;
      if (i === 0 && names.length > 1 && STATE_OR_COUNTRY.test(names[1]!)) place ??= name;
      else return name;
      break;
    }
  }
  return place;
}
