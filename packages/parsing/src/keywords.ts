import { STOP_WORDS } from './keywordStopWords.ts';

/** How many are told. */
const MOST_KEYWORDS = 30;

/** A posting is shorter; what stands behind is not read. */
const LONGEST_TEXT = 50_000;

const LONGEST_WORD = 40;

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}/gi;

/** Words as technology writes them: "C++", "C#", ".NET", "Node.js", "front-end". */
const WORD =
  /(?<![\p{L}\p{N}])(?:\.net\b|\p{L}[\p{L}\p{N}]*(?:\.(?:js|net|io)\b|(?:-[\p{L}\p{N}]+)*(?:\+\+|#)?))/giu;

/** A pair says more than a word, and a word written like a name ("AWS", "J2EE", "JavaScript") more than a plain one. */
const PAIR_WEIGHT = 1.6;
const NAME_WEIGHT = 1.4;
/** How much more a word at the very beginning says than one at the end. */
const POSITION_WEIGHT = 1;

/** "J2EE", "C++", "JavaScript", "AWS". */
const NAME = /[\d+#.]|\p{Ll}\p{Lu}|^\p{Lu}{2,5}$/u;

interface Term {
  count: number;
  /** Where it first stands, 0–1. */
  position: number;
  order: number;
  weight: number;
}

/**
 * The telling words and word pairs of a text, lower case, most telling first, at most 30. What comes often, early, in
 * pairs or written like a name tells most; words that glue English or that every advertisement has, and numbers, tell
 * nothing. A word that stands only within a chosen pair is not told again.
 */
export function extractKeywords(text: string): string[] {
  const words = new Map<string, Term>();
  const pairs = new Map<string, Term>();
  const read = text.slice(0, LONGEST_TEXT).replace(ADDRESS, '; ');
  let previous: { word: string; weight: number; end: number } | null = null;
  for (const { 0: written, index } of read.matchAll(WORD)) {
    const word = written.toLowerCase();
    if (word.length < 2 || word.length > LONGEST_WORD || STOP_WORDS.has(word)) {
      previous = null;
      continue;
    }
    const { weight } = count(words, word, index / read.length, () => weightOf(written));
    if (previous !== null && previous.end + 1 === index && read[previous.end] === ' ') {
      const pairWeight = PAIR_WEIGHT * Math.max(weight, previous.weight);
      count(pairs, `${previous.word} ${word}`, index / read.length, () => pairWeight);
    }
    previous = { word, weight, end: index + written.length };
  }
  return mostTelling(words, pairs);
}

/** Longer words are rarer, up to a point. */
function weightOf(written: string): number {
  const lengthWeight = 0.7 + 0.3 * Math.min(1, written.length / 8);
  return NAME.test(written) ? lengthWeight * NAME_WEIGHT : lengthWeight;
}

function count(terms: Map<string, Term>, key: string, position: number, weight: () => number): Term {
  const known = terms.get(key);
  if (known !== undefined) {
    known.count++;
    return known;
  }
  const term = { count: 1, position, order: terms.size, weight: weight() };
  terms.set(key, term);
  return term;
}

function mostTelling(words: Map<string, Term>, pairs: Map<string, Term>): string[] {
  const repeatedPairs = [...pairs].filter(([, { count, position }]) => count > 1 || position === 0);
  const ranked = [...words, ...repeatedPairs]
    .map(([term, facts]) => ({ term, ...facts, score: score(facts) }))
    .sort((a, b) => b.score - a.score || a.order - b.order || (a.term < b.term ? -1 : 1));
  const chosen: string[] = [];
  const told = new Map<string, number>();
  for (const { term, count } of ranked) {
    if (chosen.length === MOST_KEYWORDS) break;
    if (count <= (told.get(term) ?? 0)) continue;
    chosen.push(term);
    const parts = term.split(' ');
    if (parts.length === 2) for (const part of parts) told.set(part, (told.get(part) ?? 0) + count);
  }
  return chosen;
}

function score({ count, position, weight }: Term): number {
  return (1 + Math.log(count)) * weight * (1 + POSITION_WEIGHT * (1 - position));
}
