import { expect, it } from 'vitest';
import { testServer } from '../testServer.ts';

const { get } = await testServer();

it('says that the process runs and can serve', async () => {
  expect(await get('/health/live')).toEqual({ status: 200, body: { status: 'ok' } });
  expect(await get('/health/ready')).toEqual({ status: 200, body: { status: 'ok' } });
});
