import type { Platform } from '@blacklight/parsing';
import { isForRole } from '../forRole.ts';
import type { Posting, Search, Source } from '../source.ts';
import { type Fields, textOf } from './json.ts';

/** Roles come one a minute: a board is not asked for each of them. */
const KEPT_MS = 15 * 60_000;

/**
 * A source that gives all it has at once, whatever the role; what has no title is left out. It is asked again when
 * what it gave is 15 minutes old.
 */
export function wholeBoard(
  platform: Platform,
  load: (signal: AbortSignal) => Promise<readonly Fields[]>,
): Source {
  let kept: { postings: Posting[]; at: number } | null = null;
  return {
    platforms: [platform],
    async *find({ normalizedRole, signal }: Search) {
      if (kept === null || performance.now() - kept.at > KEPT_MS) {
        kept = { postings: (await load(signal)).flatMap(titled), at: performance.now() };
      }
      yield* kept.postings.filter(({ title }) => isForRole(title, normalizedRole));
    },
  };
}

function titled(fields: Fields): Posting[] {
  const title = textOf(fields.title);
  return title === null ? [] : [{ ...fields, title }];
}
