// Builds the portal when its build is missing or older than what it is made of. Plain JavaScript, like bootstrap.mjs.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = ['apps/portal', 'packages/client/src', 'package-lock.json'];
const NO_SOURCES = new Set(['dist', 'node_modules', 'e2e']);

/** Written when a build has come to its end. */
const STAMP = 'apps/portal/dist/.built';

/** When anything under the path was last written, added or taken away. */
function changedAt(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status?.isDirectory()) return status?.mtimeMs ?? 0;
  const names = readdirSync(path).filter((name) => !NO_SOURCES.has(name));
  // A build writes into the folder of the portal itself.
  const own = names.includes('package.json') ? 0 : status.mtimeMs;
  return Math.max(own, ...names.map((name) => changedAt(join(path, name))));
}

/** Gives the exit code. */
export function buildPortal() {
  const builtAt = changedAt(join(root, STAMP));
  if (SOURCES.every((source) => changedAt(join(root, source)) < builtAt)) return 0;
  console.log('Building the portal…');
  // By npm, which puts our own Node first in the path.
  const { status } = spawnSync('npm', ['run', '--silent', 'build', '--workspace=@blacklight/portal'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}
