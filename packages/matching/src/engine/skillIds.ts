import type { SkillVocabulary } from '@blacklight/parsing';

/** Remembered look-ups of keys outside the vocabulary; then it starts anew. */
const MEMO_SIZE = 50_000;

/** Letters that inflections add, drop or exchange ("technologies", "technology") tell nothing. */
const INFLECTION_LETTERS = new Set('eisy');
const FIRST_LETTER = 'a'.charCodeAt(0);
const LETTERS = 26;

/** Numbers for skill keys, and which of the keys outside the vocabulary are alike. */
export class SkillIds {
  readonly #vocabulary: SkillVocabulary;
  readonly #ids = new Map<string, number>();
  readonly #unknown: { key: string; id: number }[] = [];
  #letters = new Int32Array(64);
  readonly #alike = new Map<string, { ids: number[]; compared: number }>();

  constructor(vocabulary: SkillVocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Distinct ids of skills, in order; a key that is new gets the next id. */
  intern(skills: readonly string[]): number[] {
    const ids = new Set<number>();
    for (const skill of skills) {
      const key = this.#vocabulary.keyOf(skill);
      ids.add(this.#ids.get(key) ?? this.#add(key));
    }
    return [...ids];
  }

  /** For each distinct skill, the ids that count as it; empty when no row can have it. */
  lookUp(skills: readonly string[]): number[][] {
    const keys = new Set(skills.map((skill) => this.#vocabulary.keyOf(skill)));
    return Array.from(keys, (key) => {
      const id = this.#ids.get(key);
      const own = id === undefined ? [] : [id];
      return this.#vocabulary.isKnown(key) ? own : [...own, ...this.#alikeTo(key)];
    });
  }

  #add(key: string): number {
    const id = this.#ids.size;
    this.#ids.set(key, id);
    if (this.#vocabulary.isKnown(key)) return id;
    if (this.#unknown.length === this.#letters.length) {
      const larger = new Int32Array(this.#letters.length * 2);
      larger.set(this.#letters);
      this.#letters = larger;
    }
    this.#letters[this.#unknown.length] = lettersOf(key);
    this.#unknown.push({ key, id });
    return id;
  }

  /**
   * Ids of the other unknown keys that are alike. Each pair is compared once, and only if the letters of
   * the two keys differ little enough for a similarity of 0.85 (`mayBeAlike`), so the long list is a scan
   * over one number a key.
   */
  #alikeTo(key: string): readonly number[] {
    if (this.#alike.size >= MEMO_SIZE) this.#alike.clear();
    const found = this.#alike.get(key) ?? { ids: [], compared: 0 };
    this.#alike.set(key, found);
    const letters = lettersOf(key);
    const most = mostOtherLetters(key.length);
    for (let at = found.compared; at < this.#unknown.length; at++) {
      if (bitCount(this.#letters[at]! ^ letters) > most) continue;
      const other = this.#unknown[at]!;
      if (other.key !== key && this.#vocabulary.alike(key, other.key)) found.ids.push(other.id);
    }
    found.compared = this.#unknown.length;
    return found.ids;
  }
}

/** One bit for each letter a–z that occurs, inflection letters left out. */
function lettersOf(key: string): number {
  let mask = 0;
  for (const letter of key) {
    const index = letter.charCodeAt(0) - FIRST_LETTER;
    if (index >= 0 && index < LETTERS && !INFLECTION_LETTERS.has(letter)) mask |= 1 << index;
  }
  return mask;
}

/**
 * At 0.85 the edits cost at most 0.15 of the longer key, which is at most a third longer than this one; an
 * exchanged letter costs 1 and changes two bits, and an added one costs 0.75 and changes one.
 */
function mostOtherLetters(length: number): number {
  return Math.floor(2 * 0.15 * (length / 0.75)) + 1;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
