import { PLATFORMS } from '@blacklight/parsing';
import { reasonOf } from '../reason.ts';
import type { Posting, Search, Source } from '../source.ts';

/** Several sources as one. One that fails is said and left out; the search fails when all of them do. */
export function together(sources: readonly Source[]): Source {
  return {
    get platforms() {
      return PLATFORMS.filter((platform) => sources.some(({ platforms }) => platforms.includes(platform)));
    },
    find: (search) => findIn(sources, search),
  };
}

async function* findIn(sources: readonly Source[], search: Search): AsyncGenerator<Posting> {
  const asked = sources.filter(({ platforms }) => platforms.includes(search.platform));
  let failed = 0;
  let reason: unknown;
  for (const source of asked) {
    try {
      yield* source.find(search);
    } catch (error) {
      search.signal.throwIfAborted();
      search.log(`A source fails and is left out: ${reasonOf(error)}`);
      reason = error;
      failed++;
    }
  }
  if (failed > 0 && failed === asked.length) throw reason;
}
