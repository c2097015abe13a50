import { describe, expect, it } from 'vitest';
import { candidateSearch } from './candidates/search.ts';
import { jobSearch } from './jobs/search.ts';
import { matchSearch } from './matches/search.ts';
import { signInSearch } from './signIn/search.ts';

describe('the way back after signing in', () => {
  it('stays within the portal', () => {
    expect(signInSearch({ back: '/jobs?q=java' })).toEqual({ back: '/jobs?q=java' });
    for (const back of [
      'https://elsewhere.example/',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'jobs',
      7,
    ]) {
      expect(signInSearch({ back })).toEqual({});
    }
  });
});

describe('what stands in the address', () => {
  it('is kept where it can be used', () => {
    expect(candidateSearch({ q: 42, status: 'onboarded', sort: '-name' })).toEqual({
      q: '42',
      status: 'onboarded',
      sort: '-name',
    });
    expect(matchSearch({ grade: 'B,A+', match: 7, remote: false, type: 'C2C' })).toEqual({
      grade: 'A+,B',
      match: 7,
      remote: false,
      type: 'C2C',
    });
  });

  it('is left out where it cannot', () => {
    expect(candidateSearch({ q: '  ', status: 'nothing', sort: 'email', more: 1 })).toEqual({});
    expect(matchSearch({ grade: 'Z', match: -1, remote: 'yes', pay: 'x' })).toEqual({});
    expect(jobSearch({ job: 1.5, platform: 'elsewhere', salary_min: null, q: ['a'] })).toEqual({});
  });
});
