import { allSkills } from './fields/index.ts';
import { lazy } from './lazy.ts';
import { MIN_SIMILARITY, SLIP, skillSimilarity } from './similarity.ts';
import type { Skill } from './skillTable.ts';
import { singular, splitWords } from './words.ts';

/** Squashed spellings shorter than this are too short to be told apart ("p l"). */
const MIN_SQUASHED = 5;

/** Unicode NFKC, trimmed, lower case, inner spaces collapsed (decisions.md 3). */
export function normalizeSkill(skill: string): string {
  return skill.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}

/** The words of a skill in the singular: spellings with the same words differ in signs and plurals only. */
export function skillWords(text: string): string[] {
  return splitWords(text).map(singular);
}

interface Entry {
  skill: Skill;
  /** As written, plurals and all: a slip before a plural ending would hide it. */
  words: readonly string[];
  letters: number;
}

interface SkillIndex {
  byText: Map<string, Skill>;
  byWords: Map<string, Skill>;
  /** Without spaces; null where two skills meet. */
  bySquashed: Map<string, Skill | null>;
  /** By number of words and total length, "2:14". */
  bySize: Map<string, Entry[]>;
}

const theIndex = lazy((): SkillIndex => {
  const index = { byText: new Map(), byWords: new Map(), bySquashed: new Map(), bySize: new Map() };
  for (const skill of allSkills()) {
    for (const { text } of skill.spellings) addSpelling(index, skill, text);
  }
  return index;
});

function addSpelling({ byText, byWords, bySquashed, bySize }: SkillIndex, skill: Skill, text: string): void {
  const words = skillWords(text);
  const spaced = words.join(' ');
  const squashed = words.join('');
  byText.set(normalizeSkill(text), skill);
  if (!byWords.has(spaced)) byWords.set(spaced, skill);
  if (squashed.length >= MIN_SQUASHED) {
    const other = bySquashed.get(squashed);
    bySquashed.set(squashed, other === undefined || other === skill ? skill : null);
  }
  const written = splitWords(text);
  const size = sizeKey(written.length, written.join('').length);
  const sameSize = bySize.get(size);
  const entry = { skill, words: written, letters: letterMask(written.join('')) };
  if (sameSize) sameSize.push(entry);
  else bySize.set(size, [entry]);
}

function sizeKey(wordCount: number, length: number): string {
  return `${wordCount}:${length}`;
}

/** The skill that a normalised text spells: exactly, or up to signs, spaces and plurals. */
export function skillSpelled(normalized: string): Skill | null {
  const { byText, byWords, bySquashed } = theIndex();
  const exact = byText.get(normalized);
  if (exact) return exact;
  const words = skillWords(normalized);
  const sameWords = byWords.get(words.join(' '));
  if (sameWords) return sameWords;
  const squashed = words.join('');
  return squashed.length < MIN_SQUASHED ? null : (bySquashed.get(squashed) ?? null);
}

export function isSkillWord(word: string): boolean {
  return theIndex().byWords.has(word);
}

/** The one skill of which a normalised text is a misspelling; null when there is none or more than one. */
export function skillMisspelled(normalized: string): Skill | null {
  const { bySize } = theIndex();
  const words = splitWords(normalized);
  const squashed = words.join('');
  const letters = letterMask(squashed);
  const allowance = 1 - MIN_SIMILARITY;
  const maxInsertions = Math.ceil((allowance / SLIP) * normalized.length);
  let best = MIN_SIMILARITY;
  let nearest: Skill | null = null;
  let tied = false;
  for (let length = squashed.length - maxInsertions; length <= squashed.length + maxInsertions; length++) {
    const longer = Math.max(length, squashed.length) + words.length - 1;
    const maxLetters = Math.floor(2 * allowance * longer);
    for (const entry of bySize.get(sizeKey(words.length, length)) ?? []) {
      if (bitCount(entry.letters ^ letters) > maxLetters) continue;
      const similarity = skillSimilarity(words, entry.words, isSkillWord);
      if (similarity < best) continue;
      tied = similarity === best && nearest !== null && (tied || nearest !== entry.skill);
      nearest = entry.skill;
      best = similarity;
    }
  }
  return tied ? null : nearest;
}

/** One bit for each letter that occurs: an edit changes at most two bits, two of them if it costs 1. */
function letterMask(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at++) mask |= 1 << (text.charCodeAt(at) & 31);
  return mask;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
