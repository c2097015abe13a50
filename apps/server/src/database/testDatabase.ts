import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import type { DatabaseOptions } from './connection.ts';
import { type Database, openDatabase } from './database.ts';
import { copyDatabase, dropDatabase } from './serverDatabases.ts';

/**
 * A migrated, empty database for the calling test file, gone after its last test: embedded, or on the server
 * of TEST_DATABASE_URL. At the top of a file: `const database = await testDatabase();`
 */
export async function testDatabase(): Promise<Database> {
  const { options, remove } = await copyOfTemplate();
  const database = await openDatabase(options);
  afterAll(async () => {
    await database.close();
    await remove();
  });
  return database;
}

/** Where a fresh copy of the migrated template is, for tests that open the database themselves. */
export async function copyOfTemplate(): Promise<{ options: DatabaseOptions; remove: () => Promise<void> }> {
  const template = inject('databaseTemplate');
  const server = process.env.TEST_DATABASE_URL;
  if (server === undefined) {
    const dataFolder = mkdtempSync(join(tmpdir(), 'blacklight-test-'));
    cpSync(template, dataFolder, { recursive: true });
    return {
      options: { url: null, dataFolder },
      remove: async () => rmSync(dataFolder, { recursive: true, force: true }),
    };
  }
  const name = `blacklight_test_${randomBytes(6).toString('hex')}`;
  const url = await copyDatabase(server, { name, template });
  return { options: { url, dataFolder: '' }, remove: () => dropDatabase(server, name) };
}
