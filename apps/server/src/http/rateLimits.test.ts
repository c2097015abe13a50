import pino from 'pino';
import { afterAll, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { createApp } from './app.ts';

const person = {
  session_id: 1,
  email: 'somebody@example.com',
  full_name: 'Somebody',
  password_change_required: false,
  token: null,
} as const;
const app = createApp({
  log: pino({ level: 'silent' }),
  accessTo: (_, route) => (/open|health/.test(route) ? 'anyone' : { roles: ['RECRUITER'], scope: 'any' }),
  authenticate: async ({ headers }) => {
    if (headers.token) throw new DomainError('unauthenticated', 'token_invalid', 'There is no such token.');
    if (headers.person === undefined) return undefined;
    return { ...person, id: Number(headers.person), tenant_id: 1, role: 'RECRUITER' };
  },
  rateLimits: { person: 3, address: 2 },
});
for (const path of ['/api/things', '/api/open', '/health']) app.get(path, () => ({ ok: true }));
afterAll(() => app.close());

async function statuses(times: number, url: string, headers: Record<string, string> = {}, from = '10.0.0.1') {
  const answers: number[] = [];
  for (let i = 0; i < times; i++) {
    const request = { url, remoteAddress: from, headers: { host: 'localhost:3000', ...headers } };
    answers.push((await app.inject(request)).statusCode);
  }
  return answers;
}

it('refuses a person after as many requests as they have in a minute, and nobody else', async () => {
  expect(await statuses(4, '/api/things', { person: '1' })).toEqual([200, 200, 200, 429]);
  expect(await statuses(1, '/api/things', { person: '2' })).toEqual([200]);
});

it('refuses an address without sign-in, but not who is signed in there, nor another address', async () => {
  expect(await statuses(2, '/api/things', {}, '10.0.0.2')).toEqual([401, 401]);
  expect(await statuses(1, '/api/open', {}, '10.0.0.2')).toEqual([429]);
  expect(await statuses(1, '/api/things', { person: '3' }, '10.0.0.2')).toEqual([200]);
  expect(await statuses(1, '/api/open', {}, '10.0.0.3')).toEqual([200]);
});

it('counts tokens that are none for the address', async () => {
  expect(await statuses(3, '/api/things', { token: 'guessed' }, '10.0.0.4')).toEqual([401, 401, 429]);
});

it('says when to come again', async () => {
  await statuses(4, '/api/things', { person: '4' });
  const headers = { host: 'localhost:3000', person: '4' };
  const response = await app.inject({ url: '/api/things', headers });
  expect(response.json()).toMatchObject({ status: 429, code: 'rate_limited' });
  const seconds = Number(response.headers['retry-after']);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
});

it('lets those who watch the server ask as often as they want', async () => {
  expect(new Set(await statuses(5, '/health'))).toEqual(new Set([200]));
});
