import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { testServer } from '../../testServer.ts';
import { UploadBrokenError, uploadBytes } from './uploadBytes.ts';

const server = await testServer();
const { services, get, upload } = server;
await server.app.listen({ host: '127.0.0.1', port: 0 });
const { port } = server.app.server.address() as AddressInfo;

/** About 500 characters each, since reading begins when a file's kind is known: with 64 Ki of them. */
const row = (id: string) =>
  JSON.stringify({ job_id: id, title: 'Java Developer', description: 'We use Java. '.repeat(35) });
const rows = (name: string, count: number) => Array.from({ length: count }, (_, i) => row(`${name}-${i}`));

/** Begins an upload of `length` bytes and sends only `start` of them. */
async function beginUpload(start: string, type = 'application/x-ndjson', length = 1 << 20): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const head = [
    'POST /api/jobs/import?platform=dice HTTP/1.1',
    `host: localhost:${port}`,
    `content-type: ${type}`,
    `content-length: ${length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${start}`);
  socket.on('error', () => {});
  return socket;
}

async function* endless(start: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(start);
  await new Promise(() => {});
}

const newestBatch = async () => (await get('/api/jobs/batches?per_page=1')).body.items[0];

async function hasBegun(before: { id: number } | undefined): Promise<void> {
  await vi.waitFor(async () => expect((await newestBatch())?.id).not.toBe(before?.id), 10_000);
}

async function hasFailed() {
  await vi.waitFor(
    async () => expect(await newestBatch()).toMatchObject({ import_status: 'FAILED' }),
    10_000,
  );
  return newestBatch();
}

describe('an upload that breaks off', () => {
  const file = rows('broken', 300).join('\n');

  it('leaves the rows that came whole, and says so', async () => {
    async function* breaking() {
      yield Buffer.from(file.slice(0, -1));
      throw new Error('aborted');
    }
    const run = services.imports.run({ bytes: breaking(), fileName: null, platform: 'dice' });
    await expect(run).rejects.toMatchObject({ kind: 'invalid', code: 'upload_interrupted' });
    expect(await newestBatch()).toMatchObject({
      import_status: 'FAILED',
      total_jobs: 299,
      new_jobs: 299,
      error: expect.stringContaining(`broke off after ${file.length - 1} bytes`),
    });
  });

  it.each([
    ['the body', file, 'application/x-ndjson'],
    [
      'a form',
      `--b\r\ncontent-disposition: form-data; name="file"; filename="jobs.json"\r\n\r\n${file}`,
      'multipart/form-data; boundary=b',
    ],
  ])('fails its batch, sent as %s', async (_, start, type) => {
    const before = await newestBatch();
    const socket = await beginUpload(start, type);
    await hasBegun(before);
    socket.destroy();
    const batch = await hasFailed();
    expect(batch).toMatchObject({
      error: expect.stringMatching(/broke off/),
      completed_at: expect.anything(),
    });
    expect(batch.total_jobs).toBe(
      batch.new_jobs + batch.updated_jobs + batch.unchanged_jobs + batch.failed_jobs,
    );
  });

  it('is noticed when nothing comes any more', async () => {
    const bytes = uploadBytes(endless('['), { silenceMs: 20, signal: new AbortController().signal });
    expect((await bytes.next()).value).toEqual(Buffer.from('['));
    await expect(bytes.next()).rejects.toThrow(UploadBrokenError);
  });
});

it('answers what it refuses before the sender has sent all of it', async () => {
  const socket = await beginUpload(`<!doctype html><p>${'x'.repeat(200_000)}`, 'text/html');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 422 /);
  await once(socket, 'close');
});

it('counts every row once when the same file comes twice at the same time', async () => {
  const file = rows('twice', 1200).join('\n');
  const batches = await Promise.all([1, 2, 3].map(() => upload(file, '?platform=dice')));
  const sum = (field: string) => batches.reduce((total, { body }) => total + body[field], 0);
  expect(batches.map(({ body }) => body.total_jobs)).toEqual([1200, 1200, 1200]);
  expect([sum('new_jobs'), sum('updated_jobs'), sum('unchanged_jobs')]).toEqual([1200, 0, 2400]);
});

describe('a batch whose process died', () => {
  const insertBatch = (batchId: string, silentFor: string) =>
    services.database.asPlatform((db) =>
      sql<{ id: number }>`
        insert into job_import_batches (batch_id, total_jobs, new_jobs, alive_at)
        values (${batchId}, 1, 1, now() - ${silentFor}::interval) returning id`.execute(db),
    );

  it('is shown as FAILED once it has been silent for over a minute, and not before', async () => {
    const { rows: dead } = await insertBatch('dead', '2 minutes');
    const { rows: alive } = await insertBatch('alive', '10 seconds');
    const { body } = await get(`/api/jobs/batches/${dead[0]!.id}`);
    expect(body).toMatchObject({ import_status: 'FAILED', total_jobs: 1, new_jobs: 1 });
    expect(body.error).toMatch(/stopped/);
    expect((await get(`/api/jobs/batches/${alive[0]!.id}`)).body.import_status).toBe('IN_PROGRESS');
  });
});

it('ends the uploads under way when it stops, and keeps what they brought', async () => {
  const file = `${rows('stopped', 1000).join('\n')}\n`;
  const run = services.imports.run({ bytes: endless(file), fileName: null, platform: 'dice' });
  const refused = expect(run).rejects.toMatchObject({
    kind: 'unavailable',
    code: 'server_stopping',
    details: { retry_after: expect.any(Number) },
  });
  await vi.waitFor(async () => expect((await newestBatch()).total_jobs).toBeGreaterThan(0), 10_000);
  const before = await newestBatch();
  // Others, so that neither upload finds its rows stored by the other one.
  await beginUpload(`${rows('stopped-too', 1000).join('\n')}\n`);
  await hasBegun(before);
  await server.app.close();
  await refused;
  const { items } = await services.imports.list({ page: 1, per_page: 2 });
  expect(items.map(({ import_status }) => import_status)).toEqual(['FAILED', 'FAILED']);
  expect(items[1]).toMatchObject({
    total_jobs: 1000,
    new_jobs: 1000,
    error: expect.stringMatching(/stopped/),
  });
});
