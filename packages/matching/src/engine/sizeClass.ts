import { scoreSkills } from '../scores.ts';

/**
 * A row's number of required skills, reduced to one of 15 classes so that sixteen rows are compared with
 * their limits by one table look-up. Class 0 is a row that is not in use.
 */
const LEAST_SKILLS = [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 14, 19, 28];

/** Beyond 255 skills a count of 8 bits overflows; such rows are looked at one by one. */
export const COUNTABLE_SKILLS = 255;
export const UNCOUNTED_SKILLS = COUNTABLE_SKILLS + 1;
const UNCOUNTABLE = 15;
const UNREACHABLE = 256;

export function sizeClassOf(skillCount: number): number {
  if (skillCount > COUNTABLE_SKILLS) return UNCOUNTABLE;
  let sizeClass = 1;
  while (sizeClass < LEAST_SKILLS.length - 1 && LEAST_SKILLS[sizeClass + 1]! <= skillCount) sizeClass++;
  return sizeClass;
}

/** A skills score this much below the limit still counts as reaching it: rounding must lose no row. */
const TOLERANCE = 1e-6;

/**
 * For each class, the least number of matched skills with which a row could score at least `score` on
 * skills (0–100); 256 where none could.
 */
export function leastCounts(score: number): number[] {
  const least = [UNREACHABLE, scoreSkills(0, 0) + TOLERANCE >= score ? 0 : UNREACHABLE];
  for (const required of LEAST_SKILLS.slice(2)) {
    const count = Math.ceil((Math.max(0, score - TOLERANCE) / 100) * required);
    least.push(score > 100 + TOLERANCE ? UNREACHABLE : count);
  }
  least.push(score > 100 + TOLERANCE ? UNREACHABLE : 0);
  return least;
}

/** The same for rows that are all measured by one number of skills. */
export function leastCountsOf(score: number, required: number): number[] {
  const least = leastCounts(score)[sizeClassOf(required)]!;
  return [UNREACHABLE, ...new Array<number>(UNCOUNTABLE).fill(least)];
}
