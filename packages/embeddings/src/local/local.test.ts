import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, EmbeddingError } from '../provider.ts';
import { postingText } from '../texts.ts';
import { decodeLocalModel, encodeLocalModel } from './codec.ts';
import { LEAST_TRAINING_TEXTS, type LocalModel, trainLocalModel } from './localModel.ts';
import { localProvider } from './localProvider.ts';

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const length = (vector: Float32Array) => Math.sqrt(cosine(vector, vector));

const TRADES = 30;
const WORDS = 8;
/** Invented words of an invented trade: "w3x5" is word 5 of trade 3. Words of two trades never meet in a posting. */
const word = (trade: number, number: number) => `w${trade}x${number % WORDS}`;

/** Postings of four words of one trade, in changing company. */
function corpus(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const step = 1 + (i % 3);
    const words = [0, 1, 2, 3].map((n) => word(i % TRADES, Math.floor(i / TRADES) + n * step));
    return postingText({
      title: `Job ${i}`,
      skills: [],
      experience_min: null,
      description: words.join(' and '),
    });
  });
}

const model = trainLocalModel(corpus(300))!;

describe('trainLocalModel', () => {
  it(`needs ${LEAST_TRAINING_TEXTS} texts`, () => {
    expect(trainLocalModel(corpus(LEAST_TRAINING_TEXTS - 1))).toBeNull();
    expect(trainLocalModel(corpus(LEAST_TRAINING_TEXTS))).not.toBeNull();
  });

  it('gives the same model for the same texts', () => {
    expect(encodeLocalModel(trainLocalModel(corpus(300))!)).toEqual(encodeLocalModel(model));
  });

  it('keeps the most frequent terms when there are more than it may', () => {
    const small = trainLocalModel(corpus(300), { mostTerms: 1 })!;
    expect(small.terms).toEqual(['job']);
  });

  it.each([
    ['empty texts', () => ''],
    ['the same text', () => 'Job Title: Welder. Required Skills: . Description: Weld.'],
    ['nothing in common', (i: number) => `w${i}a w${i}b`],
  ])('trains on %s without failing', async (_, text) => {
    const trained = trainLocalModel(Array.from({ length: 250 }, (_, i) => text(i)));
    const [vector] = await localProvider(trained).embed(['Weld and w1a'], 'posting');
    expect(vector!.every(Number.isFinite)).toBe(true);
  });
});

describe('localProvider', () => {
  const learned = localProvider(model);
  const hashed = localProvider(null);

  it('names itself by what it learned', () => {
    const other = localProvider(trainLocalModel(corpus(301)));
    expect(learned.model).toMatch(/^local:lsa@[0-9a-f]{12}$/);
    expect(other.model).not.toBe(learned.model);
    expect(hashed.model).toBe('local:hashed@2');
  });

  it('sees what belongs together though no word is shared', async () => {
    const texts = [
      `${word(4, 0)} ${word(4, 1)}`,
      `${word(4, 4)} ${word(4, 6)}`,
      `${word(9, 4)} ${word(9, 6)}`,
    ];
    const [one, related, foreign] = await learned.embed(texts, 'candidate');
    expect(cosine(one!, related!)).toBeGreaterThan(cosine(one!, foreign!) + 0.3);
  });

  it.each([
    ['learned', learned],
    ['hashed', hashed],
  ])('%s: gives vectors of length 1, equal for equal texts in any company', async (_, provider) => {
    const text = fc.string({
      unit: fc.constantFrom('w1x2 ', 'job ', '<b>', '\u0000', '\ud800', 'ß. ', 'C++ '),
    });
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('posting', 'candidate'), async (said, kind) => {
        const [first, , again] = await provider.embed([said, 'other words', said], kind);
        expect(first).toHaveLength(DIMENSIONS);
        expect(again).toEqual(first);
        expect([0, 1]).toContain(Math.round(length(first!) * 1e5) / 1e5);
      }),
    );
  });

  it.each(['', ' \n', '12 34', 'the and of'])('gives zeros for %j, which says nothing', async (text) => {
    for (const provider of [learned, hashed]) {
      expect(await provider.embed([text], 'posting')).toEqual([new Float32Array(DIMENSIONS)]);
    }
  });

  it('gives zeros for words that it never met', async () => {
    expect(await learned.embed(['xylophone quark'], 'candidate')).toEqual([new Float32Array(DIMENSIONS)]);
  });

  it('hashed: shares only what is said in both', async () => {
    const [a, b, c] = await hashed.embed(['dough yeast', 'dough rye', 'keel mast'], 'candidate');
    expect(cosine(a!, b!)).toBeGreaterThan(0.2);
    expect(Math.abs(cosine(a!, c!))).toBeLessThan(0.2);
  });

  it('takes synonyms for one skill', async () => {
    const [short, long, other] = await hashed.embed(
      ['Skills: k8s', 'Skills: Kubernetes', 'Skills: Tableau'],
      'candidate',
    );
    expect(cosine(short!, long!)).toBeGreaterThan(0.3);
    expect(Math.abs(cosine(short!, other!))).toBeLessThan(0.2);
  });

  it('does not let years of experience count as meaning', async () => {
    const texts = ['Title: Baker. Skills: dough', 'Title: Baker. Experience: 9 years. Skills: dough'];
    const [without, with9] = await hashed.embed(texts, 'candidate');
    expect(with9).toEqual(without);
  });
});

describe('decodeLocalModel', () => {
  it('gives back what was encoded, wherever the bytes lie in memory', async () => {
    const bytes = encodeLocalModel(model);
    const shifted = new Uint8Array(bytes.length + 3).subarray(3);
    shifted.set(bytes);
    const decoded = decodeLocalModel(shifted);
    expect(decoded).toEqual(model);
    expect(localProvider(decoded).model).toBe(localProvider(model).model);
  });

  it('can hold a model that learned nothing', () => {
    const empty: LocalModel = {
      dimensions: 0,
      terms: [],
      scales: new Float32Array(),
      values: new Int8Array(),
    };
    expect(decodeLocalModel(encodeLocalModel(empty))).toEqual(empty);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses a model whose vectors would be %s', (scale) => {
    const broken = { ...model, scales: model.scales.with(5, scale) };
    expect(() => decodeLocalModel(encodeLocalModel(broken))).toThrow(EmbeddingError);
  });

  const bytes = encodeLocalModel(model);
  const changed = (at: number) => {
    const copy = bytes.slice();
    copy[at]! ^= 0xff;
    return copy;
  };
  it.each([
    ['no bytes', new Uint8Array()],
    ['other bytes', new TextEncoder().encode('{"this is": "something else"}')],
    ['another format', changed(4)],
    ['too many dimensions', changed(9)],
    ['another number of terms', changed(12)],
    ['bytes cut short', bytes.subarray(0, 1000)],
    ['terms cut short', bytes.subarray(0, bytes.length - 20)],
  ])('refuses %s', (_, stored) => {
    expect(() => decodeLocalModel(stored)).toThrow(
      expect.objectContaining({ name: 'EmbeddingError', code: 'embedding_model_unreadable' }),
    );
    expect(() => decodeLocalModel(stored)).toThrow(EmbeddingError);
  });
});
