import { SKILLS } from './fields/index.ts';
import { MIN_SIMILARITY, skillSimilarity } from './similarity.ts';
import type { Skill } from './skillTable.ts';
import { singular, tokenize } from './tokens.ts';

/** Squashed spellings shorter than this are too short to be told apart ("p l"). */
const MIN_SQUASHED = 5;

/** Unicode NFKC, trimmed, lower case, inner spaces collapsed (decisions.md 3). */
export function normalizeSkill(skill: string): string {
  return skill.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}

/** The words of a skill in the singular: spellings with the same words differ in signs and plurals only. */
export function skillWords(text: string): string[] {
  return tokenize(text).words.map(singular);
}

interface Entry {
  skill: Skill;
  words: readonly string[];
  letters: number;
}

const byText = new Map<string, Skill>();
const byWords = new Map<string, Skill>();
/** Without spaces; null where two skills meet. */
const bySquashed = new Map<string, Skill | null>();
/** Entries by number of words and total length, "2:14". */
const bySize = new Map<string, Entry[]>();

for (const skill of SKILLS) {
  for (const { text } of skill.spellings) addSpelling(skill, text);
}

function addSpelling(skill: Skill, text: string): void {
  const words = skillWords(text);
  const spaced = words.join(' ');
  const squashed = words.join('');
  byText.set(normalizeSkill(text), skill);
  if (!byWords.has(spaced)) byWords.set(spaced, skill);
  if (squashed.length >= MIN_SQUASHED) {
    const other = bySquashed.get(squashed);
    bySquashed.set(squashed, other === undefined || other === skill ? skill : null);
  }
  const size = sizeKey(words.length, squashed.length);
  const sameSize = bySize.get(size);
  const entry = { skill, words, letters: letterMask(squashed) };
  if (sameSize) sameSize.push(entry);
  else bySize.set(size, [entry]);
}

function sizeKey(wordCount: number, length: number): string {
  return `${wordCount}:${length}`;
}

/** The skill that a normalised text spells: exactly, or up to signs, spaces and plurals. */
export function skillSpelled(normalized: string): Skill | null {
  const exact = byText.get(normalized);
  if (exact) return exact;
  const words = skillWords(normalized);
  const sameWords = byWords.get(words.join(' '));
  if (sameWords) return sameWords;
  const squashed = words.join('');
  return squashed.length < MIN_SQUASHED ? null : (bySquashed.get(squashed) ?? null);
}

export function isSkillWord(word: string): boolean {
  return byWords.has(word);
}

/** The one skill of which a normalised text is a misspelling; null when there is none or more than one. */
export function skillMisspelled(normalized: string): Skill | null {
  const words = skillWords(normalized);
  const length = words.reduce((sum, word) => sum + word.length, 0);
  const letters = letterMask(words.join(''));
  const slack =
    Math.floor((length + words.length - 1) * ((1 - MIN_SIMILARITY) / MIN_SIMILARITY) * (4 / 3)) + 1;
  let best = MIN_SIMILARITY;
  let nearest: Skill | null = null;
  for (let other = length - slack; other <= length + slack; other++) {
    for (const entry of bySize.get(sizeKey(words.length, other)) ?? []) {
      if (bitCount(entry.letters ^ letters) > 2 * slack) continue;
      const similarity = skillSimilarity(words, entry.words, isSkillWord);
      if (similarity < best) continue;
      if (similarity > best) nearest = entry.skill;
      else if (nearest !== entry.skill) nearest = nearest === null ? entry.skill : null;
      best = similarity;
    }
  }
  return nearest;
}

/** One bit for each letter that occurs: texts k edits apart differ in at most 2k bits. */
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
