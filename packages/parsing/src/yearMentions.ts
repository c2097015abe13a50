import type { Span } from './sentences.ts';

/** A number of years that a text names, whatever it is said of. Fractions are kept ("18 months" is 1.5). */
export interface YearMention extends Span {
  min: number | null;
  max: number | null;
  /** How it is written: "18 months", "5+ years", "years of experience: 5". */
  form: 'months' | 'years' | 'open years' | 'labelled';
}

/** How many mentions a text is read for: no posting has more. */
const MENTIONS_READ = 300;

// biome-ignore format: in rows of seven
const NUMBER_WORDS = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six',
  'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty',
];

const NUMBER = `\\d{1,2}(?:\\.\\d{1,2})?|\\b(?:${NUMBER_WORDS.slice(1).join('|')})(?![a-z])`;
/** Behind a number: "five (5)", "(8) +", "10 plus", "3 or more". */
const DECORATION = '(?:\\s?\\(\\d{1,2}\\+?\\))?';
const PLUS = '(?:\\s?-?(\\+|plus\\b|or more\\b|or greater\\b))?';
const SEPARATOR = '\\s{0,2}(?:-{1,2}|–|—|−|to\\b|or\\b|and\\b|/)\\s{0,2}';
const SPAN_OF_TIME = new RegExp(
  `(?<!\\d|\\d[.,:/–-]|[$%#])(${NUMBER})${DECORATION}${PLUS}` +
    `(?:(?:\\s?(?:years?|yrs?|months?))?${SEPARATOR}(${NUMBER})${DECORATION}${PLUS})?` +
    `\\s{0,2}-?(?:(?:full|solid|consecutive|complete)\\s)?(years?|yrs?|months?|mos?)(?![a-z])${PLUS}`,
  'gi',
);
const AT_MOST =
  /\b(?:up to|upto|at most|less than|under|below|max(?:imum)?(?: of)?:?|no more than|not more than|<)\s{0,2}$/i;
/** "Minimum year(s) of experience: 2", "Total experience - 10+". */
const LABELLED =
  /\b(?:years?(?:\(s\))?|yrs|total|overall|work) (?:of )?exp(?:erience)?(?: required)?\s?[:=–-]\s?(\d{1,2})(?:\s?(?:-|–|to)\s?(\d{1,2}))?(?:\s?\+)?/gi;

/** The years that a text names, in order: spans of time, then numbers behind a label. */
export function* findYears(text: string): Generator<YearMention> {
  for (const match of text.matchAll(SPAN_OF_TIME).take(MENTIONS_READ)) {
    const [all, first, plus, second, secondPlus, unit, plusBehind] = match;
    const isMonths = unit!.toLowerCase().startsWith('mo');
    const isOpen = (plus ?? secondPlus ?? plusBehind) !== undefined;
    const limit = AT_MOST.exec(text.slice(Math.max(0, match.index - 20), match.index))?.[0] ?? '';
    yield {
      start: match.index - limit.length,
      end: match.index + all.length,
      ...rangeOf(numberOf(first!), second === undefined ? null : numberOf(second), {
        perYear: isMonths ? 12 : 1,
        isLimit: limit !== '',
      }),
      form: isMonths ? 'months' : isOpen ? 'open years' : 'years',
    };
  }
  for (const match of text.matchAll(LABELLED).take(MENTIONS_READ)) {
    const high = match[2] === undefined ? null : Number(match[2]);
    yield {
      start: match.index,
      end: match.index + match[0].length,
      ...rangeOf(Number(match[1]), high, { perYear: 1, isLimit: false }),
      form: 'labelled',
    };
  }
}

function rangeOf(
  first: number,
  second: number | null,
  { perYear, isLimit }: { perYear: number; isLimit: boolean },
): Pick<YearMention, 'min' | 'max'> {
  const low = Math.min(first, second ?? first) / perYear;
  const high = Math.max(first, second ?? first) / perYear;
  if (isLimit) return { min: null, max: high };
  return { min: low, max: second === null ? null : high };
}

function numberOf(text: string): number {
  const word = NUMBER_WORDS.indexOf(text.toLowerCase());
  return word === -1 ? Number(text) : word;
}
