import type { Place } from '@blacklight/parsing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddingOf, quantizeEmbedding } from './embedding.ts';
import { DEFAULT_WEIGHTS } from './facts.ts';
import {
  combineScores,
  gradeOf,
  isRecommended,
  roundScore,
  scoreExperience,
  scoreLocation,
  scoreSalary,
  scoreSemantic,
  scoreSkills,
} from './scores.ts';

const place = (city: string | null, state: string | null, country: string | null = 'US'): Place => ({
  text: `${city}, ${state}`,
  city,
  state,
  country,
});
const dallas = place('Dallas', 'TX');
const austin = place('Austin', 'TX');
const chicago = place('Chicago', 'IL');

describe('scoreSkills', () => {
  it.each([
    [4, 5, 80],
    [0, 5, 0],
    [5, 5, 100],
    [0, 0, 50],
  ])('%i of %i required skills → %d', (matched, required, score) => {
    expect(scoreSkills(matched, required)).toBe(score);
  });
});

describe('scoreExperience', () => {
  it.each([
    ['no limits', 3, null, null, 100],
    ['no limits, years unknown', null, null, null, 100],
    ['years unknown', null, 5, null, 50],
    ['meets the minimum', 5, 5, null, 100],
    ['1 year below', 4, 5, null, 85],
    ['half a year below counts as 1', 4.5, 5, null, 85],
    ['2 years below', 3, 5, null, 70],
    ['3 years below', 2, 5, null, 55],
    ['4 years below', 1, 5, null, 40],
    ['9 years below', 1, 10, null, 40],
    ['at the maximum', 7, 5, 7, 100],
    ['1 over', 8, 5, 7, 95],
    ['2 over', 9, 5, 7, 95],
    ['3 over', 10, 5, 7, 85],
    ['5 over', 12, 5, 7, 85],
    ['6 over', 13, 5, 7, 75],
    ['10 over', 17, 5, 7, 75],
    ['11 over', 18, 5, 7, 60],
    ['only a maximum', 2, null, 3, 100],
  ])('%s', (_, years, min, max, score) => {
    expect(scoreExperience(years, { min, max })).toBe(score);
  });
});

describe('scoreLocation', () => {
  const remoteJob = { places: [], is_remote: true };
  it.each([
    ['remote job, wants remote', { places: [], wants_remote: true }, remoteJob, 100],
    ['remote job, flexible', { places: [chicago], wants_remote: false }, remoteJob, 90],
    ['same city', { places: [dallas], wants_remote: false }, { places: [dallas], is_remote: false }, 100],
    ['same state', { places: [austin], wants_remote: false }, { places: [dallas], is_remote: false }, 75],
    ['elsewhere', { places: [chicago], wants_remote: false }, { places: [dallas], is_remote: false }, 30],
    ['wants remote', { places: [chicago], wants_remote: true }, { places: [dallas], is_remote: false }, 40],
    [
      'wants remote but would also go to Texas',
      { places: [chicago, austin], wants_remote: true },
      { places: [dallas], is_remote: false },
      75,
    ],
    [
      'a job in several places counts its best',
      { places: [chicago], wants_remote: false },
      { places: [dallas, chicago], is_remote: false },
      100,
    ],
    ['job place missing', { places: [dallas], wants_remote: false }, { places: [], is_remote: false }, 50],
    [
      'candidate place missing',
      { places: [], wants_remote: false },
      { places: [dallas], is_remote: false },
      50,
    ],
    [
      'one side names only the country',
      { places: [dallas], wants_remote: false },
      { places: [place(null, null)], is_remote: false },
      50,
    ],
    [
      'Portland in two states',
      { places: [place('Portland', 'OR')], wants_remote: false },
      { places: [place('Portland', 'ME')], is_remote: false },
      30,
    ],
    [
      'another country',
      { places: [dallas], wants_remote: false },
      { places: [place('Toronto', 'ON', 'CA')], is_remote: false },
      30,
    ],
  ])('%s', (_, candidate, job, score) => {
    expect(scoreLocation(candidate, job)).toBe(score);
  });
});

describe('scoreSalary', () => {
  it.each([
    ['no expectation', null, 100_000, 120_000, 80],
    ['no expectation and no data', null, null, null, 80],
    ['no data', 120_000, null, null, 50],
    ['covered', 120_000, 100_000, 120_000, 100],
    ['just below', 120_000, 90_000, 119_999, 75],
    ['exactly 10 % below', 100_000, null, 90_000, 60],
    ['exactly 20 % below', 100_000, null, 80_000, 45],
    ['exactly 30 % below', 100_000, null, 70_000, 30],
    ['half', 200_000, null, 100_000, 30],
    ['only a minimum serves as the maximum', 100_000, 95_000, null, 75],
  ])('%s', (_, expected, salary_min, salary_max, score) => {
    expect(scoreSalary(expected, { salary_min, salary_max })).toBe(score);
  });
});

describe('scoreSemantic', () => {
  const unit = (...values: number[]) =>
    quantizeEmbedding([...values, ...Array<number>(768 - values.length).fill(0)], 'm1');

  it.each([
    ['same direction', unit(1, 1), unit(2, 2), 100],
    ['right angle', unit(1, 0), unit(0, 1), 0],
    ['opposite is clamped', unit(1), unit(-1), 0],
    ['missing', unit(1), null, 50],
    ['another model', unit(1), { ...unit(1), model: 'm2' }, 50],
    ['a text that says nothing', unit(1), embeddingOf(new Int8Array(768), 'm1'), 50],
  ])('%s', (_, a, b, score) => {
    expect(scoreSemantic(a, b)).toBeCloseTo(score, 10);
  });

  it('is within half a point of the cosine of the floats', () => {
    const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 768, maxLength: 768 });
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const length = (v: number[]) => Math.sqrt(v.reduce((sum, x) => sum + x * x, 0));
        fc.pre(length(a) > 1 && length(b) > 1);
        const cosine = a.reduce((sum, x, i) => sum + x * b[i]!, 0) / (length(a) * length(b));
        const score = scoreSemantic(quantizeEmbedding(a, 'm'), quantizeEmbedding(b, 'm'));
        expect(Math.abs(score - Math.max(0, cosine * 100))).toBeLessThan(0.5);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses vectors that are not 768 finite numbers', () => {
    expect(() => quantizeEmbedding([1, 2], 'm')).toThrow(RangeError);
    expect(() => quantizeEmbedding(Array<number>(768).fill(Number.NaN), 'm')).toThrow(RangeError);
  });
});

describe('the overall score', () => {
  it('weighs the factors 40/25/15/10/10', () => {
    const scores = { skills: 80, experience: 100, location: 90, salary: 75, semantic: 60 };
    expect(roundScore(combineScores(scores, DEFAULT_WEIGHTS))).toBe(84); // 32 + 25 + 13.5 + 7.5 + 6
  });

  it.each([
    [100, 'A+'],
    [90, 'A+'],
    [89.99, 'A'],
    [80, 'A'],
    [79.99, 'B'],
    [70, 'B'],
    [69.99, 'C'],
    [60, 'C'],
    [59.99, 'D'],
    [50, 'D'],
    [49.99, 'F'],
    [0, 'F'],
  ])('%d is grade %s', (score, grade) => {
    expect(gradeOf(score)).toBe(grade);
    expect(isRecommended(score)).toBe(score >= 70);
  });

  it.each([
    [87.125, 87.13],
    [69.995, 70],
    [1 / 3, 0.33],
    [100, 100],
  ])('rounds %d to %d', (score, rounded) => {
    expect(roundScore(score)).toBe(rounded);
  });
});
