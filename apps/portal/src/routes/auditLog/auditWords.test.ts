import { describe, expect, it } from 'vitest';
import { actorWords, changesOf, summaryOf } from './auditWords.ts';

describe('actorWords', () => {
  const names = new Map([[7, 'Robin Recruiter']]);
  it.each([
    ['USER 7', 'Robin Recruiter'],
    ['USER 8', 'Person 8'],
    ['USER 7 token 2', 'Robin Recruiter (token 2)'],
    ['PM_ADMIN 1', 'Platform administrator 1'],
    ['system', 'Blacklight itself'],
    ['SCRAPER 3', 'SCRAPER 3'],
  ])('says %s as %s', (actor, words) => {
    expect(actorWords(actor, names)).toBe(words);
  });
});

describe('changesOf', () => {
  it('tells a field that came, went, changed, and one that is a list', () => {
    const before = { status: 'onboarded', phone: '555-0100', skills: ['Java'] };
    const after = { status: 'assigned', skills: ['Java', 'Go'], is_active: false };
    expect(changesOf({ data: { before, after } })).toEqual([
      { field: 'is active', before: undefined, after: 'no' },
      { field: 'phone', before: '555-0100', after: undefined },
      { field: 'skills', before: 'Java', after: 'Java, Go' },
      { field: 'status', before: 'onboarded', after: 'assigned' },
    ]);
  });

  it('tells nothing of what has been erased', () => {
    expect(changesOf({ data: null })).toEqual([]);
    expect(summaryOf({ data: null })).toBeUndefined();
  });
});

describe('summaryOf', () => {
  it('is one line', () => {
    const data = {
      before: { status: 'ACTIVE' },
      after: { status: 'SUSPENDED', note: null, seats: 3, id: 2, key_hash: 'f3' },
    };
    expect(summaryOf({ data })).toBe('seats: 3 · status: ACTIVE → SUSPENDED');
  });
});
