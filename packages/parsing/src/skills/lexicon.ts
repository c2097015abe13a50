import { singular } from './words.ts';

/** A word that a lexicon lacks. */
export const UNKNOWN_WORD = 0;

const INITIAL_SLOTS = 1 << 15;

/**
 * Numbers for words, found straight from a text without cutting it up: reading allocates nothing for the
 * nine words in ten that mean nothing here. Each word brings its plural, and each plural its singular.
 */
export class Lexicon {
  readonly #words: string[] = [''];
  readonly #singulars: number[] = [UNKNOWN_WORD];
  /** Open addressing; at most a half full. */
  #slots = new Int32Array(INITIAL_SLOTS);

  /** The number of a lower-case word, which is new or known. */
  add(word: string): number {
    const known = this.find(word, 0, word.length);
    if (known !== UNKNOWN_WORD) return known;
    const id = this.#insert(word);
    const stem = singular(word);
    this.#singulars[id] = stem === word ? id : this.add(stem);
    for (const plural of [`${stem}s`, `${stem.slice(0, -1)}ies`]) {
      if (singular(plural) === stem) this.add(plural);
    }
    return id;
  }

  /** The number of the word at `start`..`end` in any case, else `UNKNOWN_WORD`. */
  find(text: string, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash(text, start, end) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]!;
      if (id === UNKNOWN_WORD || isSame(this.#words[id]!, text, start, end)) return id;
    }
  }

  /** The number of the word's singular; of the word itself when it is no plural. */
  singularOf(id: number): number {
    return this.#singulars[id]!;
  }

  #insert(word: string): number {
    const id = this.#words.push(word) - 1;
    if (id * 2 > this.#slots.length) this.#grow();
    else this.#place(id);
    return id;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let id = 1; id < this.#words.length; id++) this.#place(id);
  }

  #place(id: number): void {
    const word = this.#words[id]!;
    const mask = this.#slots.length - 1;
    let slot = hash(word, 0, word.length) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id;
  }
}

/** The words of all spellings, and those by which their context is told. */
export const lexicon = new Lexicon();

/** Longer words are hashed by their beginning and length. */
const HASHED_LETTERS = 24;

function hash(text: string, start: number, end: number): number {
  let sum = end - start;
  const last = Math.min(end, start + HASHED_LETTERS);
  for (let at = start; at < last; at++) sum = (Math.imul(sum, 31) + lowerCode(text.charCodeAt(at))) | 0;
  return sum ^ (sum >>> 15);
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== lowerCode(text.charCodeAt(start + at))) return false;
  }
  return true;
}

function lowerCode(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}
