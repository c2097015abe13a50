import type { Experience } from './facts.ts';
import { isAlternative, requirementOf } from './yearContext.ts';
import { findYears, type YearMention } from './yearMentions.ts';

/** More years than this are a mistake or a firm's age. */
const MOST_YEARS = 50;
/** Fields longer than this are cut. */
const FIELD_LENGTH = 1_000;

/** "7+", "exp: 5-7", "min 3": a field may leave out the years. */
const BARE_NUMBERS =
  /^\s{0,9}(?:(?:min(?:imum)?|at least|over|exp(?:erience)?|required|years?|yrs?|of)[\s:.()-]{0,3}){0,4}(\d{1,2})\s?\+?(?:\s?(?:-|–|—|to)\s?(\d{1,2}))?\s?\+?\s{0,9}$/i;
const NO_EXPERIENCE =
  /\b(?:no (?:prior |previous |work )?experience|entry[ -]level|freshers?|none required)\b/i;

/**
 * An experience field ("5-7 years", "3+ yrs", "exp: 7+"); null when it names no years ("Mid-Senior level").
 * "5 years" and "5+ years" are a minimum, "up to 3 years" a maximum, "no experience" and "entry level" a
 * minimum of 0. A minimum is rounded down to whole years and a maximum up ("18 months" is 1 year at least).
 * Over 50 years are refused. Of several numbers the one that `findExperience` would choose counts.
 */
export function parseExperience(text: string): Experience | null {
  const field = text.slice(0, FIELD_LENGTH);
  const [first, ...others] = findYears(field);
  if (first !== undefined) {
    const overall = others.length > 0 ? findExperience(field) : null;
    return overall ?? toExperience(field, first);
  }
  const bare = BARE_NUMBERS.exec(field);
  if (bare) {
    const [low, high] = [Number(bare[1]), bare[2] === undefined ? null : Number(bare[2])];
    return toExperience(field, {
      start: 0,
      end: field.length,
      min: Math.min(low, high ?? low),
      max: high && Math.max(low, high),
    });
  }
  const none = NO_EXPERIENCE.exec(field);
  return none && { text: none[0], experience_min: 0, experience_max: null };
}

/**
 * The years that running text requires overall; null when it states none. Mentions of a firm's age, ages,
 * durations, degrees and the like do not count. Of the others, the first of these groups that is not empty
 * decides, by its largest minimum:
 * 1. required years of experience in general ("10 years of overall IT experience", "5+ years of experience"),
 * 2. required years of something ("4 years of Java", "3 years of experience with SQL"),
 * 3. preferred years.
 * Of alternatives the first counts ("BS and 4 years, or MS and 2 years").
 */
export function findExperience(text: string): Experience | null {
  let best: { mention: YearMention; rank: number } | null = null;
  for (const mention of findYears(text)) {
    const requirement = requirementOf(text, mention);
    if (requirement === null || toExperience(text, mention) === null) continue;
    if (best !== null && isAlternative(text, best.mention, mention)) continue;
    const rank = RANKS.indexOf(requirement);
    const isBetter =
      best === null || rank < best.rank || (rank === best.rank && least(mention) > least(best.mention));
    if (isBetter) best = { mention, rank };
  }
  return best === null ? null : toExperience(text, best.mention);
}

const RANKS = ['general', 'special', 'preferred'] as const;

function least({ min, max }: YearMention): number {
  return min ?? max ?? 0;
}

function toExperience(text: string, { start, end, min, max }: Omit<YearMention, 'form'>): Experience | null {
  if ((min ?? 0) > MOST_YEARS || (max ?? 0) > MOST_YEARS) return null;
  return {
    text: text.slice(start, end).trim(),
    experience_min: min === null ? null : Math.floor(min),
    experience_max: max === null ? null : Math.ceil(max),
  };
}
