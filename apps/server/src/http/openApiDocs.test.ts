import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { describedServer } from './openApiTesting.ts';

const { send } = await describedServer();

it('shows the document with nothing from elsewhere', async () => {
  const page = await send({ url: '/docs/' });
  expect(page.status).toBe(200);
  expect(page.text).toMatch(/<link rel="icon" href="data:/);
  const loaded = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
  expect(loaded.length).toBeGreaterThan(0);
  for (const address of loaded) {
    if (address.startsWith('data:')) continue;
    const { pathname, host } = new URL(address, 'http://localhost:3000/docs/');
    expect(host).toBe('localhost:3000');
    expect(await send({ url: pathname })).toMatchObject({ status: 200 });
  }
});

it('runs no script but its own', async () => {
  const { text, headers } = await send({ url: '/docs/' });
  const policy = String(headers['content-security-policy']);
  const scripts = policy.split(';').find((part) => part.startsWith('script-src'));
  const inline = [...text.matchAll(/<script[^>]*>([^<]+)<\/script>/g)].map(([, script]) => script!);
  const hashes = inline.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  expect(scripts).toBe(`script-src 'self' ${hashes.join(' ')}`);
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("default-src 'none'");
});

it('leaves the policy of the API as it is', async () => {
  const { headers } = await send({ url: '/api/job-postings' });
  expect(headers['content-security-policy']).toContain("script-src 'self';");
});
