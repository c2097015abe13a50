import { describe, expect, it } from 'vitest';
import { PLATFORMS, platformOf } from './platforms.ts';

describe('platformOf', () => {
  it('knows its own names', () => {
    expect(PLATFORMS.map(platformOf)).toEqual([...PLATFORMS]);
  });

  it.each([
    ['LinkedIn', 'linkedin'],
    [' INDEED ', 'indeed'],
    ['Dice.com', 'dice'],
    ['Tech Fetch', 'techfetch'],
    ['zip_recruiter', null],
    ['google', null],
    ['', null],
  ])('%s → %s', (name, platform) => {
    expect(platformOf(name)).toBe(platform);
  });
});
