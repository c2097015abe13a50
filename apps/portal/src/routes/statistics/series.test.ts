import { describe, expect, it } from 'vitest';
import { daysBetween, roundUp, seriesOf } from './series.ts';

describe('daysBetween', () => {
  it('has both ends, over the end of a month', () => {
    expect(daysBetween('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });
});

describe('roundUp', () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 3],
    [21, 30],
    [101, 200],
    [1000, 1000],
  ])('of %i is %i', (value, next) => {
    expect(roundUp(value)).toBe(next);
  });
});

describe('seriesOf', () => {
  const days = ['2026-03-01', '2026-03-02'];
  const points = [
    { day: '2026-03-01', name: 'dice', value: 2 },
    { day: '2026-03-02', name: 'dice', value: 3 },
    { day: '2026-03-02', name: 'indeed', value: 9 },
    { day: '2026-03-01', name: 'monster', value: 1 },
  ];

  it('puts the greatest first and fills days without any', () => {
    expect(seriesOf(days, points, { most: 3 })).toEqual([
      { name: 'indeed', values: [0, 9] },
      { name: 'dice', values: [2, 3] },
      { name: 'monster', values: [1, 0] },
    ]);
  });

  it('adds up what is too many', () => {
    expect(seriesOf(days, points, { most: 2 })).toEqual([
      { name: 'indeed', values: [0, 9] },
      { name: 'others', values: [3, 3] },
    ]);
  });
});
