import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSkills } from './markSkills.ts';

describe('marking skills', () => {
  it('cuts a text where skills are mentioned', () => {
    const mentions = [
      { skill: 'Kubernetes', start: 9, end: 12 },
      { skill: 'Java', start: 0, end: 4 },
    ];
    expect(markSkills('Java and k8s!', mentions)).toEqual([
      { text: 'Java', skill: 'Java' },
      { text: ' and ', skill: null },
      { text: 'k8s', skill: 'Kubernetes' },
      { text: '!', skill: null },
    ]);
  });

  it('neither adds nor loses a character, whatever the mentions', () => {
    const mention = fc.record({
      skill: fc.string(),
      start: fc.integer({ min: -5, max: 60 }),
      end: fc.integer({ min: -5, max: 60 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(mention), (text, mentions) => {
        const pieces = markSkills(text, mentions);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
      { endOnFailure: true },
    );
  });
});
