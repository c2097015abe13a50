import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './folderLock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'blacklight-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lockFile = () => join(folder, 'lock');
const ownLock = () =>
  expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });

it('makes the folder, holds it until it is let go, and can then be taken again', () => {
  const inner = join(folder, 'a', 'b');
  lockFolder(inner)();
  expect(existsSync(join(inner, 'lock'))).toBe(false);
  lockFolder(inner)();
});

it('names the process that holds the folder', () => {
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(
    expect.objectContaining({
      code: 'data_folder_in_use',
      message: expect.stringContaining(`process ${process.pid} since 20`),
    }),
  );
  unlock();
});

it('takes over from a process that died', () => {
  const dead = spawnSync(process.execPath, ['--version']);
  writeFileSync(
    lockFile(),
    JSON.stringify({ pid: dead.pid, started: '1', since: '2026-01-01T00:00:00.000Z' }),
  );
  lockFolder(folder);
  ownLock();
});

it.runIf(process.platform === 'linux')('takes over from a dead process whose number is in use again', () => {
  writeFileSync(
    lockFile(),
    JSON.stringify({ pid: process.pid, started: '1', since: '2026-01-01T00:00:00.000Z' }),
  );
  lockFolder(folder);
  ownLock();
});

it('takes over a lock that was never written to its end', () => {
  writeFileSync(lockFile(), '{"pid":');
  lockFolder(folder);
  ownLock();
});
