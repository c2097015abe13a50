import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSetupError } from './errors.ts';

interface Holder {
  pid: number;
  /** Tells a process from a later one with the same number; null where the system does not say. */
  started: string | null;
  /** ISO time. */
  since: string;
}

/**
 * Takes a folder for this process until the returned function is called. A lock whose process is dead is
 * taken over.
 * @throws {DatabaseSetupError} `data_folder_in_use`, naming the process that holds it.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'lock');
  const mine: Holder = {
    pid: process.pid,
    started: startOf(process.pid),
    since: new Date().toISOString(),
  };
  while (!createFile(file, JSON.stringify(mine))) {
    const text = readIfThere(file);
    if (text === null) continue;
    const holder = parseHolder(text);
    if (holder !== null && isAlive(holder)) {
      throw new DatabaseSetupError(
        'data_folder_in_use',
        `${folder} is in use by process ${holder.pid} since ${holder.since}. Stop that process, or give this one another data folder.`,
      );
    }
    removeStale(file, text);
  }
  return () => rmSync(file, { force: true });
}

function createFile(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Null for a lock that was never written to its end. */
function parseHolder(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}

/** Moves it aside first: of several processes that found the same stale lock, one succeeds. */
function removeStale(file: string, text: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const isTheStaleOne = readFileSync(aside, 'utf8') === text;
  if (isTheStaleOne) rmSync(aside);
  else renameSync(aside, file);
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(pid) === started;
}

/** When a process started, in clock ticks since boot (proc(5), field 22 of stat; the name may hold spaces). */
function startOf(pid: number): string | null {
  const stat = process.platform === 'linux' ? readIfThere(`/proc/${pid}/stat`) : null;
  return stat === null ? null : (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null);
}
