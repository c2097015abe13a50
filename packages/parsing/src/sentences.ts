/** How far from a mention its sentence is followed, in characters: longer ones are cut at a word. */
const REACH = 240;

/** Words that begin a new item where a board lost the line break ("without sponsorshipThis is …"). */
const RUN_ON =
  '(?<=[a-z]{2})(?=(?:This|The|We|You|Your|Our|Must|If|Are|Have|Job|Location|Duration|Description|Responsibilities|Requirements?|Required|Preferred|Position|Experience|Strong|Skills|Qualifications|Minimum|Bachelor|Ability|What|About|Please|Only|Candidates?|Pay|Rate|Salary|Benefits|All|Contract)\\b)';

/**
 * Sentence ends (boards lose the space behind them), list bullets and line ends; a full stop inside "U.S." or
 * "Sr." ends nothing.
 */
const BOUNDARY = new RegExp(`[!?;\\n\\r•·▪●|]|\\.(?=\\s|[A-Z][a-z])|\\s[*]\\s|\\*{2,}|${RUN_ON}`, 'g');
/** "U.S.", "Sr. Developer", "St. Louis": the stop ends nothing; behind "Inc." it does before a capital. */
const ABBREVIATION = /(?:\b[A-Za-z]|\b(?:Sr|Jr|St|Ft|Mt|vs|No))$/;
const ABBREVIATION_WITHIN = /\b(?:etc|Inc|Corp|Co|Ltd|approx|min|max|yrs?|hrs?)$/i;

/** A stretch of a text; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The sentence (or list item, or line) around a stretch of a text, without outer white space. It reaches at
 * most 240 characters to either side, so that asking for it costs the same in any text.
 */
export function sentenceAround(text: string, span: Span): Span {
  const from = Math.max(0, span.start - REACH);
  const to = Math.min(text.length, span.end + REACH);
  let start = from;
  for (const end of boundaries(text.slice(from, span.start))) start = from + end;
  let end = to;
  for (const boundary of boundaries(text.slice(span.end, to))) {
    end = span.end + boundary;
    break;
  }
  if (start === from && from > 0) start = afterNextSpace(text, from, span.start);
  return trimmed(text, { start, end });
}

/** Offsets just behind each boundary. */
function* boundaries(text: string): Generator<number> {
  for (const match of text.matchAll(BOUNDARY)) {
    if (match[0] === '.' && isAbbreviated(text, match.index)) continue;
    yield match.index + match[0].length;
  }
}

function isAbbreviated(text: string, stop: number): boolean {
  const before = text.slice(Math.max(0, stop - 8), stop);
  return (
    ABBREVIATION.test(before) ||
    (ABBREVIATION_WITHIN.test(before) && !/^\s+\p{Lu}/u.test(text.slice(stop + 1, stop + 4)))
  );
}

function afterNextSpace(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space === -1 || space >= limit ? from : space + 1;
}

function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const left = slice.length - slice.trimStart().length;
  return { start: start + left, end: start + Math.max(left, slice.trimEnd().length) };
}
