import type { Experience } from './facts.ts';

/** An experience field ("5-7 years", "Mid-Senior", "3+ yrs"); null when it names no years. */
export function parseExperience(_text: string): Experience | null {
  return null;
}

/** The years that running text requires overall; null when it states none. */
export function findExperience(_text: string): Experience | null {
  return null;
}
