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

/** A link needs one of these. */
const MAYBE_ADDRESS = /@|:\/\/|www\./i;

/** What a stop word or a word out of bounds has instead of a number. */
const SILENT = -1;

/** Pairs are numbered by their two words. */
const MOST_WORDS = 1 << 16;

interface Term {
  name: string;
  count: number;
  /** Where it first stands, 0–1. */
  position: number;
  weight: number;
}

interface Pair {
  first: Term;
  second: Term;
  count: number;
  position: number;
}

/**
 * The telling words and word pairs of a text, lower case, most telling first, at most 30. What comes often, early, in
 * pairs or written like a name tells most; words that glue English or that every advertisement has, and numbers, tell
 * nothing. A word that stands only within a chosen pair is not told again.
 */
export function extractKeywords(text: string): string[] {
  const cut = text.slice(0, LONGEST_TEXT);
  const read = MAYBE_ADDRESS.test(cut) ? cut.replace(ADDRESS, '; ') : cut;
  const words = new WordCounter();
  const pairs = new Map<number, Pair>();
  let previous = SILENT;
  let previousEnd = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(read); match !== null; match = WORD.exec(read)) {
    const position = match.index / read.length;
    const id = words.count(match[0], position);
    if (
      id !== SILENT &&
      previous !== SILENT &&
      previousEnd + 1 === match.index &&
      read[previousEnd] === ' '
    ) {
      countPair(pairs, words.terms, previous, id, position);
    }
    previous = id;
    previousEnd = WORD.lastIndex;
  }
  return mostTelling(words.terms, [...pairs.values()]);
}

/** Counts words under numbers; each way of writing one is looked at once. */
class WordCounter {
  readonly terms: Term[] = [];
  readonly #ids = new Map<string, number>();

  /** The number of the word, or `SILENT`. */
  count(written: string, position: number): number {
    const id = this.#ids.get(written) ?? this.#add(written, position);
    if (id !== SILENT) this.terms[id]!.count++;
    return id;
  }

  #add(written: string, position: number): number {
    const name = written.toLowerCase();
    const isSilent = name.length < 2 || name.length > LONGEST_WORD || STOP_WORDS.has(name);
    let id = isSilent ? SILENT : this.#ids.get(name);
    if (id === undefined) {
      id = this.terms.push({ name, count: 0, position, weight: weightOf(written) }) - 1;
      this.#ids.set(name, id);
    }
    this.#ids.set(written, id);
    return id;
  }
}

/** Longer words are rarer, up to a point. */
function weightOf(written: string): number {
  const lengthWeight = 0.7 + 0.3 * Math.min(1, written.length / 8);
  return NAME.test(written) ? lengthWeight * NAME_WEIGHT : lengthWeight;
}

function countPair(
  pairs: Map<number, Pair>,
  words: readonly Term[],
  first: number,
  second: number,
  position: number,
): void {
  const key = first * MOST_WORDS + second;
  const known = pairs.get(key);
  if (known === undefined) {
    pairs.set(key, { first: words[first]!, second: words[second]!, count: 1, position });
  } else known.count++;
}

function mostTelling(words: readonly Term[], pairs: readonly Pair[]): string[] {
  const repeated = pairs
    .filter(({ count, position }) => count > 1 || position === 0)
    .map(({ first, second, count, position }) => {
      const weight = PAIR_WEIGHT * Math.max(first.weight, second.weight);
      return { name: `${first.name} ${second.name}`, count, position, weight };
    });
  const ranked = [...words, ...repeated]
    .map((term, order) => ({ ...term, order, score: score(term) }))
    .sort((a, b) => b.score - a.score || a.order - b.order);
  const chosen: string[] = [];
  const told = new Map<string, number>();
  for (const { name, count } of ranked) {
    if (chosen.length === MOST_KEYWORDS) break;
    if (count <= (told.get(name) ?? 0)) continue;
    chosen.push(name);
    const parts = name.split(' ');
    if (parts.length === 2) for (const part of parts) told.set(part, (told.get(part) ?? 0) + count);
  }
  return chosen;
}

function score({ count, position, weight }: Term): number {
  return (1 + Math.log(count)) * weight * (1 + POSITION_WEIGHT * (1 - position));
}
