// Contract; the implementation follows.

/** How two spellings of a skill are compared. Keys are strings to intern; everything is memoised. */
export interface SkillVocabulary {
  /**
   * The identity of a skill: two skills with one key are the same by spelling, by synonym, by version
   * ("Java 8" is Java) or as an unambiguous misspelling of a known skill. A skill outside the vocabulary
   * has its normalised text as its key.
   */
  keyOf(skill: string): string;
  /** Whether two keys, both outside the vocabulary, differ only by a typing mistake or an inflection. */
  alike(keyA: string, keyB: string): boolean;
  isKnown(key: string): boolean;
}
