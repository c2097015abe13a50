import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import type { ClientBase } from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../config.ts';
import { startServer } from '../../main.ts';
import { type DatabaseOptions, withConnection } from '../connection.ts';
import { openDatabase } from '../database.ts';
import { migrationNames, runMigrations } from '../migrate.ts';
import { prepareServer, ROLES } from '../prepareServer.ts';
import { copyDatabase, dropDatabase } from '../serverDatabases.ts';
import { copyOfTemplate } from '../testDatabase.ts';
import { backUp } from './backUp.ts';
import { checkBackup, restore } from './restore.ts';

const server = process.env.TEST_DATABASE_URL;
// Embedded databases are opened by the dozen here.
vi.setConfig({ testTimeout: 180_000 });
const folder = mkdtempSync(join(tmpdir(), 'blacklight-backup-'));
const cleaning: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const clean of cleaning) await clean();
  rmSync(folder, { recursive: true, force: true });
});

let names = 0;
const newFile = () => join(folder, `${++names}.backup`);
const emptyFolder = (): DatabaseOptions => ({ url: null, dataFolder: join(folder, `database-${++names}`) });

async function emptyOnServer(): Promise<DatabaseOptions> {
  const name = `blacklight_test_${randomBytes(6).toString('hex')}`;
  const url = await copyDatabase(server!, { name, template: 'template0' });
  cleaning.push(() => dropDatabase(server!, name));
  return { url, dataFolder: '' };
}

/** Of the kind that the tests run on, migrated and without rows. */
async function empty(): Promise<DatabaseOptions> {
  const { options, remove } = await copyOfTemplate();
  cleaning.push(remove);
  return options;
}
const backUpOf = (of: DatabaseOptions, path: string) => withConnection(of, (client) => backUp(client, path));
async function restoreInto(into: DatabaseOptions, path: string, isReplacing = false) {
  await checkBackup(path);
  return withConnection(into, (client) => restore(client, path, { isReplacing }));
}

/** What the catalogue of the standard calls a table, in whatever schema but that of the job queue. */
const TABLES = `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
  WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'pgboss')
  ORDER BY 1`;

/** Table → a digest of its rows, without the number of the transaction that wrote them. */
async function contentsOf(client: ClientBase): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const { rows } = await client.query<{ name: string }>(TABLES);
  await client.query(`SET timezone = 'UTC'`);
  for (const { name } of rows) {
    const row = `to_jsonb(t) - 'revision' - 'applied_at'`;
    const digest = await client.query<{ digest: string }>(
      `SELECT count(*) || ' rows, ' || coalesce(sum(hashtextextended((${row})::text, 0)), 0) AS digest
       FROM ${name} AS t`,
    );
    found[name] = digest.rows[0]!.digest;
  }
  return found;
}
const contents = (of: DatabaseOptions) => withConnection(of, contentsOf);

/** The indexes, constraints, triggers, policies, rights and sequences, all of which a restore is to leave right. */
function structure(of: DatabaseOptions): Promise<unknown[]> {
  const question = `
    SELECT 'index', indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT 'constraint', conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
    UNION ALL SELECT 'trigger', tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text
      FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'policy', tablename || policyname || cmd || coalesce(qual, '') FROM pg_policies
      WHERE policyname <> 'blacklight_backup'
    UNION ALL SELECT 'row security', relname || relrowsecurity || relforcerowsecurity FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    UNION ALL SELECT 'sequence', relname || ' ' || coalesce(pg_sequence_last_value(oid)::text, '') FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'
    UNION ALL SELECT 'right', table_name || column_name || grantee || privilege_type
      FROM information_schema.column_privileges WHERE grantee = ANY ($1)
    ORDER BY 1, 2`;
  return withConnection(
    of,
    async (client) =>
      (await client.query({ text: question, values: [Object.values(ROLES)], rowMode: 'array' })).rows,
  );
}

/** Rows where using the program leaves none, and values that are easily lost on the way. */
const MORE = `
  INSERT INTO alerts (kind, subject, body, data, created_at) VALUES
    ('test', E'tab\\t, line\\n, return\\r, \\\\N, \\\\., "quotes", \\u2028 and 😀', '', 'null', '2026-01-31 23:59:59.123457+00'),
    ('test', '\\N', '\\.', '{"n": 123456789012345678901234567890.5, "text": "a\\u0001b\\n"}', '-infinity');
  INSERT INTO scrape_queue (normalized_role, display_role, location_hints) VALUES
    ('java developer', 'Java Developer', ARRAY['Dallas, TX', 'NULL', '', 'a"b\\c', NULL]);
  INSERT INTO role_job_mapping (scrape_queue_id, job_posting_id, platform)
    SELECT q.id, p.id, 'dice' FROM scrape_queue q, (SELECT id FROM job_postings LIMIT 1) p;
  INSERT INTO scraper_api_keys (key_hash, key_prefix, last_four, name, created_by)
    SELECT 'h', 'p', '1234', 'n', id FROM pm_admin_users LIMIT 1;
  INSERT INTO job_processing_queue (scrape_queue_id, platform, jobs_data, jobs_count) SELECT id, 'dice', '[{"a": 1}]', 1 FROM scrape_queue;
  INSERT INTO job_import_failures (import_batch_id, row_number, severity, code, message)
    SELECT id, 1, 'error', 'c', 'm' FROM job_import_batches LIMIT 1;
  INSERT INTO failed_sign_ins (subject_hash) VALUES ('\\x00ff'), ('\\x');
  DELETE FROM failed_sign_ins WHERE subject_hash = '\\x';
  INSERT INTO pm_admin_sessions (pm_admin_id, token_hash) SELECT id, '\\x01' FROM pm_admin_users;
  INSERT INTO user_sessions (tenant_id, user_id, token_hash) SELECT tenant_id, id, '\\x02' FROM users;
  INSERT INTO tenant_job_preferences (tenant_id, min_salary_floor) SELECT id, 1 FROM tenants LIMIT 1;
  INSERT INTO tenant_match_weights VALUES ((SELECT min(id) FROM tenants), 0.1, 0.2, 0.3, 0.1, 0.3);
  INSERT INTO job_applications (tenant_id, candidate_id, job_posting_id)
    SELECT tenant_id, candidate_id, job_posting_id FROM candidate_job_matches LIMIT 3;
  INSERT INTO job_application_history (tenant_id, application_id, to_status)
    SELECT tenant_id, id, application_status FROM job_applications;
  INSERT INTO match_feedback (tenant_id, match_id, recruiter_rating)
    SELECT tenant_id, id, 5 FROM candidate_job_matches LIMIT 3;
  INSERT INTO match_runs (tenant_id, total) SELECT id, 0 FROM tenants LIMIT 1;
  INSERT INTO workflow_events (name, data) VALUES ('test/happened', '{"ids": [1, 2]}');
  INSERT INTO workflow_steps (run_id, step, output, started_at)
    VALUES ('00000000-0000-4000-8000-000000000001', 'first', '[null]', now());
  INSERT INTO workflow_failures (run_id, attempt, kind, error)
    VALUES ('00000000-0000-4000-8000-000000000001', 1, 'lost', 'e');
  -- The later one is the original: rows refer to rows that come after them.
  UPDATE job_postings SET canonical_id = (SELECT max(id) FROM job_postings) WHERE id = (SELECT min(id) FROM job_postings);
`;

let source: DatabaseOptions;
let file: string;
/** What the file has. */
let filed: Record<string, string>;
let made: unknown[];
beforeAll(async () => {
  const { options, remove } = await copyOfTemplate();
  cleaning.push(remove);
  source = options;
  const settings =
    options.url === null ? { BLACKLIGHT_DATA: options.dataFolder } : { DATABASE_URL: options.url };
  const running = await startServer(readConfig({ PORT: '0', ...settings }), {
    log: pino({ level: 'silent' }),
    onProgress: () => {},
    role: 'all',
    signal: new AbortController().signal,
  });
  await running.services.background.idle();
  await running.close();
  await withConnection(source, (client: ClientBase) => client.query(MORE));
  file = newFile();
  await backUpOf(source, file);
  [filed, made] = [await contents(source), await structure(source)];
}, 180_000);

describe('a backup', () => {
  it('is a file for its owner only, and the same whenever the same is backed up', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = newFile();
    await backUpOf(source, again);
    const rowsOf = (path: string) => gunzipSync(readFileSync(path)).toString().split('\n').slice(1);
    expect(rowsOf(again)).toEqual(rowsOf(file));
  });

  it('has every table of the database with its rows, but the list of migrations and the job queue', async () => {
    const counted = await contents(source);
    const expected = Object.entries(counted)
      .filter(([name]) => name !== 'public.schema_migrations')
      .map(([name, digest]) => [name.replace(/^public\./, ''), Number(digest.split(' ')[0])]);
    const written = await backUpOf(source, newFile());
    expect(written.map(({ name, rows }) => [name, rows])).toEqual(expected);
  });

  it('takes no file that is there already, and leaves none when it fails', async () => {
    await expect(backUpOf(source, file)).rejects.toMatchObject({ code: 'file_exists' });
    const nowhere = join(folder, 'no-folder', 'file');
    await expect(backUpOf(source, nowhere)).rejects.toMatchObject({ code: 'file_unreadable' });
    const never = server === undefined ? emptyFolder() : await emptyOnServer();
    await expect(backUpOf(never, newFile())).rejects.toMatchObject({ code: 'nothing_to_back_up' });
  });

  it.runIf(server !== undefined)('is of one moment, while others write', async () => {
    const path = newFile();
    let isDone = false;
    const writing = withConnection(source, async (client) => {
      for (let i = 0; !isDone; i++) {
        await client.query(`
          BEGIN; INSERT INTO tenants (name) VALUES ('Other ${i}');
          INSERT INTO alerts (kind, subject, body) VALUES ('pair', '${i}', ''); COMMIT`);
      }
    });
    await backUpOf(source, path);
    isDone = true;
    await writing;
    const lines = gunzipSync(readFileSync(path)).toString().split('\n');
    const pairs = lines.filter((line) => /\tpair\t/.test(line)).length;
    expect(lines.filter((line) => /\tOther \d+\t/.test(line))).toHaveLength(pairs);
    await withConnection(source, (client) =>
      client.query(`DELETE FROM tenants WHERE name LIKE 'Other %'; DELETE FROM alerts WHERE kind = 'pair'`),
    );
  });
});

it.runIf(server !== undefined)('serves an owner whom row security binds', async () => {
  const name = `blacklight_test_${randomBytes(6).toString('hex')}`;
  const asServer = (statement: string, url = server!) =>
    withConnection({ url, dataFolder: '' }, (client) => client.query(statement));
  await asServer(`CREATE ROLE ${name} LOGIN CREATEROLE`);
  const into = await emptyOnServer();
  const database = new URL(into.url!);
  await asServer(`ALTER DATABASE ${database.pathname.slice(1)} OWNER TO ${name}`);
  await asServer('CREATE EXTENSION vector; CREATE EXTENSION pg_trgm', into.url!);
  await asServer(`GRANT ${Object.values(ROLES).join(', ')} TO ${name}`);
  await asServer(`DO $$ BEGIN CREATE ROLE blacklight_backup; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
    GRANT blacklight_backup TO ${name}`);
  database.username = name;
  const owned = { url: database.href, dataFolder: '' };
  await restoreInto(owned, file);
  expect(await contents(into)).toEqual(filed);
  expect(await structure(into)).toEqual(made);

  const again = newFile();
  await backUpOf(owned, again);
  await restoreInto(owned, again, true);
  expect(await contents(into)).toEqual(filed);
  cleaning.push(() => asServer(`DROP ROLE ${name}`).then(() => {}));
});

describe('a restored database', () => {
  it('is what was backed up, in rows and structure, wherever it goes', async () => {
    const isSame = async (path: string, into: DatabaseOptions) => {
      const { migrated } = await restoreInto(into, path);
      expect(migrated).toEqual([]);
      expect(await contents(into)).toEqual(filed);
      expect(await structure(into)).toEqual(made);
    };
    await isSame(file, await empty());
    if (server === undefined) return;
    const embedded = emptyFolder();
    await isSame(file, embedded);
    const back = newFile();
    await backUpOf(embedded, back);
    await isSame(back, await emptyOnServer());
  });

  it('goes on: new ids, row security, the audit chain, changes that are followed', async () => {
    const into = await empty();
    await restoreInto(into, file);
    const database = await openDatabase(into);
    const before = await database.asPlatform((db) =>
      db
        .selectFrom('tenants')
        .select((eb) => eb.fn.max('id').as('id'))
        .executeTakeFirstOrThrow(),
    );
    const { id } = await database.asPlatform((db) =>
      db.insertInto('tenants').values({ name: 'New' }).returning('id').executeTakeFirstOrThrow(),
    );
    expect(id).toBe(before.id + 1);
    expect(await database.asTenant(id, (db) => db.selectFrom('candidates').selectAll().execute())).toEqual(
      [],
    );
    const verify = (tenant: number) =>
      database.asTenant(tenant, async (db) => {
        const { rows } = await sql<{ isRight: boolean }>`
          SELECT bool_and(hash = audit_hash(before, entry)) AS "isRight" FROM (
            SELECT audit_log AS entry, hash, lag(hash) OVER (ORDER BY id) AS before FROM audit_log) AS chain`.execute(
          db,
        );
        return rows[0]!.isRight;
      });
    expect([await verify(before.id), await verify(id)]).toEqual([true, true]);
    const follow = await database.asPlatform((db) =>
      sql<{ later: number }>`SELECT count(*)::integer AS later FROM job_postings
        WHERE revision >= pg_snapshot_xmax(pg_current_snapshot())`.execute(db),
    );
    expect(follow.rows).toEqual([{ later: 0 }]);
    await database.close();
  });

  it('is made on what an older version left, and brought up to date', async () => {
    const isOld = (name: string) => name < '0010';
    const older = newFile();
    await withConnection(server === undefined ? emptyFolder() : await emptyOnServer(), async (client) => {
      await client.query('BEGIN');
      await prepareServer(client);
      await runMigrations(client, migrationNames().filter(isOld));
      await client.query(`
        INSERT INTO tenants (name) VALUES ('Old Firm');
        INSERT INTO candidates (tenant_id, first_name, last_name, skills) VALUES (1, 'Anika', 'Old', '{Java}');
        COMMIT`);
      await backUp(client, older);
    });
    const into = await empty();
    const { migrated } = await restoreInto(into, older);
    expect(migrated).toEqual(migrationNames().filter((name) => !isOld(name)));
    const database = await openDatabase(into);
    const candidates = await database.asTenant(1, (db) =>
      db.selectFrom('candidates').select(['first_name', 'skill_keys', 'version']).execute(),
    );
    await database.close();
    expect(candidates).toEqual([{ first_name: 'Anika', skill_keys: ['java'], version: 1 }]);
  });
});

describe('a restore', () => {
  it('refuses a database that is filled, and replaces it when told to', async () => {
    await withConnection(await empty(), async (client) => {
      await restore(client, file, { isReplacing: false });
      await expect(restore(client, file, { isReplacing: false })).rejects.toMatchObject({
        code: 'database_not_empty',
        message: expect.stringMatching(/holds something already \(.*candidates.*--replace/),
      });
      await client.query(
        'CREATE SCHEMA pgboss; CREATE TABLE pgboss.job (id integer); DELETE FROM candidates',
      );
      await restore(client, file, { isReplacing: true });
      expect(await contentsOf(client)).toEqual(filed);
      const { rows } = await client.query(`SELECT to_regnamespace('pgboss') AS queue`);
      expect(rows).toEqual([{ queue: null }]);
    });
  });

  it.runIf(server !== undefined)('refuses a database that somebody uses', async () => {
    const into = await emptyOnServer();
    await withConnection(into, async () => {
      await expect(restoreInto(into, file)).rejects.toMatchObject({ code: 'database_in_use' });
    });
  });

  const text = () => gunzipSync(readFileSync(file)).toString();
  it.each<[string, () => Buffer, string]>([
    ['is cut off', () => readFileSync(file).subarray(0, -1000), 'backup_damaged'],
    [
      'is cut off at the end of a line',
      () => gzipSync(text().split('\n').slice(0, -2).join('\n')),
      'backup_damaged',
    ],
    ['lost a row', () => gzipSync(text().split('\n').toSpliced(3, 1).join('\n')), 'backup_damaged'],
    ['has another value', () => gzipSync(text().replace('Dallas, TX', 'Austin, TX')), 'backup_damaged'],
    ['has a wrong byte', () => withByte(readFileSync(file), 5000), 'backup_damaged'],
    ['has something after its end', () => gzipSync(`${text()}more\n`), 'backup_damaged'],
    ['is no gzip', () => Buffer.from('PK\u0003\u0004 something else'), 'not_a_backup'],
    ['is empty', () => Buffer.alloc(0), 'backup_damaged'],
    ['is gzip of something else', () => gzipSync('{"format":"other"}\n'), 'not_a_backup'],
    ['is of a later format', () => gzipSync(text().replace('"version":1', '"version":2')), 'backup_too_new'],
    [
      'is of a later version',
      () => gzipSync(text().replace('"0013_audit.sql"', '"9999_later.sql"')),
      'backup_too_new',
    ],
  ])('refuses a file that %s before a database is opened', async (_, bytes, code) => {
    const path = newFile();
    writeFileSync(path, bytes());
    await expect(checkBackup(path)).rejects.toMatchObject({ name: 'BackupError', code });
  });

  it('changes nothing when it fails on its way', async () => {
    const lines = text().split('\n');
    const broken = [
      lines.with(lines.indexOf('\\.', lines.indexOf('\\.') + 1) - 1, 'no row').join('\n'),
      lines.slice(0, 100).join('\n'),
      text().replace('{"name":"alerts"', '{"name":"alerts2"'),
    ];
    await withConnection(await empty(), async (client) => {
      await client.query(`INSERT INTO tenants (name) VALUES ('Kept')`);
      const before = await contentsOf(client);
      for (const content of broken) {
        const path = newFile();
        writeFileSync(path, gzipSync(content));
        await expect(restore(client, path, { isReplacing: true })).rejects.toThrow();
      }
      expect(await contentsOf(client)).toEqual(before);
    });
  });

  it('says that there is no file', async () => {
    await expect(checkBackup(join(folder, 'nothing'))).rejects.toMatchObject({
      code: 'file_unreadable',
    });
  });
});

function withByte(bytes: Buffer, at: number): Buffer {
  bytes[at] = bytes[at]! ^ 0xff;
  return bytes;
}
