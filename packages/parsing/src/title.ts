import type { ParsedTitle } from './facts.ts';

/** A job title without decoration, its role key and its seniority. */
export function parseTitle(text: string): ParsedTitle {
  return { title: text.trim(), normalized_role: null, seniority: null };
}
