import type { SkillVocabulary } from './skillVocabulary.ts';

export const skillVocabulary: SkillVocabulary = {
  keyOf: (skill) => skill.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' '),
  alike: () => false,
  isKnown: () => false,
};

/** The vocabulary's spelling of a skill ("reactjs" → "React"); an unknown skill comes back trimmed. */
export function canonicalSkill(skill: string): string {
  return skill.trim();
}
