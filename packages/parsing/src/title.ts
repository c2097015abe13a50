import type { ParsedTitle } from './facts.ts';
import { htmlToText } from './html.ts';
import { isGradeOnly, namedRoles, roleKey } from './roleKey.ts';
import { CONJUNCTION, roleWords } from './roleWords.ts';
import { seniorityOf } from './seniority.ts';
import { type TitleSegment, titleSegments } from './titleDecoration.ts';

export { parseSeniority } from './seniority.ts';

/** What stands behind this is no title any more. */
const LONGEST_TITLE = 300;

/** `normalized_role` is VARCHAR(255). */
const LONGEST_KEY = 100;

const GRADE_BEFORE =
  /^(?:(?:senior|sr|snr|junior|jr|lead|principal|principle|staff|distinguished|mid|entry|associate|intermediate)\b\.?(?:[- ]level\b)?[\s,./-]*)+(?=\S)/i;
const GRADE_AFTER = /(?:[\s,/-]+(?:senior|sr\.?|junior|jr\.?|mid|entry|level|i{1,3}|iv|vi?|[1-5]))+$/i;

/**
 * A job title without its decoration (places, workplace, terms, pay, requisition numbers, employers, appeals), its
 * role key and its seniority: "Sr. Python Developer (Remote) - W2 only" is a "Python Developer", python_developer,
 * senior. The role is null when nothing of a title is left.
 */
export function parseTitle(text: string): ParsedTitle {
  const { line, segments, roleSegments } = partsOf(text);
  const key = roleKey(roleTexts(roleSegments))?.key ?? null;
  return {
    title: shownTitle(roleSegments) || line,
    normalized_role: key === null ? null : cutKey(key),
    seniority: seniorityOf(segments.map((segment) => segment.text).join(' / ')),
  };
}

/** The keys of all roles that a title names, the main one first: "Systems Engineer / Hadoop Developer" names two. */
export function parseRoles(text: string): string[] {
  const texts = roleTexts(partsOf(text).roleSegments);
  const main = roleKey(texts)?.key;
  return main === undefined ? [] : [...new Set([cutKey(main), ...namedRoles(texts)])];
}

function partsOf(text: string): { line: string; segments: TitleSegment[]; roleSegments: TitleSegment[] } {
  const line = htmlToText(text.slice(0, 4 * LONGEST_TITLE)).replace(/\s+/g, ' ');
  const segments = titleSegments(line.slice(0, LONGEST_TITLE));
  return { line, segments, roleSegments: segments.filter(({ text }) => !isGradeOnly(roleWords(text))) };
}

function roleTexts(segments: readonly TitleSegment[]): string[] {
  return segments.flatMap(({ text }) => text.split(','));
}

/**
 * The role key of a wanted role, the same as `parseTitle` gives for a posting of it: "Python Developer" →
 * "python_developer". Never empty for a text with letters.
 */
export function normalizeRole(role: string): string {
  const known = parseTitle(role).normalized_role;
  if (known !== null) return known;
  const words = roleWords(role.slice(0, LONGEST_TITLE)).filter((word) => word !== CONJUNCTION);
  return cutKey(words.join('_'));
}

function shownTitle(segments: readonly TitleSegment[]): string {
  return segments
    .map(({ text, before }, i) => withMark(i === 0 ? withoutGrade(text) : text, i === 0 ? null : before))
    .join('');
}

function withMark(text: string, before: TitleSegment['before'] | null): string {
  if (before === null) return text;
  if (before === 'bracket') return ` (${text})`;
  if (before === 'space') return ` ${text}`;
  return before === 'colon' ? `: ${text}` : ` - ${text}`;
}

/** "Sr. Java Developer II" → "Java Developer"; "Lead" alone stays. */
function withoutGrade(text: string): string {
  return text.replace(GRADE_BEFORE, '').replace(GRADE_AFTER, '') || text;
}

function cutKey(key: string): string {
  return key.length <= LONGEST_KEY ? key : key.slice(0, LONGEST_KEY).replace(/_[^_]*$/, '');
}
