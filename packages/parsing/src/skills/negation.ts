import { ARTICLES, DENIALS, NEEDED, NEGATION_FILLERS, NOT, POSITIONS } from './contextWords.ts';
import { gapAfter } from './gaps.ts';
import type { Reading } from './mentionTrie.ts';

/** How many words from the skill the negation may stand. */
const REACH = 4;

/**
 * Whether the sentence plainly rules out the words `from`..`to`: "no prior Java experience", "Java is not
 * required", "not a Java role".
 */
export function isNegated(reading: Reading, from: number, to: number): boolean {
  return isDenied(reading, from) || isNotARole(reading, from, to) || isNotNeeded(reading, to);
}

function isDenied(reading: Reading, from: number): boolean {
  for (let index = from - 1; index >= from - REACH; index--) {
    if (gapAfter(reading, index) !== 'joined') return false;
    const word = reading.ids[index]!;
    if (DENIALS.has(word)) return true;
    if (!NEGATION_FILLERS.has(word)) return false;
  }
  return false;
}

function isNotARole(reading: Reading, from: number, to: number): boolean {
  const { ids } = reading;
  if (!ARTICLES.has(ids[from - 1] ?? 0) || !NOT.has(ids[from - 2] ?? 0)) return false;
  return gapAfter(reading, from - 1) === 'joined' && POSITIONS.has(ids[to + 1] ?? 0);
}

function isNotNeeded(reading: Reading, to: number): boolean {
  const { ids } = reading;
  for (let index = to + 1; index <= to + REACH; index++) {
    if (gapAfter(reading, index - 1) !== 'joined') return false;
    const word = ids[index]!;
    if (NOT.has(word)) return NEEDED.has(ids[index + 1] ?? 0);
    if (!NEGATION_FILLERS.has(word)) return false;
  }
  return false;
}
