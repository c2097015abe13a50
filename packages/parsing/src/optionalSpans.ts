import { type Span, sentenceAround } from './sentences.ts';

/** How many wishes a text is read for. */
const WISHES_READ = 100;

/** What a text calls a wish and no requirement. */
const WISH =
  /\b(?:(?:preferred|desired|desirable|advantageous)|preferably|nice[- ]to[- ]ha(?:ve|s)|good[- ]to[- ]have|(?:a|an added|(?:big|huge|definite|real|major)) (?:plus|advantage)|(?:is|are|be|an added) (?:a )?(?:big |huge |major |real )?bonus|(?:is|are|would be|[:(–-]) ?(?:a )?plus\b|ideally|optional(?:ly)?|bonus (?:points|skills?)|pluses)\b/gi;

/** A wish that heads a list: "Preferred Qualifications:", "Nice to have" and a line end. */
const HEADING =
  /^(?:(?:preferred|desired|desirable|optional|bonus)\s{1,2}(?:(?:but not required|and|or|technical|additional|job|work|candidate|minimum|professional)\s){0,2}(?:qualifications?|skills?|skillsets?|skill sets?|experiences?|requirements?|attributes?|knowledge|competenc(?:y|ies)|education|background|certifications?|capabilities|abilities|points)|(?:nice[- ]to[- ]haves?|good[- ]to[- ]haves?|pluses|preferred|desired|desirable|optional)(?=\s?[:\n–-]))/i;

/** Wishes that stand before what they are of: "preferably PostgreSQL". */
const BEFORE_ITS_OBJECT = /^(?:preferably|ideally|optional(?:ly)?\b(?=\s\w))/i;

/** What begins another part of a posting; boards lose the space before it. */
const NEXT_PART =
  /\n\s*\n|(?:minimum|basic|required?|mandatory|essential|key|other|general|physical) (?:qualifications?|skills?|experiences?|requirements?|responsibilities)|(?:must|should)[- ]haves?|responsibilities|duties|requirements|benefits|what you|what we|who we|who you|why (?:you|we|join|work)|about (?:us|you|the)|our (?:offer|company|benefits)|compensation|salary|equal opportunit|education\s?:|location\s?:|duration\s?:|job description|company description|to apply|apply (?:now|today|here)|if interested/i;
const LONGEST_PART = 800;

/** Items of a list whose line breaks are lost begin with one of these. */
const ITEM_START =
  /(?:Experienced?|Knowledge|Strong|Familiar(?:ity)?|Ability|Able|Proficien(?:t|cy)|Understanding|Exposure|Prior|Previous|Working|Any|Good|Excellent|Solid|Hands|Advanced|Demonstrated|Minimum|Must|Bachelor|Master)\b|\d\+? ?years/g;
const CLAUSE_END = new RegExp(`\\)|${ITEM_START.source}`);
const LONGEST_ITEM = 160;

/**
 * Where a posting names what it would like and does not require: the item that ends in "a plus" or "preferred", what
 * follows "preferably", and the parts headed "Preferred Qualifications" or "Nice to have". In order of the wishes.
 */
export function optionalSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(WISH)) {
    if (spans.length === WISHES_READ) break;
    const wish = { start: match.index, end: match.index + match[0].length };
    const heading = HEADING.exec(text.slice(wish.start, wish.start + 100));
    if (heading !== null) spans.push(partBehind(text, wish.start, wish.start + heading[0].length));
    else spans.push(BEFORE_ITS_OBJECT.test(match[0]) ? clauseBehind(text, wish) : itemBefore(text, wish));
  }
  return spans;
}

function partBehind(text: string, start: number, from: number): Span {
  const part = text.slice(from, from + LONGEST_PART);
  const gap = /^[\s:*•–-]{0,12}/.exec(part)![0].length;
  const length = part.slice(gap).search(NEXT_PART);
  return { start, end: from + (length === -1 ? part.length : gap + length) };
}

function clauseBehind(text: string, wish: Span): Span {
  const { end } = sentenceAround(text, wish);
  const clause = text.slice(wish.end, Math.min(end, wish.end + LONGEST_ITEM));
  const length = clause.search(CLAUSE_END);
  return { start: wish.start, end: wish.end + (length === -1 ? clause.length : length) };
}

function itemBefore(text: string, wish: Span): Span {
  const { start } = sentenceAround(text, wish);
  const from = Math.max(start, wish.start - LONGEST_ITEM);
  const before = text.slice(from, wish.start);
  const bracket = before.lastIndexOf('(');
  if (bracket > before.lastIndexOf(')')) return { start: from + bracket, end: wish.end };
  const item = [...before.matchAll(ITEM_START)].at(-1);
  return { start: from + (item?.index ?? 0), end: wish.end };
}
