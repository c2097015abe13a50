import { expect, it } from 'vitest';
import { pointsOf, sharesOf } from './factors.ts';

it('sets shares of one as points', () => {
  const weights = { skills: 1 / 3, experience: 0.25, location: 0.15, salary: 0.1, semantic: 0.1666667 };
  expect(pointsOf(weights)).toEqual({
    skills: 33.3,
    experience: 25,
    location: 15,
    salary: 10,
    semantic: 16.7,
  });
});

it('shows what of the whole each amount is', () => {
  const amounts = { skills: 30, experience: 10, location: 10, salary: 0, semantic: 0 };
  expect(sharesOf(amounts)).toEqual({ skills: 60, experience: 20, location: 20, salary: 0, semantic: 0 });
});

it('shows no share where there is no whole', () => {
  const nothing = { skills: 0, experience: 0, location: 0, salary: 0, semantic: 0 };
  expect(sharesOf(nothing)).toEqual(nothing);
});
