// Runs before `npm start` and `npm test` under whatever Node there is: installs the dependencies when they
// are missing or older than the lock file, and builds the portal. npm then finds our own Node first in node_modules/.bin.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPortal } from './buildPortal.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modifiedAt = (path) => statSync(`${root}/${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (modifiedAt('node_modules/.package-lock.json') < modifiedAt('package-lock.json')) {
  console.log('Installing dependencies…');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

process.exitCode = buildPortal();
