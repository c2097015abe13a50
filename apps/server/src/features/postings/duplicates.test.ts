import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateKey, originalOf, signatureSimilarity, textSignature } from './duplicates.ts';

const dallas = { text: 'Dallas, TX', city: 'Dallas', state: 'TX', country: 'US' };
const posting = {
  company: 'Northwind Traders',
  title: 'Java Developer',
  normalized_role: 'java_developer',
  places: [dallas],
  is_remote: false,
};

describe('duplicateKey', () => {
  it.each([
    ['a legal form', { company: 'Northwind Traders, Inc.' }],
    ['case and punctuation', { company: 'NORTHWIND  TRADERS' }],
    ['a decorated title', { title: 'Java Developer - W2 only' }],
    ['another spelling of the place', { places: [{ ...dallas, text: 'Dallas, Texas' }] }],
  ])('is the same with %s', (_, change) => {
    expect(duplicateKey({ ...posting, ...change })).toBe(duplicateKey(posting));
  });

  it.each([
    ['another company', { company: 'Contoso' }],
    ['another title', { title: 'JavaScript Developer', normalized_role: 'javascript_developer' }],
    ['another place', { places: [{ text: 'Austin, TX', city: 'Austin', state: 'TX', country: 'US' }] }],
  ])('differs with %s', (_, change) => {
    expect(duplicateKey({ ...posting, ...change })).not.toBe(duplicateKey(posting));
  });

  it('is null without a company', () => {
    expect(duplicateKey({ ...posting, company: null })).toBeNull();
    expect(duplicateKey({ ...posting, company: 'LLC' })).toBeNull();
  });
});

describe('signatureSimilarity', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 60, maxLength: 200 });

  it('is 1 for the same words, however spaced and punctuated', () => {
    fc.assert(
      fc.property(words, (list) => {
        const a = textSignature(list.join(' '))!;
        expect(signatureSimilarity(a, textSignature(`${list.join(',\n ').toUpperCase()}.`)!)).toBe(1);
      }),
    );
  });

  it('is near the true Jaccard similarity of the word triples', () => {
    // 400 distinct words, the second text shares the first 300: 298 common triples of 398 + 100 in the union.
    const first = Array.from({ length: 400 }, (_, i) => `w${i}`);
    const second = [...first.slice(0, 300), ...Array.from({ length: 100 }, (_, i) => `x${i}`)];
    const similarity = signatureSimilarity(textSignature(first.join(' '))!, textSignature(second.join(' '))!);
    expect(Math.abs(similarity - 298 / 498)).toBeLessThan(0.2);
  });

  it('is low for unrelated texts', () => {
    const text = (prefix: string) => Array.from({ length: 300 }, (_, i) => `${prefix}${i}`).join(' ');
    expect(signatureSimilarity(textSignature(text('a'))!, textSignature(text('b'))!)).toBeLessThan(0.1);
  });
});

describe('originalOf', () => {
  const text = Array.from({ length: 100 }, (_, i) => `word${i}`).join(' ');
  const at = (id: number, day: number, words: string | null = text) => ({
    id,
    day,
    text_signature: words === null ? null : textSignature(words),
  });

  it('is the first posting with nearly the same text', () => {
    expect(originalOf(at(3, 100), [at(2, 99), at(1, 98), at(3, 100)])?.id).toBe(1);
  });
  it('is none after weeks: that is a repost', () => {
    expect(originalOf(at(2, 115), [at(1, 100)])).toBeNull();
    expect(originalOf(at(2, 114), [at(1, 100)])?.id).toBe(1);
  });
  it('is none with another text', () => {
    expect(originalOf(at(2, 100, 'quite another job with other duties'), [at(1, 100)])).toBeNull();
  });
  it('goes by the key alone only where neither has a text', () => {
    expect(originalOf(at(2, 100, null), [at(1, 100, null)])?.id).toBe(1);
    expect(originalOf(at(2, 100, null), [at(1, 100)])).toBeNull();
  });
});
