import type { PayPeriod, Salary } from './facts.ts';
import { type Amount, findAmounts, periodAfter, periodOf } from './money.ts';
import type { Span } from './sentences.ts';

/** Periods in a year (decisions.md 7). */
export const PERIODS_PER_YEAR: Record<PayPeriod, number> = {
  hour: 2080,
  day: 260,
  week: 52,
  month: 12,
  year: 1,
};

/** The period of an amount that names none: the first line that it is below. */
export const PERIOD_BY_SIZE: readonly { below: number; period: PayPeriod }[] = [
  { below: 300, period: 'hour' },
  { below: 2_000, period: 'day' },
  { below: 20_000, period: 'month' },
  { below: Number.POSITIVE_INFINITY, period: 'year' },
];

/** Annual amounts outside of these are mistakes, not pay. Currencies of small units have a wider limit. */
const LEAST_ANNUAL = 10_000;
const MOST_ANNUAL = 10_000_000;
const SMALL_UNITS = new Set(['INR', 'JPY', 'PHP', 'MXN', 'ZAR', 'CNY']);
const SMALL_UNITS_FACTOR = 100;

/** How many amounts of a text are looked at: more is a price list. */
const AMOUNTS_READ = 300;
/** Fields longer than this are running text by mistake. */
const FIELD_LENGTH = 1_000;

/** What is read of one place in a text before it is judged to be pay. */
interface Offer extends Span {
  min: number | null;
  max: number | null;
  currency: string | null;
  period: PayPeriod | null;
  /** An amount with a currency, or a "k", or a period behind it is money; a bare number may be anything. */
  marked: boolean;
}

/**
 * A salary field ("$150K - $180K", "$65/hr C2C"); null when it names no amount ("DOE"), or only absurd ones.
 * The first offer counts. A single amount is both ends, "up to" and "from" (or "70k+") leave one end null.
 * Biweekly pay is given per week, semi-monthly per month.
 */
export function parseSalary(text: string): Salary | null {
  if (/^\s*-/.test(text)) return null;
  const field = text.slice(0, FIELD_LENGTH);
  const offers = readOffers(field).filter((offer) => !isCount(field, offer));
  const offer = offers.find(({ marked }) => marked) ?? offers[0];
  return offer === undefined ? null : toSalary(field, offer);
}

/**
 * The pay that running text states (a posting's description); null when it states none. An amount is pay when
 * a pay word stands before it ("salary", "rate"), or it is marked as money and says per what time or is a
 * range in thousands; never when the nearest word before it is of revenue, funding, budgets, bonuses and
 * the like.
 */
export function findSalary(text: string): Salary | null {
  for (const offer of readOffers(text)) {
    if (isCount(text, offer) || !isPay(text, offer)) continue;
    const salary = toSalary(text, offer);
    if (salary !== null) return salary;
  }
  return null;
}

const RANGE_GAP = /^\.?\s{0,2}(?:-{1,2}|–|—|‐|‑|−|~|to|and|through|thru)\s{0,2}$/i;

/** Amounts joined into ranges, each with the period behind it. */
function readOffers(text: string): Offer[] {
  const offers: Offer[] = [];
  let previous: { amount: Amount; offer: Offer } | null = null;
  let read = 0;
  for (const amount of findAmounts(text)) {
    if (++read > AMOUNTS_READ) break;
    const joined = previous !== null && joins(text, previous, amount);
    if (amount.unit === 'million') {
      // "$3-4.5 million": no job pays in millions.
      if (joined) offers.pop();
      previous = null;
      continue;
    }
    if (previous !== null && joined) {
      extendRange(text, previous, amount);
      previous = null;
      continue;
    }
    const offer = singleOffer(text, amount);
    offers.push(offer);
    previous = { amount, offer };
  }
  return offers;
}

function joins(
  text: string,
  { amount: first, offer }: { amount: Amount; offer: Offer },
  second: Amount,
): boolean {
  if (second.start - offer.end > 12 || !RANGE_GAP.test(text.slice(offer.end, second.start))) return false;
  // "1099 - $60/hr": a bare number does not begin a range in dollars.
  return first.currency !== null || first.unit !== null || text[second.start] !== '$';
}

function singleOffer(text: string, amount: Amount): Offer {
  const period = periodAfter(text, amount.end);
  const value = amount.value * (period?.payments ?? 1);
  const end = period?.end ?? amount.end;
  const offer: Offer = {
    start: amount.start,
    end,
    min: value,
    max: value,
    currency: amount.currency,
    period: period?.period ?? impliedPeriod(amount),
    marked: amount.currency !== null || amount.unit !== null || period !== null,
  };
  const before = text.slice(Math.max(0, amount.start - 20), amount.start);
  const limit = AT_MOST.exec(before) ?? AT_LEAST.exec(before);
  if (limit) offer.start -= limit[0].length;
  if (limit && AT_MOST.test(before)) offer.min = null;
  else if (limit || OPEN_END.test(text.slice(end, end + 5))) offer.max = null;
  return offer;
}

const AT_MOST =
  /\b(?:up to|upto|max(?:imum)?(?: of)?:?|under|not exceed|cannot exceed|no more than)\s{0,2}$/i;
const AT_LEAST =
  /\b(?:from|starting at|starts at|starting|min(?:imum)?(?: of)?:?|at least|over|above)\s{0,2}$/i;
/** "$70k+ DOE", but not "$70k + bonus" or "$70k+bonus". */
const OPEN_END = /^\+(?![a-z])/;

function extendRange(
  text: string,
  { amount: first, offer }: { amount: Amount; offer: Offer },
  second: Amount,
): void {
  const [low, high] = shareUnit(first, second);
  const period = periodAfter(text, second.end);
  const payments = period?.payments ?? 1;
  offer.min = Math.min(low, high) * payments;
  offer.max = Math.max(low, high) * payments;
  offer.end = period?.end ?? second.end;
  // "$80 - 95 CAD": a code behind the range says more than a dollar sign before it.
  offer.currency =
    first.currency === 'USD' ? (second.currency ?? 'USD') : (first.currency ?? second.currency);
  offer.period = period?.period ?? offer.period ?? impliedPeriod(second);
  offer.marked ||= second.currency !== null || second.unit !== null || period !== null;
}

/** Lakhs and crores are said of annual pay. */
function impliedPeriod({ unit }: Amount): PayPeriod | null {
  return unit === 'lakh' || unit === 'crore' ? 'year' : null;
}

/** "$100-120k" and "$140K-175": one unit is said for both, when the other end makes no sense without it. */
function shareUnit(first: Amount, second: Amount): [number, number] {
  const [low, high] = [first.value, second.value];
  if (first.unit === null && second.unit !== null && low < 1000)
    return [low * (high / unscaled(second)), high];
  if (second.unit === null && first.unit !== null && high < 1000)
    return [low, high * (low / unscaled(first))];
  return [low, high];
}

const SCALE = { thousand: 1e3, lakh: 1e5, million: 1e6, crore: 1e7 } as const;

function unscaled({ value, unit }: Amount): number {
  return unit === null ? value : value / SCALE[unit];
}

function toSalary(text: string, offer: Offer): Salary | null {
  const currency = offer.currency ?? 'USD';
  const period = offer.period ?? periodBefore(text, offer) ?? periodBySize(offer.max ?? offer.min ?? 0);
  const amount_min = plausible(offer.min, period, currency);
  const amount_max = plausible(offer.max, period, currency);
  if (amount_min === null && amount_max === null) return null;
  return {
    text: text.slice(offer.start, offer.end),
    currency,
    period,
    amount_min,
    amount_max,
    salary_min: annualUsd(amount_min, period, currency),
    salary_max: annualUsd(amount_max, period, currency),
  };
}

function periodBefore(text: string, offer: Offer): PayPeriod | null {
  const before = text.slice(Math.max(0, offer.start - 40), offer.start);
  const words = [...before.matchAll(/\b(?:hourly|daily|weekly|monthly|annual(?:ly)?|yearly)\b/gi)];
  const word = words.at(-1)?.[0];
  return word === undefined ? null : periodOf(word.toLowerCase()).period;
}

function periodBySize(amount: number): PayPeriod {
  return PERIOD_BY_SIZE.find(({ below }) => amount < below)!.period;
}

function plausible(amount: number | null, period: PayPeriod, currency: string): number | null {
  if (amount === null) return null;
  const annual = amount * PERIODS_PER_YEAR[period];
  const most = MOST_ANNUAL * (SMALL_UNITS.has(currency) ? SMALL_UNITS_FACTOR : 1);
  return annual >= LEAST_ANNUAL && annual <= most ? amount : null;
}

function annualUsd(amount: number | null, period: PayPeriod, currency: string): number | null {
  return amount === null || currency !== 'USD' ? null : Math.round(amount * PERIODS_PER_YEAR[period]);
}

/** Numbers that count something else: "401(k)", "1099", "12 months", "40 hours". */
function isCount(text: string, offer: Offer): boolean {
  if (offer.currency !== null) return false;
  const words = text.slice(offer.start, offer.end + 16);
  return (
    /^(?:401|403)\s?\(?[kb]/i.test(words) ||
    (!offer.marked && /^1099\b/.test(words)) ||
    /^[\d.,\s–-]{1,20}\+?\s?(?:months?|mos?|years?|yrs?|weeks?|days?|hours?|hrs|positions?|openings?|people)\b/i.test(
      words,
    )
  );
}

const PAY_WORD =
  'salary|salaries|pay|pays|paying|paid|rates?|compensation|comp|wages?|base|hourly|earn(?:ings?)?|remuneration|package|ote|stipends?';
const OTHER_MONEY =
  'revenues?|funding|funded|raised|raising|budgets?|sales|quota|valued|valuation|worth|assets|bonus(?:es)?|reimburse\\w{0,6}|tuition|stipends?|allowance|match(?:es|ing)?|deductible|insurance|grants?|portfolios?|projects?|per[ -]diem|referral|sign-?on|relocation|gifts?|donat\\w{0,4}|costs?|savings?|sav(?:e|ed|ing)|fees?|fund|aum|market cap|equity|discount|transactions|spend|purchases?|contracts? worth|acquired|acquisition|investors?|investments?';
const MONEY_WORDS = new RegExp(`\\b(?:(${OTHER_MONEY})|(${PAY_WORD}))\\b`, 'gi');
const OTHER_MONEY_AFTER = new RegExp(
  `^\\s{0,2}(?:in\\s|of\\s|worth of\\s|an?\\s|per year (?:in|for)\\s|annual\\s|yearly\\s|-\\s?)?(?:\\w{1,12}\\s)?(?:${OTHER_MONEY})\\b`,
  'i',
);

/** What makes a bare number pay: "Rate: 60", "salary range is 90000 - 110000". */
const NAMED_AS_PAY = /\b(?:salary|pay|rate|compensation)(?: range| rate)?(?:\s?[:=–-]\s?|\s(?:is|of)\s)$/i;

/** "Up to 100K + bonus": what comes on top of pay. */
const WITH_EXTRAS =
  /^\s{0,2}(?:\+|plus)\s{0,2}(?:(?:an?|annual|performance|full|great|excellent)\s){0,2}(?:bonus|commission|benefits|equity|stock)/i;

/** How far around an amount its context is read, in characters. */
const CONTEXT = 70;

function isPay(text: string, offer: Offer): boolean {
  if (!offer.marked) return NAMED_AS_PAY.test(text.slice(Math.max(0, offer.start - 40), offer.start));
  const after = text.slice(offer.end, offer.end + CONTEXT);
  const hasExtras = WITH_EXTRAS.test(after);
  if (OTHER_MONEY_AFTER.test(after) && !hasExtras && !/^\s{0,2}\+/.test(after)) return false;
  const nearest = nearestWordIsPay(text, offer);
  if (nearest !== null) return nearest;
  if (hasExtras) return true;
  if (offer.currency === null) return offer.period === 'hour';
  return (
    offer.period !== null ||
    (offer.min !== offer.max && offer.min !== null && offer.min >= 20_000 && offer.min < 1e6)
  );
}

/** Whether the last word of money before an amount, in its sentence, is one of pay; null when there is none. */
function nearestWordIsPay(text: string, offer: Offer): boolean | null {
  const before = text.slice(Math.max(0, offer.start - CONTEXT), offer.start);
  const clause = before.slice(before.search(/[^.!?\n]*$/));
  const last = [...clause.matchAll(MONEY_WORDS)].at(-1);
  return last === undefined ? null : last[2] !== undefined;
}
