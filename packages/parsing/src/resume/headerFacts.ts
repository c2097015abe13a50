import type { Found } from '../facts.ts';
import { parseLocation } from '../location.ts';
import type { DatedEmployment } from './employments.ts';
import type { Labelled } from './labels.ts';
import { columnsOf, withoutBullet } from './lines.ts';
import { looksLikeTitle } from './titleLine.ts';

const TITLE_LINES = 8;
const PLACE_LINES = 12;
const MAX_PLACE_LENGTH = 80;
const MAX_SENTENCES = 400;
const CITY_AND_CODE = /\b[A-Z][a-z.'’]{1,20}(?: [A-Z][a-z.'’]{1,20}){0,2}, [A-Z]{2}\b(?: \d{5})?/g;
const ROLE_IN_TEXT =
  /\b(?:(?:an?|as|experienced|certified|seasoned|skilled|professional) )((?:[A-Z][\w.+#/-]{0,24} |\.NET |full stack |senior |lead ){0,4}(?:developer|engineer|architect|analyst|administrator|consultant|tester|designer|scientist|manager|programmer|specialist))\b/i;

/**
 * What the candidate is now: the headline, a labelled title, a line of the header that is a title, the title of the
 * latest employment, or the first role that the summary speaks of.
 */
export function findCurrentTitle(
  header: readonly string[],
  headline: readonly string[],
  labelled: Labelled,
  employments: readonly DatedEmployment[],
  summary: string,
): Found<string> | null {
  return (
    titleOfHeadline(headline) ??
    labelled.title?.find(({ value }) => value.length <= MAX_PLACE_LENGTH) ??
    titleInHeader(header) ??
    titleOfLatest(employments) ??
    titleInText(summary)
  );
}

/** The headline, or the title in "Java Developer - Acme Ltd" below it where only that names a role. */
function titleOfHeadline(headline: readonly string[]): Found<string> | null {
  const [first, second] = headline.map((line) => line.trim()).filter((line) => line !== '');
  if (first === undefined) return null;
  const title = second?.split(/\s+[-–]\s+/, 1)[0];
  const value = title !== undefined && looksLikeTitle(title) && !looksLikeTitle(first) ? title : first;
  return { value, text: value };
}

function titleInHeader(header: readonly string[]): Found<string> | null {
  const lines = header.filter((line) => line.trim() !== '').slice(0, TITLE_LINES);
  for (const line of lines) {
    const columns = columnsOf(withoutBullet(line.slice(0, 200))).flatMap((column) =>
      column.split(/\s[–—-]\s/),
    );
    const title = columns.find((column) => looksLikeTitle(column) && !/[@:]|\d{3}|\w\.\w{2,}\//.test(column));
    if (title !== undefined) return { value: title.trim(), text: title.trim() };
  }
  return null;
}

function titleOfLatest(employments: readonly DatedEmployment[]): Found<string> | null {
  let latest: DatedEmployment | null = null;
  for (const employment of employments) {
    if (employment.title === null) continue;
    if (latest === null || rank(employment) > rank(latest)) latest = employment;
  }
  return latest === null ? null : { value: latest.title!, text: latest.title! };
}

/** Later ends first; of two that end together, the later start. */
function rank({ to, range }: DatedEmployment): number {
  return (to === null ? range.end + 1 : range.end) * 10_000 + range.start / 10;
}

function titleInText(summary: string): Found<string> | null {
  const title = ROLE_IN_TEXT.exec(summary.slice(0, 2000))?.[1]?.trim();
  return title === undefined ? null : { value: title, text: title };
}

/** Where the candidate lives: a labelled place, else the first column of the header that names a city or state. */
export function findHome(header: readonly string[], labelled: Labelled): Found<string> | null {
  for (const { value, text } of labelled.location ?? []) {
    if (parseLocation(value).places.length > 0) return { value: withoutRemark(value), text };
  }
  for (const line of header.filter((text) => text.trim() !== '').slice(0, PLACE_LINES)) {
    for (const column of columnsOf(line.slice(0, 300))) {
      for (const part of [column, ...column.split(PART)]) {
        const place = placeOf(withoutRemark(part));
        if (place !== null) return place;
      }
    }
  }
  return labelled.location?.[0] ?? placeInSentence(header.join('\n').slice(0, MAX_SENTENCES));
}

function placeInSentence(text: string): Found<string> | null {
  for (const [words] of text.matchAll(CITY_AND_CODE)) {
    const [place] = parseLocation(words).places;
    if (place?.city && place.state) return { value: words, text: words };
  }
  return null;
}

/** Signs between the parts of a contact line: "Hartford, Connecticut / 860-555-0100". */
const PART = /\s[/–—-]\s|;\s/;

/** "(open to relocate)", "(remote only)": no part of a place. */
const REMARK = /\s{0,3}\([^()]{0,60}\)/g;

function withoutRemark(place: string): string {
  return place.replace(REMARK, '').trim() || place;
}

/** "123 Main St, Dallas, TX 75201": the city and state at the end of an address. */
const CITY_STATE =
  /(?:^|[,\s–-])((?:[A-Z][A-Za-z.'’]{1,20}[ -]){0,3}?[A-Z][A-Za-z.'’]{1,20}),? ?([A-Z]{2})(?: ?\d{5}(?:-\d{4})?)?(?:,? (?:USA?|United States))?\.?$/;

function placeOf(column: string): Found<string> | null {
  if (column.length > MAX_PLACE_LENGTH || /[@:]/.test(column) || looksLikeTitle(column)) return null;
  const last = column.split(',').slice(-2).join(',').trim();
  const words = CITY_STATE.test(last) ? last : column;
  const [place] = parseLocation(words).places;
  const known =
    place !== undefined && place.city !== null && (place.state !== null || place.country !== null);
  return known && /,|\d{5}/.test(words) ? { value: words, text: column } : null;
}
