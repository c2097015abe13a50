// Vitest's global setup of the server's tests: one migrated database, of which every test file takes a copy.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { openDatabase } from './database.ts';
import { copyDatabase, dropDatabase } from './serverDatabases.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A stopped embedded database's folder, or the name of a database on TEST_DATABASE_URL. */
    databaseTemplate: string;
  }
}

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const MIGRATIONS = fileURLToPath(new URL('./migrations/', import.meta.url));
/** In node_modules, since making it takes seconds; when what it is made of changes there is a new one. */
const CACHE = join(ROOT, 'node_modules/.cache/blacklight');

/** Younger ones may be in use by other runs. */
const UNUSED_MS = 60 * 60 * 1000;

export default async function provideTemplate(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL;
  if (server === undefined) {
    project.provide('databaseTemplate', await embeddedTemplate());
    return async () => {};
  }
  const name = `blacklight_template_${randomBytes(6).toString('hex')}`;
  const url = await copyDatabase(server, { name, template: 'template0' });
  await openDatabase({ url, dataFolder: '' }).then((database) => database.close());
  project.provide('databaseTemplate', name);
  return () => dropDatabase(server, name);
}

async function embeddedTemplate(): Promise<string> {
  const template = join(CACHE, `template-${fingerprint()}`);
  if (existsSync(template)) return template;
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE)) {
    const made = statSync(join(CACHE, name), { throwIfNoEntry: false });
    if (made && Date.now() - made.mtimeMs > UNUSED_MS)
      rmSync(join(CACHE, name), { recursive: true, force: true });
  }
  const unfinished = `${template}.${process.pid}`;
  await openDatabase({ url: null, dataFolder: unfinished }).then((database) => database.close());
  try {
    renameSync(unfinished, template);
  } catch (error) {
    // Another run has been faster.
    if (!existsSync(template)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
  return template;
}

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  for (const name of readdirSync(MIGRATIONS).sort())
    hash.update(name).update(readFileSync(join(MIGRATIONS, name)));
  return hash.digest('hex').slice(0, 16);
}
