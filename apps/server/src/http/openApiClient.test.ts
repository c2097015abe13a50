import { createClient } from '@blacklight/client';
import { expect, it } from 'vitest';
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
