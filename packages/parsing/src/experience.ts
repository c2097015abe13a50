import type { Experience } from './facts.ts';
import { type Span, sentenceAround } from './sentences.ts';

/** More years than this are a mistake or a firm's age. */
const MOST_YEARS = 50;
/** How many mentions of years a text is read for. */
const MENTIONS_READ = 300;
const FIELD_LENGTH = 300;

const NUMBER_WORDS = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten',
  'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty',
]; // biome-ignore format: in rows of eleven

const NUMBER = `\\d{1,2}(?:\\.\\d{1,2})?|\\b(?:${NUMBER_WORDS.slice(1).join('|')})(?![a-z])`;
/** Behind a number: "five (5)", "(8) +", "10 plus", "3 or more". */
const DECORATION = '(?:\\s?\\(\\d{1,2}\\+?\\))?';
const PLUS = '(?:\\s?(\\+|plus\\b|or more\\b|or greater\\b))?';
const SEPARATOR = '\\s{0,2}(?:-{1,2}|–|—|−|to\\b|or\\b|and\\b|/)\\s{0,2}';
const SPAN_OF_TIME = new RegExp(
  `(?<!\\d|\\d[.,:/–-]|[$%#])(${NUMBER})${DECORATION}${PLUS}(?:(?:\\s?(?:years?|yrs?|months?))?${SEPARATOR}(${NUMBER})${DECORATION}${PLUS})?` +
    `\\s{0,2}-?(?:(?:full|solid|consecutive|complete)\\s)?(years?|yrs?|months?|mos?)(?![a-z])${PLUS}`,
  'gi',
);
const AT_MOST =
  /\b(?:up to|upto|at most|less than|under|below|max(?:imum)?(?: of)?:?|no more than|not more than|<)\s{0,2}$/i;

/** "7+", "exp: 5-7", "min 3". */
const BARE_NUMBERS =
  /^\s{0,9}(?:(?:min(?:imum)?|at least|over|exp(?:erience)?|required|years?|yrs?|of)[\s:.()-]{0,3}){0,4}(\d{1,2}(?:\.\d)?)\s?(\+)?(?:\s?(?:-|–|—|to)\s?(\d{1,2}(?:\.\d)?))?\s?\+?\s{0,9}$/i;

/** One span of time in a text. Fractions of a year are kept until it is given out. */
interface Mention extends Span {
  /** Said in months: mostly how long a contract lasts. */
  inMonths: boolean;
  min: number | null;
  max: number | null;
}

/**
 * An experience field ("5-7 years", "3+ yrs", "exp: 7+"); null when it names no years ("Mid-Senior level").
 * "5 years" and "5+ years" are a minimum, "up to 3 years" a maximum, "no experience" and "entry level" a
 * minimum of 0. A minimum is rounded down to whole years and a maximum up ("18 months" is 1 year at least).
 */
export function parseExperience(text: string): Experience | null {
  const field = text.slice(0, FIELD_LENGTH);
  const all = [...mentions(field)];
  if (all.length > 1) return findExperience(field) ?? toExperience(field, all[0]!);
  if (all.length === 1) return toExperience(field, all[0]!);
  const bare = BARE_NUMBERS.exec(field);
  if (bare) {
    const max = bare[3] === undefined ? null : Number(bare[3]);
    return toExperience(field, { start: 0, end: field.length, min: Number(bare[1]), max, inMonths: false });
  }
  const none =
    /\b(?:no (?:prior |previous |work )?experience|entry[ -]level|freshers?|none required)\b/i.exec(field);
  return none && { text: none[0], experience_min: 0, experience_max: null };
}

/**
 * The years that running text requires overall; null when it states none. Mentions of a firm's age, ages,
 * durations, degrees and the like do not count. Of the others, the first of these groups that is not empty
 * decides, by its largest minimum:
 * 1. required years of experience in general ("10 years of overall IT experience", "5+ years of experience"),
 * 2. required years of something ("4 years of Java"),
 * 3. preferred years.
 * Alternatives count as the first of them ("BS and 4 years, or MS and 2 years").
 */
export function findExperience(text: string): Experience | null {
  let best: { mention: Mention; rank: number } | null = null;
  for (const mention of mentions(text)) {
    const rank = rankOf(text, mention, best?.mention ?? null);
    if (rank === null || toExperience(text, mention) === null) continue;
    const better =
      best === null || rank < best.rank || (rank === best.rank && least(mention) > least(best.mention));
    if (better) best = { mention, rank };
  }
  return best === null ? null : toExperience(text, best.mention);
}

function least({ min, max }: Mention): number {
  return min ?? max ?? 0;
}

function* mentions(text: string): Generator<Mention> {
  let read = 0;
  for (const match of text.matchAll(SPAN_OF_TIME)) {
    if (++read > MENTIONS_READ) return;
    const [all, first, , second, , unit] = match;
    const perYear = unit!.toLowerCase().startsWith('mo') ? 12 : 1;
    const low = numberOf(first!) / perYear;
    const high = second === undefined ? null : numberOf(second) / perYear;
    const before = AT_MOST.exec(text.slice(Math.max(0, match.index - 20), match.index));
    const span = {
      inMonths: perYear === 12,
      start: match.index - (before?.[0].length ?? 0),
      end: match.index + all.length,
    };
    if (before) yield { ...span, min: null, max: high ?? low };
    else yield { ...span, min: high === null ? low : Math.min(low, high), max: high && Math.max(low, high) };
  }
}

function numberOf(text: string): number {
  const word = NUMBER_WORDS.indexOf(text.toLowerCase());
  return word === -1 ? Number(text) : word;
}

function toExperience(text: string, { start, end, min, max }: Mention): Experience | null {
  if ((min ?? 0) > MOST_YEARS || (max ?? 0) > MOST_YEARS) return null;
  return {
    text: text.slice(start, end).trim(),
    experience_min: min === null ? null : Math.floor(min),
    experience_max: max === null ? null : Math.ceil(max),
  };
}

/** Directly behind "years": years of experience in general. */
const IN_GENERAL =
  /^['’*`]?s?['’]?\s{0,2}(?:\(?(?:min(?:imum)?|required)\)?\s)?(?:(?:of|in)\s)?(?:(?:total|overall|solid|relevant|related|professional|progressive(?:ly)?|responsible|work(?:ing)?|prior|previous|proven|hands-on|full[- ]time|practical|combined|direct|applicable|industry|experience|IT|information technology|technology|technical|software|systems?|applications?|engineering|development|developer|engineer|programming|business|consulting|or|and|of|the|in|career|job|job-related|equivalent|similar|strong|demonstrated|verifiable|post-graduate|recent|&|,|\/)[\s/,-]{1,2}){0,6}(?:experiences?|exp\b|expertise)/i;
const OVERALL =
  /^['’*`]?\s{0,2}(?:of\s)?(?:\w{1,20}\s){0,3}?(?:total|overall|combined)\b|\b(?:total|overall)\b[^.;\n]{0,40}$/i;
const EXPERIENCE_NEAR =
  /\b(?:experiences?|experienced|exp|expertise|background|hands[- ]on|knowledge|proficien\w{1,4}|skills?|working|worked|work|developing|development|programming|leading|building|designing|managing|administration|testing|implement\w{1,6}|using|with|in|as|required?|plus)\b/i;
const REQUIRED_BEFORE =
  /\b(?:min(?:imum)?|at ?least|atleast|require[sd]?|requirements?|must|need(?:ed)?|experience|exp|more than|over|qualifications?|have|with|possess\w{0,3}|preferably|preferred|total|overall|of)\b[^.;\n]{0,30}$/i;
const PREFERRED =
  /\b(?:prefer(?:red|ably|ence)?|a plus|desired|desirable|nice to have|ideally|bonus|good to have|optional)\b/i;
/** Durations, ages, degrees and promises that only look like required years. */
const OTHER_TIME_AFTER =
  /^['’]?s?['’]?\s{0,2}(?:(?:of|in|at an?|or more of)\s)?(?:old\b|of age|age\b|ago\b|(?:\w{1,12}\s){0,2}(?:college|degrees?|university|education|school|schooling|apprenticeship)\b|contracts?\b|contract-to|warranty|term\b|assignment|project\b|duration|extension|program\b|lease|vacation|pto|paid|anniversary|in (?:a )?(?:row|business)|service to|history\b|tradition|successful collaboration|plan\b|roadmap|strategy|period\b|commitment|with possib|w\/|long\b|rolling|c2h|renewable|\+ contract)/i;
const OTHER_TIME_BEFORE =
  /\b(?:within(?: the)?|(?:over|during|for|in|past|of) the (?:last|past|next|first|coming)|(?:the |at least the )?(?:last|past|next|first|every|each|per)|founded|established|since|celebrating|duration\s?:?|term\s?:?|length\s?:?|contract\s?:?|old|in business|age of|aged?|ages|after|vest\w{0,4}|up to \d|once|project for|been (?:in (?:the )?business )?for|in business for|for over|for more than)\s(?:\w{1,8}\s)?$/i;
const COMPANY =
  /\b(?:we|we've|our|us|company|firm|inc|llc|client base|partners?|has been|have been|has earned|leader|leading provider|founded|combined|organization)\b/i;

/** 1–3 as `findExperience` lists them; null when the mention is no requirement. */
function rankOf(text: string, mention: Mention, best: Mention | null): number | null {
  const sentence = sentenceAround(text, mention);
  const before = text.slice(sentence.start, mention.start);
  const after = text.slice(mention.end, sentence.end);
  if (OTHER_TIME_AFTER.test(after) || OTHER_TIME_BEFORE.test(before.slice(-40))) return null;
  if (isCompanyAge(before, after, mention)) return null;
  const general = IN_GENERAL.test(after);
  if (mention.inMonths && !/^[^.;,]{0,40}\bexp/i.test(after)) return null;
  if (!general && !EXPERIENCE_NEAR.test(after.slice(0, 70)) && !REQUIRED_BEFORE.test(before)) return null;
  if (best !== null && isAlternative(text, mention, best)) return null;
  if (PREFERRED.test(clauseAfter(after)) || PREFERRED.test(before.slice(-40))) return 3;
  return general ||
    OVERALL.test(after) ||
    /\b(?:total|overall|experience)\s?(?:level|required)?\s?[:-]\s?$/i.test(before)
    ? 1
    : 2;
}

function isCompanyAge(before: string, after: string, { min }: Mention): boolean {
  if (
    (min ?? 0) < 10 ||
    /\b(?:must|require[sd]?|candidates?|you(?:'ll)?|minimum|at least|applicants?)\b/i.test(before)
  )
    return false;
  const boast = /\b(?:over|more than|with|for|of|nearly|almost|has|have)\s{1,2}(?:more than |over )?$/i.test(
    before,
  );
  return boast && (COMPANY.test(before) || COMPANY.test(after.slice(0, 120)));
}

/** "…, or MS and 2 years": the other way to meet the requirement that was just read. */
function isAlternative(text: string, mention: Mention, best: Mention): boolean {
  const between = text.slice(best.end, mention.start);
  return (
    mention.start >= best.end &&
    between.length < 120 &&
    /\b(?:or|OR)\b/.test(between) &&
    !/[.;\n•]\s/.test(between)
  );
}

function clauseAfter(after: string): string {
  return after.slice(0, 110).split(/[.;•]|\s[-*]\s|\s\d{1,2}\+?\s?-?\d{0,2}\+?\s(?:years|yrs)/)[0]!;
}
