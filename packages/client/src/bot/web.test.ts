import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { testReader, testSite } from './testWeb.ts';

const { url, page, pages, asked } = await testSite();
const { signal } = new AbortController();
const at = (path: string) => new URL(path, url);

describe('reading the web', () => {
  it('gives the text whatever its encoding', async () => {
    pages.set('/latin', (_, response) => response.end(Buffer.from('Zürich', 'latin1')));
    pages.set('/utf8', (_, response) => response.end('Zürich'));
    const { web } = testReader();
    expect(await web.text(at('/latin'), signal)).toBe('Zürich');
    expect(await web.text(at('/utf8'), signal)).toBe('Zürich');
  });

  it('follows redirects, some of them, to http and https only', async () => {
    const to = (location: string) => (_: unknown, response: ServerResponse) => {
      response.writeHead(302, { location }).end();
    };
    page('/end', 'here');
    pages.set('/moved', to('/end'));
    pages.set('/loop', to('/loop'));
    pages.set('/file', to('file:///etc/passwd'));
    pages.set('/ftp', to('ftp://example.com/'));
    const { web } = testReader();
    expect(await web.text(at('/moved'), signal)).toBe('here');
    asked.length = 0;
    await expect(web.text(at('/loop'), signal)).rejects.toThrow('too many redirects');
    expect(asked).toHaveLength(6);
    await expect(web.text(at('/file'), signal)).rejects.toThrow('leads to file:');
    await expect(web.text(at('/ftp'), signal)).rejects.toThrow('leads to ftp:');
  });

  it('refuses what is too large, also when it is small on its way', async () => {
    pages.set('/endless', (_, response) => {
      const more = () => {
        while (response.write('x'.repeat(1 << 14)));
      };
      response.on('drain', more);
      more();
    });
    pages.set('/packed', (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(Buffer.alloc(200_000)));
    });
    const { web } = testReader({ bytes: 100_000 });
    await expect(web.text(at('/endless'), signal)).rejects.toThrow('is larger than 100000 bytes');
    await expect(web.text(at('/packed'), signal)).rejects.toThrow('is larger than 100000 bytes');
  });

  it('tries again what fails in passing, later and later, and nothing else', async () => {
    const answers = [500, 503, 200];
    pages.set('/shaky', (_, response) => response.writeHead(answers.shift()!).end('at last'));
    pages.set('/cut', (request) => request.destroy());
    const { web, waits } = testReader({ hostPauseMs: 0 });
    expect(await web.text(at('/shaky'), signal)).toBe('at last');
    const backoffs = waits.filter((ms) => ms > 0);
    expect(backoffs).toHaveLength(2);
    expect(backoffs[0]).toBeGreaterThanOrEqual(1000);
    expect(backoffs[1]).toBeGreaterThanOrEqual(2000);

    asked.length = 0;
    await expect(web.text(at('/cut'), signal)).rejects.toThrow(`${url}/cut: `);
    await expect(web.text(at('/nowhere'), signal)).rejects.toThrow(`${url}/nowhere: answers 404`);
    expect(asked).toEqual([...Array.from({ length: 4 }, () => '/cut'), '/nowhere']);
  });

  it('heeds Retry-After, but does not wait for an hour', async () => {
    const answers = [{ 'retry-after': '120' }, null, { 'retry-after': '3600' }];
    pages.set('/busy', (_, response) => {
      const headers = answers.shift();
      if (headers == null) response.end('now');
      else response.writeHead(429, headers).end();
    });
    const { web, waits } = testReader({ hostPauseMs: 0 });
    expect(await web.text(at('/busy'), signal)).toBe('now');
    expect(waits.filter((ms) => ms > 0)).toEqual([120_000]);
    await expect(web.text(at('/busy'), signal)).rejects.toThrow('answers 429, asks to come back in 60 min');
  });

  it('tells nobody what may be secret in an address, and sends no password', async () => {
    const { web } = testReader();
    const failing = web.text(at('/nowhere?key=secret'), signal);
    await expect(failing).rejects.toThrow(`${url}/nowhere: answers 404`);
    const withPassword = new URL(at('/end'));
    Object.assign(withPassword, { username: 'kim', password: 'secret' });
    await expect(web.text(withPassword, signal)).rejects.toThrow(
      `${url}/end: has a password in the address, which is not sent`,
    );
  });

  it('gives up on what does not answer in time', async () => {
    pages.set('/silent', () => {});
    const { web } = testReader({ timeoutMs: 50 });
    await expect(web.text(at('/silent'), signal)).rejects.toThrow(/timeout/);
  });

  it('asks a host one thing at a time, with a pause after each', async () => {
    let [open, most] = [0, 0];
    pages.set('/slow', (_, response) => {
      open++;
      most = Math.max(most, open);
      setTimeout(() => {
        open--;
        response.end('done');
      }, 20);
    });
    const { web, waits } = testReader({ hostPauseMs: 1500 });
    await Promise.all([1, 2, 3].map(() => web.text(at('/slow'), signal)));
    expect(most).toBe(1);
    expect(waits).toEqual([1500, 1500, 1500]);
  });

  it('stops with its signal', async () => {
    pages.set('/waiting', () => stopping.abort());
    const stopping = new AbortController();
    const { web } = testReader();
    await expect(web.text(at('/waiting'), stopping.signal)).rejects.toThrow(/abort/i);
  });
});
