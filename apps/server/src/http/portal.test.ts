import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createServer } from '../main.ts';
import { testServer } from '../testServer.ts';
import { readPortal } from './portal.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'assets'));
const SCRIPT = 'export const a = 1;';
for (const [name, text] of Object.entries({
  'index.html': '<!doctype html><meta nonce="__CSP_NONCE__"><title>Blacklight</title>',
  'icon.svg': '<svg/>',
  'assets/main-Ab12.js': SCRIPT,
  'assets/main-Ab12.js.br': 'brotli',
  'assets/main-Ab12.js.gz': 'gzip',
  '.built': '',
})) {
  writeFileSync(join(folder, name), text);
}

const { services, log } = await testServer();
const app = createServer(services, { log, portal: readPortal(folder) });

async function get(url: string, headers: Record<string, string> = {}) {
  const answer = await app.inject({ url, headers: { host: 'localhost:3000', ...headers } });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body };
}

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the portal', () => {
  it.each(['/', '/candidates', '/candidates/7/matches?status=VIEWED', '/nobody/knows', '/index.html'])(
    'answers a browser that opens %s with its page',
    async (url) => {
      const { status, headers, body } = await get(url, BROWSER);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-store',
      ]);
      expect(body).toContain('<title>Blacklight</title>');
    },
  );

  it.each([
    '/api',
    '/api/nothing',
    '/docs/nothing',
    '/health/nothing',
    '/metrics/nothing',
    '/openapi.json/x',
    '/assets/gone-Zz99.js',
    '/assets',
    '/.built/..%2fpackage.json',
  ])('is not what answers %s', async (url) => {
    const { status, headers } = await get(url, url.startsWith('/.') ? {} : BROWSER);
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json']);
  });

  it('tells programs that ask for what does not exist', async () => {
    expect((await get('/candidates', { accept: '*/*' })).status).toBe(404);
    expect((await get('/.built')).status).toBe(404);
    const wrong = await app.inject({ method: 'POST', url: '/', headers: { host: 'localhost:3000' } });
    expect([wrong.statusCode, wrong.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('allows no script but its own, and style elements by a nonce of this answer only', async () => {
    const nonces = new Set<string>();
    for (let i = 0; i < 3; i++) {
      const { headers, body } = await get('/', BROWSER);
      const policy = String(headers['content-security-policy']);
      const [, nonce] = body.match(/nonce="([\w+/=]{24})"/)!;
      nonces.add(nonce!);
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`);
      expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    }
    expect(nonces.size).toBe(3);
  });

  it.each([
    ['br, gzip', 'br', 'brotli'],
    ['gzip, deflate, br', 'br', 'brotli'],
    ['gzip', 'gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip', 'gzip'],
    ['identity', undefined, SCRIPT],
  ])('sends hashed files for good, to who accepts "%s" as %s', async (accepted, coding, body) => {
    const answer = await get('/assets/main-Ab12.js', { 'accept-encoding': accepted });
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'accept-encoding',
    });
    expect([answer.headers['content-encoding'], answer.body]).toEqual([coding, body]);
  });

  it('sends other files again only where they have changed', async () => {
    const { headers } = await get('/icon.svg');
    expect(headers['cache-control']).toBe('no-cache');
    expect((await get('/icon.svg', { 'if-none-match': String(headers.etag) })).status).toBe(304);
  });

  it('need not be there', () => {
    expect(readPortal(join(folder, 'assets'))).toBeNull();
  });
});
