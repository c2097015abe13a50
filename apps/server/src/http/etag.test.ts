import { describe, expect, it } from 'vitest';
import { matchServer, PYTHON_PERSON } from '../features/matches/testMatches.ts';
import { etagOf, isExpectedBy } from './etag.ts';

const { app, post, addCandidate, generated } = await matchServer();
const candidate = await addCandidate(PYTHON_PERSON);
const matches = await generated(candidate);
const match = matches[0]!.id;
const application = (await post('/api/applications', { match_id: matches[1]!.id })).body.id;
const user = (
  await post('/api/users', { email: 'kim@example.com', full_name: 'Kim Colleague', role: 'RECRUITER' })
).body.id;

const weights = (skills: number) => ({ skills, experience: 25, location: 15, salary: 10, semantic: 10 });

/** What can be edited: where it is read, where and how it is edited, and two edits of it. */
const EDITS: [string, string, 'PATCH' | 'PUT', string, object, object][] = [
  [
    'a candidate',
    `/api/candidates/${candidate}`,
    'PATCH',
    `/api/candidates/${candidate}`,
    { phone: '1' },
    { phone: '2' },
  ],
  [
    'a colleague',
    `/api/users/${user}`,
    'PATCH',
    `/api/users/${user}`,
    { full_name: 'Kim A' },
    { full_name: 'Kim B' },
  ],
  [
    'an application',
    `/api/applications/${application}`,
    'PATCH',
    `/api/applications/${application}/status`,
    { status: 'SCREENING' },
    { status: 'INTERVIEWING' },
  ],
  [
    'a match',
    `/api/job-matches/candidates/${candidate}/matches/${match}`,
    'PATCH',
    `/api/job-matches/${match}/status`,
    { status: 'SHORTLISTED' },
    { status: 'REJECTED' },
  ],
  [
    'feedback',
    `/api/job-matches/${match}/feedback`,
    'PUT',
    `/api/job-matches/${match}/feedback`,
    { recruiter_rating: 4 },
    { recruiter_rating: 2 },
  ],
  [
    'the weights',
    '/api/settings/match-weights',
    'PUT',
    '/api/settings/match-weights',
    weights(40),
    weights(50),
  ],
  [
    'the job preferences',
    '/api/settings/job-preferences',
    'PUT',
    '/api/settings/job-preferences',
    { required_remote: true },
    { required_remote: false },
  ],
];

async function send(method: 'GET' | 'PATCH' | 'PUT', url: string, body?: object, ifMatch?: string) {
  const response = await app.inject({
    method,
    url,
    headers: { host: 'localhost:3000', ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: response.statusCode, etag: response.headers.etag as string, body: response.json() };
}

describe.each(EDITS)('an edit of %s', (_, where, method, url, one, other) => {
  it('is lost to none of another state, and goes through of the same', async () => {
    const { etag } = await send('GET', where);
    expect((await send('GET', where)).etag).toBe(etag);
    const edited = await send(method, url, one, etag);
    expect(edited.status).toBe(200);
    expect(edited.etag).not.toBe(etag);
    const now = await send('GET', where);
    expect(now.etag).toBe(edited.etag);
    const refused = await send(method, url, other, etag);
    expect([refused.status, refused.body.code]).toEqual([412, 'precondition_failed']);
    expect(await send('GET', where)).toEqual(now);
  });

  it('goes through once of two of the same state at the same time', async () => {
    const { etag } = await send('GET', where);
    const both = await Promise.all([send(method, url, other, etag), send(method, url, other, etag)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

it.each(['PATCH', 'DELETE'] as const)('%s without a condition goes through', async (method) => {
  const url = method === 'PATCH' ? `/api/users/${user}` : '/api/settings/match-weights';
  const payload = method === 'PATCH' ? { payload: { full_name: 'Kim C' } } : {};
  for (const condition of [{}, { 'if-match': '*' }]) {
    const { statusCode } = await app.inject({
      method,
      url,
      headers: { host: 'localhost', ...condition },
      ...payload,
    });
    expect(statusCode).toBe(200);
  }
});

describe('If-Match', () => {
  it.each([
    [undefined, true],
    ['*', true],
    ['"3"', true],
    ['"2", "3"', true],
    ['"2"', false],
    ['W/"3"', false],
    ['3', false],
    ['', false],
  ])('%s', (ifMatch, isExpected) => {
    expect(isExpectedBy(ifMatch)(3)).toBe(isExpected);
    expect(etagOf(3)).toBe('"3"');
  });
});
