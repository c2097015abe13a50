import type { Weights } from '../data/settings.ts';

export type Factor = keyof Weights;

/** In the order of a score's sum. */
export const FACTORS = ['skills', 'experience', 'location', 'salary', 'semantic'] as const;

export const FACTOR_NAMES: Record<Factor, string> = {
  skills: 'Skills',
  experience: 'Experience',
  location: 'Place',
  salary: 'Pay',
  semantic: 'Text',
};

/** Shares of one as points of 100, in which they are set. */
export function pointsOf(weights: Weights): Weights {
  const points = (factor: Factor) => Math.round(weights[factor] * 1000) / 10;
  return {
    skills: points('skills'),
    experience: points('experience'),
    location: points('location'),
    salary: points('salary'),
    semantic: points('semantic'),
  };
}

/** What of the whole each amount is, 0–100; all 0 where there is no whole. */
export function sharesOf(amounts: Weights): Weights {
  const sum = FACTORS.reduce((total, factor) => total + amounts[factor], 0);
  const share = (factor: Factor) => (sum === 0 ? 0 : (amounts[factor] / sum) * 100);
  return {
    skills: share('skills'),
    experience: share('experience'),
    location: share('location'),
    salary: share('salary'),
    semantic: share('semantic'),
  };
}
