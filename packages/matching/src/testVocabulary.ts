import type { SkillVocabulary } from '@blacklight/parsing';

const SYNONYMS: Record<string, string> = {
  'amazon web services': 'aws',
  k8s: 'kubernetes',
  reactjs: 'react',
  postgres: 'postgresql',
};
const KNOWN = new Set(['python', 'aws', 'kubernetes', 'react', 'postgresql', 'java', 'sql']);

/** Seven known skills; unknown ones are alike when they differ only in a final "s". */
export const testVocabulary: SkillVocabulary = {
  keyOf: (skill) => SYNONYMS[skill.toLowerCase()] ?? skill.toLowerCase(),
  isKnown: (key) => KNOWN.has(key),
  alike: (a, b) => !KNOWN.has(a) && !KNOWN.has(b) && (a === b || `${a}s` === b || `${b}s` === a),
};
