import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copyOfTemplate } from '../database/testDatabase.ts';
import { LOOPBACK } from '../http/serverAddress.ts';
import { testFolder } from './testCommand.ts';
import { ADDRESS, signInTo, startProgram } from './testProgram.ts';

const { folder, file } = testFolder();
const isEmbedded = process.env.TEST_DATABASE_URL === undefined;

const start = (settings: Record<string, string>) => startProgram(folder, settings);

async function emptyDatabase() {
  const { options, remove } = await copyOfTemplate();
  onTestFinished(remove);
  const settings: Record<string, string> =
    options.url === null ? { BLACKLIGHT_DATA: options.dataFolder } : { DATABASE_URL: options.url };
  return { settings, lock: join(options.dataFolder, 'lock') };
}

/** Sends the beginning of a file and then nothing more: a client that a stop must not wait for. */
function beginUpload(port: number): void {
  const socket = connect(port, LOOPBACK);
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {});
  const headers = ['host: localhost', 'content-type: application/json', 'transfer-encoding: chunked'];
  socket.write(`POST /api/jobs/import?platform=dice HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n2\r\n[{\r\n`);
}

async function portInUse(): Promise<string> {
  const other = createServer().listen(0, LOOPBACK);
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  return String((other.address() as AddressInfo).port);
}

/** Settings of an embedding service that accepts no key. */
async function refusingEmbeddings(): Promise<Record<string, string>> {
  const service = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(401).end());
  }).listen(0, LOOPBACK);
  await once(service, 'listening');
  onTestFinished(() => void service.close());
  const { port } = service.address() as AddressInfo;
  return {
    EMBEDDING_PROVIDER: 'openai',
    EMBEDDING_MODEL: 'some-model',
    EMBEDDING_BASE_URL: `http://${LOOPBACK}:${port}/v1`,
  };
}

describe('blacklight start', () => {
  it('seeds once, serves until it is told to stop, lets go of the database, and starts again', async () => {
    const { settings, lock } = await emptyDatabase();
    const first = start(settings);
    const [, address, port] = await first.until(ADDRESS);
    const request = await signInTo(address!, first);
    const postings = await fetch(`${address}/api/job-postings?per_page=1`, request);
    expect(await postings.json()).toMatchObject({ page: 1 });
    expect((await fetch(`${address}/api/job-postings`)).status).toBe(401);
    if (isEmbedded) {
      const second = await start(settings).ended;
      expect(second).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^\S+ is in use by process \d+ /),
      });
      expect(second.stderr.trim()).not.toContain('\n');
    }
    beginUpload(Number(port));
    const end = await first.stop('SIGINT');
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout).toMatch(/\d\d\.\d\d {2}(?:A\+|A|B) /);
    expect(existsSync(lock)).toBe(false);

    const PORT = await portInUse();
    expect(await start({ ...settings, PORT }).ended).toMatchObject({
      code: 1,
      stderr: `Port ${PORT} is in use by another program. Set PORT to another one; 0 takes any that is free.\n`,
    });
    expect(existsSync(lock)).toBe(false);

    const again = start(settings);
    await again.until(ADDRESS);
    const { code, stdout, stderr } = await again.stop('SIGTERM');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain('demo postings');
    expect(stdout).not.toContain('Sign in with');
  }, 120_000);

  it.skipIf(isEmbedded)(
    'seeds once where several processes start together',
    async () => {
      const { settings } = await emptyDatabase();
      const programs = Array.from({ length: 3 }, () => start(settings));
      await Promise.all(programs.map((program) => program.until(ADDRESS)));
      const ends = await Promise.all(programs.map((program) => program.stop('SIGTERM')));
      expect(ends.map(({ code, stderr }) => [code, stderr])).toEqual(ends.map(() => [0, '']));
      const seeding = ends.filter(({ stdout }) => stdout.includes('demo postings'));
      expect(seeding).toHaveLength(1);
      expect(ends.flatMap(({ stdout }) => stdout.match(/admin@localhost {2,}\S+/) ?? [])).toHaveLength(1);
    },
    120_000,
  );

  it('can be stopped while it starts, and begins again, even where nothing can be embedded', async () => {
    const { settings } = await emptyDatabase();
    const first = start(settings);
    await first.until(/Taking in/);
    expect(await first.stop('SIGINT')).toMatchObject({ code: 0, stderr: '' });

    const again = start({ ...settings, ...(await refusingEmbeddings()) });
    const [, address] = await again.until(ADDRESS);
    const [, path] = await again.until(/ matches: (\/api\/job-matches\/candidates\/\d+)\n/);
    const matches = await fetch(`${address}${path}?per_page=1`, await signInTo(address!, again));
    expect(await matches.json()).toMatchObject({ items: [{ semantic_similarity: 50 }] });
    const { code, stdout, stderr } = await again.stop('SIGTERM');
    expect([code, stdout.includes('demo postings')]).toEqual([0, true]);
    expect(stderr).toContain('EmbeddingError');
  }, 120_000);

  it.each([
    [
      'settings that cannot be used',
      { PORT: 'x', JOB_MATCH_LIMIT: '0' },
      /cannot be used:\n {2}PORT=x: .*\n {2}JOB_MATCH_LIMIT=0: /,
    ],
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgresql://someone:secret@127.0.0.1:1/blacklight' },
      /^Cannot connect to the database at 127\.0\.0\.1:1\/blacklight: (?!.*secret).*\n$/,
    ],
    [
      'a data folder that is a file',
      { BLACKLIGHT_DATA: file('a-file', '') },
      /^The embedded database in \S+a-file cannot be opened: .*\n$/,
    ],
  ])('ends with one clear message for %s', async (_, settings, message) => {
    const { code, stderr } = await start(settings).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
