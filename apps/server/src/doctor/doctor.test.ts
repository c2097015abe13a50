import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { blacklight, testFolder } from '../commands/testCommand.ts';
import { readConfig } from '../config.ts';
import { type DatabaseOptions, withConnection } from '../database/connection.ts';
import { openDatabase } from '../database/database.ts';
import { copyOfTemplate } from '../database/testDatabase.ts';
import { testSmtpServer } from '../features/alerts/mailing/testSmtpServer.ts';
import { LOOPBACK } from '../http/serverAddress.ts';
import { DATABASE_CHECKS } from './databaseChecks.ts';
import { examine, runAll } from './doctor.ts';
import { spaceFinding } from './machineChecks.ts';
import { type DatabaseState, databaseState } from './queries.ts';

const { folder, file } = testFolder();
// Embedded databases are opened by the dozen here.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const isEmbedded = process.env.TEST_DATABASE_URL === undefined;

let options: DatabaseOptions;
let remove: () => Promise<void>;
let sound: DatabaseState;
beforeAll(async () => {
  ({ options, remove } = await copyOfTemplate());
  sound = await withConnection(options, databaseState);
});
afterAll(() => remove());

const settingsOf = ({ url, dataFolder }: DatabaseOptions) =>
  url === null ? { BLACKLIGHT_DATA: dataFolder } : { DATABASE_URL: url };

/** "status: found. mend" of each check by its name. */
async function findings(environment: Record<string, string>, nodeVersion = '26.0.0') {
  const found = await examine(nodeVersion, () =>
    readConfig({ PORT: '0', BLACKLIGHT_DATA: join(folder, 'nothing-yet'), ...environment }),
  );
  return Object.fromEntries(found.map((each) => [each.name, described(each)]));
}

function described(finding: { status: string; found: string; mend?: string }): string {
  return `${finding.status}: ${finding.found}.${finding.mend === undefined ? '' : ` ${finding.mend}`}`;
}

async function listening(answer: (path: string) => { status: number; body: string }): Promise<number> {
  const server = createServer((request, response) => {
    const { status, body } = answer(request.url ?? '');
    request.resume().on('end', () => response.writeHead(status).end(body));
  }).listen(0, LOOPBACK);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe('a sound configuration', () => {
  it('has nothing to mend, database and all', async () => {
    const found = await findings(settingsOf(options));
    expect(Object.values(found).filter((text) => !text.startsWith('ok'))).toEqual([]);
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining([
        'Node',
        'settings',
        'port',
        'embeddings',
        'database',
        'migrations',
        'row security',
        'clock',
      ]),
    );
    expect(found.embeddings).toContain('local');
  });

  it('may have a mail server', async () => {
    const smtp = testSmtpServer();
    await smtp.start();
    const mail = { SMTP_URL: `smtp://${LOOPBACK}:${smtp.port()}`, PM_ADMIN_ALERT_EMAIL: 'admin@example.com' };
    const found = await findings(mail);
    expect(found.mail).toBe(`ok: ${LOOPBACK}:${smtp.port()} answers; alerts go to admin@example.com.`);
    await smtp.stop();
    const { mail: absent } = await findings(mail);
    expect(absent).toMatch(/^fail: 127\.0\.0\.1:\d+: connect ECONNREFUSED .+\. Check SMTP_URL/);
  });

  it('may let Inngest run the workflows', async () => {
    const address = `http://${LOOPBACK}:${await listening(() => ({ status: 404, body: '' }))}`;
    const found = await findings({ INNGEST_DEV: address });
    expect(found.workflows).toBe(`ok: run on Inngest; ${address} answers.`);
    const absent = await findings({ INNGEST_DEV: `http://${LOOPBACK}:1` });
    expect(absent.workflows).toMatch(/^fail: Inngest does not answer at .+INNGEST_DEV/);
    expect((await findings({})).workflows).toBe('ok: run on the database.');
  });

  it('may be one that has never been started, and is left so', async () => {
    const found = await findings({});
    expect(found.database).toBe('ok: embedded; the first start makes it.');
    expect(found['data folder']).toMatch(/nothing-yet is made by the first start/);
    expect(existsSync(join(folder, 'nothing-yet'))).toBe(false);
  });
});

describe('what is wrong with the machine and the settings', () => {
  it.each<[string, Record<string, string>, string, RegExp]>([
    [
      'settings',
      { PORT: 'x', JOB_MATCH_LIMIT: '0' },
      'settings',
      /^fail: PORT=x: .* JOB_MATCH_LIMIT=0: .*\.env/,
    ],
    [
      'a data folder that is a file',
      { BLACKLIGHT_DATA: file('a-file', '') },
      'data folder',
      /^fail: .*a-file is no folder/,
    ],
    [
      'a data folder under a file',
      { BLACKLIGHT_DATA: `${file('b-file', '')}/x` },
      'data folder',
      /^fail: .*b-file is no folder/,
    ],
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/x' },
      'database',
      /^fail: Cannot connect .*127\.0\.0\.1:1\/x(?!.*secret).*Check DATABASE_URL/,
    ],
    [
      'an embedding service that is not there',
      { EMBEDDING_PROVIDER: 'openai', EMBEDDING_MODEL: 'm', EMBEDDING_BASE_URL: 'http://127.0.0.1:65000' },
      'embeddings',
      /^fail: openai:m@768 could not be reached: ECONNREFUSED.*EMBEDDING_BASE_URL/,
    ],
  ])('%s', async (_, environment, check, text) => {
    expect((await findings(environment))[check]).toMatch(text);
  });

  it('a key that is refused, without showing it', async () => {
    const port = await listening(() => ({
      status: 403,
      body: '{"error":{"message":"key not-a-key refused"}}',
    }));
    const found = await findings({
      GOOGLE_API_KEY: 'not-a-key',
      EMBEDDING_BASE_URL: `http://${LOOPBACK}:${port}`,
    });
    expect(found.embeddings).toMatch(/^fail: .*403(?!.*not-a-key).*GOOGLE_API_KEY/);
  });

  it('a port that another program has, but not when it is Blacklight', async () => {
    const other = await listening(() => ({ status: 200, body: 'hello' }));
    expect((await findings({ PORT: `${other}` })).port).toMatch(
      /^fail: \d+ is in use by another program\. Set PORT/,
    );
    const own = await listening(() => ({ status: 200, body: '{"status":"ok"}' }));
    expect((await findings({ PORT: `${own}` })).port).toBe(`ok: ${own}: Blacklight answers there.`);
  });

  it('an old Node, and a disk that is nearly full', async () => {
    expect((await findings({}, '22.1.0')).Node).toMatch(/^fail: version 22\.1\.0; 24 or newer/);
    expect([5e9, 0.9e9, 0.1e9].map((bytes) => spaceFinding(bytes).status)).toEqual(['ok', 'warn', 'fail']);
  });

  it.runIf(isEmbedded)('a database in use, and everything else nevertheless', async () => {
    const database = await openDatabase(options);
    const found = await findings(settingsOf(options));
    await database.close();
    expect(found.database).toMatch(/^warn: .* is in use by process \d+ .*Stop the server/);
    expect(found.port).toMatch(/^ok/);
    expect(found.migrations).toBeUndefined();
  });
});

describe('what is wrong with the database', () => {
  /** The findings about the database as these statements leave it; they are undone. */
  async function after(statements: string): Promise<Record<string, string>> {
    const state = await withConnection(options, async (client: ClientBase) => {
      await client.query('BEGIN');
      await client.query(statements);
      const found = await databaseState(client);
      await client.query('ROLLBACK');
      return found;
    });
    return of(state);
  }

  async function of(state: DatabaseState): Promise<Record<string, string>> {
    return Object.fromEntries(
      (await runAll(DATABASE_CHECKS, state)).map((each) => [each.name, described(each)]),
    );
  }

  it.each([
    [
      'migrations',
      `DELETE FROM schema_migrations WHERE name = '0013_audit.sql'`,
      /^warn: 0013_audit\.sql are waiting.*backup/,
    ],
    [
      'migrations',
      `INSERT INTO schema_migrations VALUES ('9999_later.sql')`,
      /^fail: a newer Blacklight .*9999_later\.sql/,
    ],
    ['migrations', 'DROP TABLE schema_migrations', /^ok: none yet/],
    [
      'row security',
      'ALTER TABLE candidates NO FORCE ROW LEVEL SECURITY',
      /^fail: not forced in candidates: .*ALTER TABLE candidates/,
    ],
    ['row security', 'ALTER TABLE users DISABLE ROW LEVEL SECURITY', /^fail: not forced in users/],
    [
      'roles',
      'ALTER ROLE blacklight_tenant BYPASSRLS',
      /^fail: blacklight_tenant can get round.*NOBYPASSRLS/,
    ],
    ['roles', 'ALTER ROLE blacklight_sign_in LOGIN', /^fail: blacklight_sign_in .*NOLOGIN/],
    ['extensions', 'DROP EXTENSION pg_trgm CASCADE', /^ok: pg_trgm: made by the next start/],
    [
      'extensions',
      `DROP EXTENSION pg_trgm CASCADE; CREATE ROLE blacklight_doctor; SET LOCAL ROLE blacklight_doctor`,
      /^fail: pg_trgm are not in this database.*administrator run.*CREATE EXTENSION pg_trgm;/,
    ],
    [
      'rights',
      'CREATE ROLE blacklight_doctor; SET LOCAL ROLE blacklight_doctor',
      /^fail: this user may not make tables.*GRANT CREATE/,
    ],
    [
      'roles',
      'CREATE ROLE blacklight_doctor; SET LOCAL ROLE blacklight_doctor',
      /^fail: this user lacks the roles .*GRANT blacklight_/,
    ],
  ])('%s after %s', async (check, statements, text) => {
    const prepared = statements.includes('SET LOCAL ROLE')
      ? statements.replace(
          'SET LOCAL ROLE',
          'GRANT SELECT ON schema_migrations TO blacklight_doctor; SET LOCAL ROLE',
        )
      : statements;
    expect((await after(prepared))[check]).toMatch(text);
  });

  it('what cannot be provoked on the server of the tests', async () => {
    expect((await of({ ...sound, version: { number: 140_011, name: '14.11' } })).PostgreSQL).toMatch(
      /^fail: version 14\.11; PostgreSQL 15/,
    );
    expect((await of({ ...sound, extensions: { notOnServer: ['vector'], notMade: [] } })).extensions).toMatch(
      /^fail: .*lacks vector\. Install pgvector/,
    );
    expect((await of({ ...sound, clocksApart: 10_000 })).clock).toMatch(/^warn: .* 10 s apart.*NTP/);
    expect((await of({ ...sound, clocksApart: 600_000 })).clock).toMatch(/^fail/);
    expect((await of({ ...sound, knowsTimeZones: false }))['time zones']).toMatch(/^fail: .*tzdata/);
  });
});

describe('blacklight doctor', () => {
  it('prints a line for each check and gives the exit code to the shell', async () => {
    const before = { ...process.env };
    onTestFinished(() => {
      process.env = before;
    });
    process.env = { ...before, ...settingsOf({ url: null, dataFolder: join(folder, 'never') }), PORT: '0' };
    delete process.env.DATABASE_URL;
    const { code, stdout } = await blacklight('doctor');
    expect([
      code,
      stdout
        .trim()
        .split('\n')
        .filter((line) => !/^ok {4}\S/.test(line)),
    ]).toEqual([0, []]);
    process.env.PORT = 'x';
    const json = await blacklight('doctor', '--json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      checks: expect.arrayContaining([
        expect.objectContaining({ name: 'settings', status: 'fail', mend: expect.any(String) }),
      ]),
    });
  });
});
