import type { PayPeriod } from './facts.ts';
import type { Span } from './sentences.ts';

/** One amount of money in a text, as written. */
export interface Amount extends Span {
  /** In `currency`, thousands and lakhs already multiplied out. */
  value: number;
  /** ISO 4217; null when the text names none. */
  currency: string | null;
  /** What followed the number: ×1,000, ×100,000, ×10 million, or at least ×1 million. */
  unit: 'thousand' | 'lakh' | 'crore' | 'million' | null;
}

const CURRENCY_OF_MARK: Record<string, string> = {
  $: 'USD', US$: 'USD', USD: 'USD',
  C$: 'CAD', CA$: 'CAD', CAD: 'CAD', CDN: 'CAD', CDN$: 'CAD',
  A$: 'AUD', AU$: 'AUD', AUD: 'AUD', NZ$: 'NZD', NZD: 'NZD',
  '£': 'GBP', GBP: 'GBP', '€': 'EUR', EUR: 'EUR',
  '₹': 'INR', INR: 'INR', RS: 'INR', 'RS.': 'INR',
  S$: 'SGD', SGD: 'SGD', HK$: 'HKD', HKD: 'HKD', MX$: 'MXN', MXN: 'MXN', R$: 'BRL', BRL: 'BRL',
  '¥': 'JPY', JPY: 'JPY', CHF: 'CHF', AED: 'AED', PLN: 'PLN', SEK: 'SEK', NOK: 'NOK', DKK: 'DKK',
  ILS: 'ILS', ZAR: 'ZAR', PHP: 'PHP', CNY: 'CNY',
}; // biome-ignore format: a table reads better in rows

const CODES = 'USD|CAD|CDN|AUD|NZD|GBP|EUR|INR|SGD|HKD|MXN|BRL|JPY|CHF|AED|PLN|SEK|NOK|DKK|ILS|ZAR|PHP|CNY';
const MARK = `(?:(?<![A-Za-z])(?:US|CDN|(?<!,\\s)CA|C|AU|A|NZ|S|HK|MX|R)\\$|\\$|[£€₹¥]|\\b(?:${CODES}|Rs\\.?)(?![A-Za-z]))`;
const NUMBER =
  '\\d{1,3}(?:,\\s?\\d{3}){1,3}(?:\\.\\d{1,2})?|\\d{1,3}(?:\\.\\d{3}){1,3}(?![\\d.])|\\d{1,9}(?:\\.\\d{1,4})?';
const UNIT =
  '[kK]|[tT]housand|[lL][pP][aA]|[lL]akhs?|[lL]acs?|[cC]rores?|MM?|mm|m|[mM]illion|[mM]il|[bB]illion|[bB]n|B|s';
/**
 * Boards lose line breaks ("$40.00Temp to Hire", "up to $160KWe are"), so a capital may follow an amount at
 * once, a small letter or digit may not.
 */
const AMOUNT = new RegExp(
  `(?:(${MARK})\\s{0,2}|(?<![\\w.,])(?<![$£€₹¥]\\s?-))(?<!\\d[.,]?)(${NUMBER})(?:\\s?(${UNIT}))?(?![a-z0-9]|[.,]\\d|MM|Million|Billion|\\s?%)(?:\\s?(${CODES})\\b)?`,
  'g',
);

/** The amounts of a text in order; numbers within words, percentages and runs of more than 9 digits are none. */
export function* findAmounts(text: string): Generator<Amount> {
  for (const match of text.matchAll(AMOUNT)) {
    const [all, mark, number, unitText, code] = match;
    const unit = unitOf(unitText);
    const currency =
      currencyOf(code) ?? currencyOf(mark) ?? (unit === 'lakh' || unit === 'crore' ? 'INR' : null);
    if (
      unitText === 's' &&
      mark === undefined &&
      !/(?:to|-|–)\s?$/.test(text.slice(match.index - 4, match.index))
    )
      continue;
    yield {
      start: match.index,
      end: match.index + all.length,
      value: numberOf(number!, currency) * MULTIPLIERS[unit ?? 'one'],
      currency,
      unit,
    };
  }
}

const MULTIPLIERS = { one: 1, thousand: 1e3, lakh: 1e5, million: 1e6, crore: 1e7 } as const;

function unitOf(text: string | undefined): Amount['unit'] {
  const unit = text?.toLowerCase();
  if (unit === undefined) return null;
  // "$80s" are the eighty thousands.
  if (unit === 'k' || unit === 's' || unit === 'thousand') return 'thousand';
  if (unit === 'lpa' || unit.startsWith('la')) return 'lakh';
  return unit.startsWith('crore') ? 'crore' : 'million';
}

function currencyOf(mark: string | undefined): string | null {
  return mark === undefined ? null : (CURRENCY_OF_MARK[mark.toUpperCase()] ?? null);
}

/** "95, 000" and, on the continent, "95.000" are 95 thousand; "25.500" dollars stay 25.5. */
function numberOf(text: string, currency: string | null): number {
  const continental = currency !== null && currency !== 'USD' && /^\d{1,3}(?:\.\d{3})+$/.test(text);
  return Number(text.replaceAll(continental ? /[.,\s]/g : /[,\s]/g, ''));
}

/** A period as written, in which biweekly and semi-monthly pay have no name of their own. */
export interface PeriodMention extends Span {
  period: PayPeriod;
  /** How many payments make one `period`: ½ for biweekly (as weekly), 2 for semi-monthly (as monthly). */
  payments: number;
}

const PERIOD_WORDS =
  'bi-?weekly|semi-?monthly|twice a month|hourly|hours?|hrs?|daily|days?|weekly|weeks?|wks?|monthly|months?|mo|annually|annual|annum|yearly|years?|yrs?|h|d|y|a';
const CONNECTOR = '(?:\\/|per\\b|p\\/|an?\\b|each\\b|every\\b|\\bp\\.)';
/** Directly behind an amount: with a connector any word, without one only those that mean a rate. */
const PERIOD_AFTER = new RegExp(
  `\\s{0,2}\\(?(?:(?:on\\s)?(?:W-?2|C2C|1099|DOE)\\s{0,2})?(?:${CONNECTOR}\\s{0,2}(${PERIOD_WORDS})` +
    '|\\b(bi-?weekly|semi-?monthly|hourly|daily|weekly|monthly|annually|annual|yearly|hr|LPA|p\\.?a\\b|p\\.?h\\b|day rate))',
  'iy',
);

/** The period that stands directly behind an amount ("/hr", "per hour", "a year", "yearly"). */
export function periodAfter(text: string, offset: number): PeriodMention | null {
  PERIOD_AFTER.lastIndex = offset;
  const match = PERIOD_AFTER.exec(text);
  // Boards lose line breaks: "per yearJob" ends at the capital.
  if (!match) return null;
  const word = (match[1] ?? match[2]!).toLowerCase();
  const partOfLonger = word.length < 4 && match[1] === undefined ? /[A-Za-z]/ : /[a-z]/;
  if (partOfLonger.test(text.charAt(offset + match[0].length))) return null;
  return { start: offset, end: offset + match[0].length, ...periodOf(word) };
}

/** The period that a word names, whatever its form ("hourly", "hr", "per annum"). */
export function periodOf(word: string): { period: PayPeriod; payments: number } {
  if (word.startsWith('bi')) return { period: 'week', payments: 0.5 };
  if (word.startsWith('semi') || word.startsWith('twice')) return { period: 'month', payments: 2 };
  if (word.startsWith('h') || word === 'ph' || word === 'p.h') return { period: 'hour', payments: 1 };
  if (word.startsWith('d')) return { period: 'day', payments: 1 };
  if (word.startsWith('w')) return { period: 'week', payments: 1 };
  if (word.startsWith('m')) return { period: 'month', payments: 1 };
  return { period: 'year', payments: 1 };
}
