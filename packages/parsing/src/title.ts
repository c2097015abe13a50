import type { ParsedTitle, Seniority } from './facts.ts';

/** A job title without decoration, its role key and its seniority. */
export function parseTitle(text: string): ParsedTitle {
  return { title: text.trim(), normalized_role: null, seniority: null };
}

/** The seniority that a level field names ("Mid-Senior level", "Entry level"); null when it names none. */
export function parseSeniority(_text: string): Seniority | null {
  return null;
}

/** The role key of a wanted role: "Python Developer" → "python_developer". */
export function normalizeRole(role: string): string {
  return role
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}
