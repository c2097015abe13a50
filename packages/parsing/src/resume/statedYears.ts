import type { Found } from '../facts.ts';

/** The longest time that is taken for a career's. */
export const MAX_YEARS = 50;
const MAX_STATEMENTS = 200;
const WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
];

/** "8", "8+", "8.5", "8 plus", "eight (8)": the amount before a unit. */
export const AMOUNT = `(?<![\\w./$-])(?:(?<number>\\d{1,3}(?:\\.\\d{1,2})?)|(?<word>${WORDS.join('|')}))(?: ?\\(\\d{1,2}\\+?\\))? ?(?:\\+|plus)? ?`;
export const YEARS = "(?:years?|yrs?|year[’'`]s|years[’'`])(?![a-z])\\.?";
export const MONTHS = '(?:months?|mos?|mths?)(?![a-z])\\.?';

const STATEMENT = new RegExp(
  `${AMOUNT}${YEARS}(?:,? (?:and )?(?<months>\\d{1,2}) ?${MONTHS})?(?<behind>[^.;\\n]{0,80})`,
  'gi',
);
const EXPERIENCE_BEHIND =
  /^[’'` ]{0,2}(?:[\w&,/+#-]+ ){0,7}?(?:experiences?|exp|exprience|expertise|background)\b/i;
const EXPERIENCE_BEFORE = /\b(?:experiences?|exp)\b(?: (?:of|is|in|:))?[ \t:–=-]{0,6}(?:\w+ ){0,3}$/i;

/** The number that AMOUNT matched. */
export function amountOf(groups: Record<string, string | undefined>): number {
  return groups.number !== undefined ? Number(groups.number) : WORDS.indexOf(groups.word!.toLowerCase()) + 1;
}

/** To one decimal. */
export function roundYears(years: number): number {
  return Math.round(years * 10) / 10;
}

/** The most years of experience that a text claims as a whole ("8+ years of IT experience"). */
export function findStatedYears(text: string): Found<number> | null {
  let most: Found<number> | null = null;
  let left = MAX_STATEMENTS;
  for (const match of text.matchAll(STATEMENT)) {
    if (left-- === 0) break;
    const { behind = '' } = match.groups!;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (!EXPERIENCE_BEHIND.test(behind) && !EXPERIENCE_BEFORE.test(before)) continue;
    const years = roundYears(amountOf(match.groups!) + Number(match.groups!.months ?? 0) / 12);
    if (years > MAX_YEARS || (most !== null && years <= most.value)) continue;
    most = { value: years, text: match[0].trim() };
  }
  return most;
}
