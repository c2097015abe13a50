import type { ParsedLocation } from './facts.ts';

/** A location field: every place it names, and the workplace where it names one. */
export function parseLocation(_text: string): ParsedLocation {
  return { places: [], workplace: null };
}
