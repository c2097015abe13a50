import { readFileSync } from 'node:fs';
import { createClient } from '@blacklight/client';
import { jobsFor, signIn } from '@blacklight/client/example';
import { afterAll, expect, it } from 'vitest';
import { createServer } from '../main.ts';
import { testServer } from '../testServer.ts';
import { committedClientTypes, currentClientTypes } from './openApiClient.ts';
import { LOOPBACK, listenOnLoopback } from './serverAddress.ts';

const server = await testServer();

it('has the types of the routes as they are; else run npm run generate:client', async () => {
  expect(committedClientTypes() === (await currentClientTypes())).toBe(true);
});

it('asks a server and gives its answers and refusals', async () => {
  const baseUrl = await listenOnLoopback(server.app, 0);
  expect(baseUrl).toContain(LOOPBACK);
  const client = createClient({ baseUrl });
  const list = await client.GET('/api/job-postings', { params: { query: { skills: 'java', per_page: 5 } } });
  expect(list.data).toEqual({ items: [], page: 1, per_page: 5, total: 0 });
  const none = await client.GET('/api/job-postings/{id}', { params: { path: { id: 1 } } });
  expect([none.response.status, none.error?.code]).toEqual([404, 'job_posting_not_found']);
});

it('does what its README shows', async () => {
  const ofClient = new URL('../../../../packages/client/', import.meta.url);
  const example = readFileSync(new URL('example.ts', ofClient), 'utf8');
  expect(readFileSync(new URL('README.md', ofClient), 'utf8')).toContain(example);

  const { services, log, tenantId } = server;
  const app = createServer(services, { log });
  afterAll(() => app.close());
  const baseUrl = await listenOnLoopback(app, 0);
  await server.upload('job_id,platform,title,skills\n1,dice,Java Developer,Java');
  await services.background.idle();
  const candidateId = await server.addCandidate({ skills: ['Java'], current_title: 'Java Developer' });
  await services.matches.generate(tenantId, candidateId);
  const person = { email: 'kim@example.com', full_name: 'Kim Colleague', role: 'RECRUITER' } as const;
  const password = 'correct horse battery';
  await services.users.add(tenantId, person, password);

  const client = await signIn(baseUrl, person.email, password);
  expect(await jobsFor(client, candidateId)).toMatchObject([{ title: 'Java Developer', company: null }]);
  await expect(jobsFor(client, candidateId + 1)).rejects.toThrow('candidate_not_found');
  await expect(signIn(baseUrl, person.email, 'another one')).rejects.toThrow('sign_in_failed');
});

it('sends its token', async () => {
  const { services, log, tenantId } = server;
  const password = 'correct horse battery';
  const person = { email: 'client@example.com', full_name: 'Kim Client', role: 'RECRUITER' } as const;
  await services.users.add(tenantId, person, password);
  const { email } = person;
  const origin = { user_agent: null, ip_address: null };
  const { principal } = await services.sessions.signIn({ email, password }, origin);
  const wish = { name: 'Client', scopes: ['postings:read' as const], expiresInDays: null };
  const { token } = await services.tokens.create(principal, wish);
  const app = createServer(services, { log });
  afterAll(() => app.close());
  const baseUrl = await listenOnLoopback(app, 0);
  const client = createClient({ baseUrl, token });
  expect((await client.GET('/api/auth/me')).data?.email).toBe(email);
  expect((await client.GET('/api/candidates')).error?.code).toBe('scope_missing');
});
