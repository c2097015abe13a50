import { skillVocabulary } from '@blacklight/parsing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SkillIds } from './skillIds.ts';

/** Names that no vocabulary has, and slips of the finger in them. */
const NAMES = [
  'quarbex',
  'zylotherm',
  'frobnication server',
  'brelligrid platform',
  'nimbatron',
  'dravitechnologies',
  'hexoquery builder',
  'vantimatrix',
];
const slip = fc.record({
  at: fc.nat(30),
  letter: fc.constantFrom(...'abelmnostyz'),
  kind: fc.constantFrom('insert', 'delete', 'exchange', 'swap', 'plural'),
});
const misspelled = fc
  .tuple(fc.constantFrom(...NAMES), fc.array(slip, { maxLength: 3 }))
  .map(([name, slips]) =>
    slips.reduce((word, { at, letter, kind }) => {
      const i = at % word.length;
      if (kind === 'insert') return word.slice(0, i) + letter + word.slice(i);
      if (kind === 'delete') return word.slice(0, i) + word.slice(i + 1);
      if (kind === 'exchange') return word.slice(0, i) + letter + word.slice(i + 1);
      if (kind === 'swap') return word.slice(0, i) + (word[i + 1] ?? '') + word[i] + word.slice(i + 2);
      return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
    }, name),
  );

describe('SkillIds', () => {
  it('finds exactly the skills that the vocabulary calls the same or alike', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(misspelled, { minLength: 10, maxLength: 30 }), misspelled, (interned, asked) => {
        const skills = new SkillIds(skillVocabulary);
        const ids = new Map(interned.map((skill) => [skill, skills.intern([skill])[0]!]));
        const { keyOf, isKnown, alike } = skillVocabulary;
        const key = keyOf(asked);
        const expected = new Set(
          interned
            .filter((skill) => keyOf(skill) === key || (!isKnown(key) && alike(key, keyOf(skill))))
            .map((skill) => ids.get(skill)!),
        );
        const [group] = skills.lookUp([asked]);
        found += expected.size;
        expect(new Set(group)).toEqual(expected);
        expect(group).toHaveLength(expected.size);
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('gives distinct ids once, whatever the spelling', () => {
    const skills = new SkillIds(skillVocabulary);
    expect(skills.intern(['Java', 'java', 'ReactJS'])).toEqual([0, 1]);
    expect(skills.intern(['React'])).toEqual([1]);
  });

  it('sees skills that came after the first question', () => {
    const skills = new SkillIds(skillVocabulary);
    expect(skills.lookUp(['zylotherm'])).toEqual([[]]);
    expect(skills.intern(['zylotherms'])).toEqual([0]);
    expect(skills.lookUp(['zylotherm'])).toEqual([[0]]);
  });
});
