import { boundedMemo } from './boundedMemo.ts';
import { allSkills } from './fields/index.ts';
import { lazy } from './lazy.ts';
import { MIN_SIMILARITY, skillSimilarity } from './similarity.ts';
import { simplerSpellings } from './simplerSpellings.ts';
import { isSkillWord, normalizeSkill, skillMisspelled, skillSpelled } from './skillIndex.ts';
import type { Skill } from './skillTable.ts';
import type { SkillVocabulary } from './skillVocabulary.ts';
import { singular, splitWords } from './words.ts';

/** A longer text is a sentence, not the name of a skill. */
const LONGEST_NAME = 80;
const MEMO = { capacity: 50_000, longest: LONGEST_NAME };

const namesByKey = lazy(() => new Map(allSkills().map(({ name }) => [normalizeSkill(name), name])));

/** The skills of US IT staffing (the tables under fields/) and how their spellings are compared. */
export const skillVocabulary: SkillVocabulary = {
  keyOf: boundedMemo(keyOf, MEMO),
  alike,
  isKnown: (key) => namesByKey().has(key),
};

/** The vocabulary's spelling of a skill ("reactjs" → "React"); an unknown skill comes back trimmed. */
export function canonicalSkill(skill: string): string {
  return namesByKey().get(skillVocabulary.keyOf(skill)) ?? skill.trim();
}

function keyOf(skill: string): string {
  const normalized = normalizeSkill(skill);
  if (normalized.length > LONGEST_NAME) return normalized;
  const known = knownSkill(normalized);
  return known ? normalizeSkill(known.name) : normalized;
}

function knownSkill(normalized: string): Skill | null {
  const spelled = skillSpelled(normalized);
  if (spelled) return spelled;
  let simplest = normalized;
  for (const simpler of simplerSpellings(normalized)) {
    const skill = skillSpelled(simpler);
    if (skill) return skill;
    simplest = simpler;
  }
  return skillMisspelled(simplest);
}

const wordsOf = boundedMemo(splitWords, MEMO);

function alike(keyA: string, keyB: string): boolean {
  if (keyA === keyB) return true;
  if (namesByKey().has(keyA) || namesByKey().has(keyB)) return false;
  const longer = Math.max(keyA.length, keyB.length);
  if (longer > LONGEST_NAME || Math.abs(keyA.length - keyB.length) > longer / 4) return false;
  const [a, b] = [wordsOf(keyA), wordsOf(keyB)];
  const sameButPlural =
    a.length > 0 && a.length === b.length && a.every((word, at) => singular(word) === singular(b[at]!));
  return sameButPlural || skillSimilarity(a, b, isSkillWord) >= MIN_SIMILARITY;
}
