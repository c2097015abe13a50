import { describe, expect, it } from 'vitest';
import { aboutWords, durationWords, nameWords } from './workflowWords.ts';

describe('nameWords', () => {
  it('makes words of ids', () => {
    expect(nameWords('nightly-match-refresh')).toBe('Nightly match refresh');
  });
});

describe('durationWords', () => {
  it.each([
    [0, '0 ms'],
    [840, '840 ms'],
    [3_200, '3.2 s'],
    [125_000, '2 min 5 s'],
    [119_800, '2 min 0 s'],
    [3_840_000, '1 h 4 min'],
  ])('says %i ms as %s', (ms, words) => {
    expect(durationWords(ms)).toBe(words);
  });
});

describe('aboutWords', () => {
  it('counts long lists instead of giving them', () => {
    expect(aboutWords({ job_ids: [1, 2, 3, 4], trigger: 'import' })).toBe('4 job ids · trigger import');
  });
});
