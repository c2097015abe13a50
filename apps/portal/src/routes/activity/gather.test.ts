import { describe, expect, it } from 'vitest';
import type { Activity } from '../../data/activity.ts';
import { changeOf } from './activityWords.ts';
import { byDay, gathered } from './gather.ts';

const entry = (facts: Partial<Activity>): Activity => ({
  id: 1,
  at: '2026-11-26T12:00:00.000Z',
  user_id: 1,
  full_name: 'Kim Lee',
  by_token: false,
  kind: 'edited',
  changes: [],
  from_status: null,
  to_status: null,
  note: null,
  role: null,
  match_id: null,
  application_id: null,
  job_posting_id: null,
  title: null,
  company: null,
  ...facts,
});

const SKILLS = { field: 'skills', before: ['Java'], after: ['Java', 'Kafka'] } as const;
const LATER = '2026-11-26T12:00:02.000Z';

describe('one saving', () => {
  const added = entry({ id: 4, kind: 'role_added', role: 'Architect' });
  const removed = entry({ id: 3, kind: 'role_removed', role: 'Tester' });
  const edit = entry({ id: 2, changes: [{ ...SKILLS, before: ['Java'], after: ['Java', 'Kafka'] }] });
  const created = entry({ id: 2, kind: 'created' });
  const roles = { field: 'preferred_roles', before: ['Tester'], after: ['Architect'] };

  it('is one entry with what has changed of the roles', () => {
    expect(gathered([added, removed])).toMatchObject([{ kind: 'edited', changes: [roles] }]);
    expect(gathered([added, removed, edit])).toMatchObject([{ id: 4, changes: [SKILLS, roles] }]);
    expect(gathered([added, created])).toMatchObject([{ kind: 'created' }]);
  });

  it('is not what another person did, or was done later', () => {
    expect(gathered([{ ...added, user_id: 2 }, edit])).toHaveLength(2);
    expect(gathered([{ ...added, at: LATER }, edit])).toHaveLength(2);
    expect(gathered([{ ...edit, id: 5 }, edit])).toHaveLength(2);
  });
});

describe('a changed field', () => {
  it('is told of lists by what came and went', () => {
    expect(changeOf({ field: 'skills', before: ['Java', 'SQL'], after: ['SQL', 'Kafka'] })).toEqual({
      kind: 'list',
      added: ['Kafka'],
      removed: ['Java'],
    });
    expect(changeOf({ field: 'skill_years', before: { Java: 8 }, after: { Java: 9 } })).toEqual({
      kind: 'list',
      added: ['Java 9 y'],
      removed: ['Java 8 y'],
    });
  });

  it('is told of long texts by where they differ', () => {
    const same = 'x'.repeat(300);
    const difference = changeOf({ field: 'professional_summary', before: `${same}old`, after: `${same}new` });
    expect(difference).toEqual({
      kind: 'value',
      before: `…${'x'.repeat(30)}old`,
      after: `…${'x'.repeat(30)}new`,
    });
  });
});

it('days have their names', () => {
  const now = new Date(2026, 10, 26, 9);
  const at = (...day: [number, number, number]) => entry({ at: new Date(...day, 8).toISOString() });
  const days = byDay(
    [at(2026, 10, 26), at(2026, 10, 26), at(2026, 10, 25), at(2026, 10, 23), at(2025, 0, 2)],
    now,
  );
  expect(days.map(({ label, entries }) => [label, entries.length])).toEqual([
    ['Today', 2],
    ['Yesterday', 1],
    ['Monday, Nov 23', 1],
    ['Jan 2, 2025', 1],
  ]);
});
