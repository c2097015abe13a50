import type { ParsedPosting } from './facts.ts';

export interface PostingContext {
  /** The platform of rows that do not name one. */
  platform: string | null;
  /** ISO date. */
  today: string;
}

/** One row of an upload (any of the aliases of decisions.md 14, JobSpy's columns among them) as a posting. */
export function parsePosting(_row: Record<string, unknown>, _context: PostingContext): ParsedPosting {
  return { posting: null, problems: [] };
}
