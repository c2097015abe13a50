import { describe, expect, it } from 'vitest';
import {
  ageWords,
  agoWords,
  bytesWords,
  countWords,
  dayWords,
  leftWords,
  payWords,
  yearsWords,
} from './words.ts';

const NOW = new Date('2026-11-25T18:00:00Z');

describe('words', () => {
  it.each([
    ['2026-11-25', 'today'],
    ['2026-11-26', 'today'],
    ['2026-11-24', 'yesterday'],
    ['2026-11-01', '24 d ago'],
    ['2026-10-01', 'Oct 1'],
    ['2025-10-01', 'Oct 1, 2025'],
  ])('say how old %s is', (day, words) => expect(ageWords(day, NOW)).toBe(words));

  it.each([
    ['2026-11-25T17:59:30Z', 'just now'],
    ['2026-11-25T17:01:00Z', '59 min ago'],
    ['2026-11-24T18:30:00Z', '23 h ago'],
    ['2026-11-24T17:30:00Z', 'yesterday'],
  ])('say how long ago %s is', (moment, words) => expect(agoWords(moment, NOW)).toBe(words));

  it.each([
    ['2026-11-25T18:00:00Z', 'over'],
    ['2026-11-25T18:00:01Z', '1 min'],
    ['2026-11-25T19:00:00Z', '1 h'],
    ['2026-11-25T19:40:00Z', '1 h 40 min'],
  ])('say how long it is until %s', (moment, words) => expect(leftWords(moment, NOW)).toBe(words));

  it('say the year of another year only', () => {
    expect([dayWords('2026-12-09', NOW), dayWords('2027-01-04', NOW)]).toEqual(['Dec 9', 'Jan 4, 2027']);
  });

  it.each([
    [125_000, 137_280, '$125K–$137K'],
    [125_000, 125_000, '$125K'],
    [125_000, null, 'from $125K'],
    [null, 90_000, '$90K'],
    [null, null, null],
    [null, 9_500, '$9,500'],
  ])('say a pay of %s to %s', (salary_min, salary_max, words) =>
    expect(payWords({ salary_min, salary_max })).toBe(words),
  );

  it.each([
    [8, null, '8+ years'],
    [3, 5, '3–5 years'],
    [4, 4, '4 years'],
    [null, 5, 'up to 5 years'],
    [null, null, null],
  ])('say experience of %s to %s', (experience_min, experience_max, words) =>
    expect(yearsWords({ experience_min, experience_max })).toBe(words),
  );

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 KB'],
    [12_345_678, '12 MB'],
    [5_200_000_000_000, '5200 GB'],
  ])('say %s bytes', (bytes, words) => expect(bytesWords(bytes)).toBe(words));

  it('count', () => {
    expect([countWords(1, 'match', 'matches'), countWords(12_345, 'posting')]).toEqual([
      '1 match',
      '12,345 postings',
    ]);
  });
});
