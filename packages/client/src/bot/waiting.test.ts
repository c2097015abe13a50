import { expect, it, vi } from 'vitest';
import { backoffMs, retryAfterMs, shownWait } from './waiting.ts';

const NOW = Date.parse('2026-11-25T10:00:00Z');
const saying = (text: string) => new Response(null, { headers: { 'retry-after': text } });

it.each([
  ['7', 7000],
  [' 120 ', 120_000],
  ['0', 0],
  ['999999999', 86_400_000],
  ['Wed, 25 Nov 2026 10:00:30 GMT', 30_000],
  ['Wed, 25 Nov 2026 09:00:00 GMT', 0],
  ['Fri, 25 Dec 2099 10:00:00 GMT', 86_400_000],
  ['soon', null],
  ['-5', null],
  ['', null],
])('Retry-After %j are %j ms', (text, ms) => {
  vi.useFakeTimers({ now: NOW });
  expect(retryAfterMs(saying(text))).toBe(ms);
  vi.useRealTimers();
});

it('waits longer from try to try, a random part of it, up to a limit', () => {
  const limits = { firstMs: 1000, mostMs: 5000 };
  const longest = [1000, 2000, 4000, 5000, 5000];
  longest.forEach((most, i) => {
    const all = Array.from({ length: 200 }, () => backoffMs(i + 1, limits));
    expect(Math.min(...all)).toBeGreaterThanOrEqual(most / 2);
    expect(Math.max(...all)).toBeLessThanOrEqual(most);
    expect(new Set(all).size).toBeGreaterThan(1);
  });
  expect(backoffMs(5000, limits)).toBeLessThanOrEqual(5000);
});

it('shows how long a wait is', () => {
  expect([900, 45_000, 119_000, 120_000, 3_600_000].map(shownWait)).toEqual([
    '1 s',
    '45 s',
    '119 s',
    '2 min',
    '60 min',
  ]);
});
