import type { ParsedResume } from './facts.ts';

/** A plain-text resume. `today`: ISO date, which ends jobs that last "to present". */
export function parseResume(_text: string, _context: { today: string }): ParsedResume {
  throw new Error('not written yet');
}
