import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, it } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { copyDatabase, dropDatabase } from './serverDatabases.ts';
import { copyOfTemplate, testDatabase } from './testDatabase.ts';

const database = await testDatabase();
const server = process.env.TEST_DATABASE_URL;
const itOnServer = it.runIf(server !== undefined);
const itEmbedded = it.runIf(server === undefined);

const migrationFiles = readdirSync(new URL('./migrations/', import.meta.url)).sort();

async function appliedMigrations(of: Database): Promise<string[]> {
  const { rows } = await of.asPlatform(async (db) => {
    await sql`RESET ROLE`.execute(db);
    return sql<{ name: string }>`SELECT name FROM schema_migrations ORDER BY name`.execute(db);
  });
  return rows.map(({ name }) => name);
}

it('migrates once, and keeps what is stored when it is opened again', async () => {
  const { options, remove } = await copyOfTemplate();
  const first = await openDatabase(options);
  await first.asPlatform((db) => db.insertInto('tenants').values({ name: 'Invented Staffing' }).execute());
  await first.close();
  const second = await openDatabase(options);
  expect(await appliedMigrations(second)).toEqual(migrationFiles);
  expect(await second.asPlatform((db) => db.selectFrom('tenants').select('name').execute())).toEqual([
    { name: 'Invented Staffing' },
  ]);
  await second.close();
  await remove();
});

itEmbedded('refuses a folder that is open already, until it is closed', async () => {
  const { options, remove } = await copyOfTemplate();
  const holder = await openDatabase(options);
  await expect(openDatabase(options)).rejects.toMatchObject({
    code: 'data_folder_in_use',
    message: expect.stringContaining(`process ${process.pid}`),
  });
  await holder.close();
  await (await openDatabase(options)).close();
  await remove();
});

itOnServer('migrates an empty database once when several processes start together', async () => {
  const name = `blacklight_test_${randomBytes(6).toString('hex')}`;
  const url = await copyDatabase(server!, { name, template: 'template0' });
  const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ url, dataFolder: '' })));
  expect(await appliedMigrations(opened[0]!)).toEqual(migrationFiles);
  await Promise.all(opened.map((each) => each.close()));
  await dropDatabase(server!, name);
});

itOnServer('says what an administrator is to run when the user lacks rights', async () => {
  const name = `blacklight_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(await copyDatabase(server!, { name, template: 'template0' }));
  await onServer(`CREATE ROLE ${name} LOGIN`);
  url.username = name;
  await expect(openDatabase({ url: url.href, dataFolder: '' })).rejects.toMatchObject({
    code: 'database_rights_missing',
    message: expect.stringMatching(/administrator run, in this database: (CREATE EXTENSION|GRANT)/),
  });
  await dropDatabase(server!, name);
  await onServer(`DROP ROLE ${name}`);
});

it('says which address does not answer, without the password', async () => {
  await expect(
    openDatabase({ url: 'postgresql://someone:secret@127.0.0.1:1/blacklight', dataFolder: '' }),
  ).rejects.toMatchObject({
    code: 'database_unreachable',
    message: expect.stringMatching(
      /^Cannot connect to the database at 127\.0\.0\.1:1\/blacklight: (?!.*secret)/,
    ),
  });
});

it('refuses a transaction inside another one, and allows the next', async () => {
  await expect(database.asPlatform(() => database.asTenant(1, async () => {}))).rejects.toThrow(
    'A transaction cannot begin inside another one.',
  );
  await expect(database.asTenant(1, async () => 'done')).resolves.toBe('done');
});

it('undoes a transaction that throws', async () => {
  const work = database.asPlatform(async (db) => {
    await db.insertInto('tenants').values({ name: 'Undone' }).execute();
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await database.asPlatform((db) => db.selectFrom('tenants').select('name').execute())).toEqual([]);
});

it('keeps transactions apart that run at the same time', async () => {
  const names = Array.from({ length: 20 }, (_, i) => `Firm ${i}`);
  const ids = await Promise.all(
    names.map((name) =>
      database.asPlatform(async (db) => {
        const { id } = await db
          .insertInto('tenants')
          .values({ name })
          .returning('id')
          .executeTakeFirstOrThrow();
        await db.updateTable('tenants').set({ status: 'SUSPENDED' }).where('id', '=', id).execute();
        return id;
      }),
    ),
  );
  const own = await Promise.all(
    ids.map((id) => database.asTenant(id, (db) => db.selectFrom('tenants').select(['id', 'name']).execute())),
  );
  expect(own).toEqual(ids.map((id, i) => [{ id, name: names[i] }]));
});

itOnServer('outlives connections that the server ends, idle and in use', async () => {
  const { options, remove } = await copyOfTemplate();
  const opened = await openDatabase(options);
  const name = new URL(options.url!).pathname.slice(1);
  const cutOff = () =>
    onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
  const read = () => opened.asPlatform((db) => db.selectFrom('tenants').select('name').execute());
  await read();
  await cutOff();
  await expect(
    opened.asPlatform(async () => {
      await cutOff();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }),
  ).rejects.toThrow();
  expect(await read()).toEqual([]);
  await opened.close();
  await remove();
});

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server! });
  await client.connect();
  await client.query(statement);
  await client.end();
}
