import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ClientConfig } from 'pg';
import { lockFolder } from './folderLock.ts';

export type SocketAddress = { path: string } | { host: string; port: number };

export interface EmbeddedPostgres {
  /** Where its one session is reached. */
  connection: ClientConfig;
  /** Writes everything to the folder and lets go of it. Connections must be closed before. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL inside this process, on a worker thread, with its files in `dataFolder`. It is reached by
 * a socket that only this user can open (on Windows, where there is none such, by a free loopback port).
 * @throws {DatabaseSetupError} `data_folder_in_use`.
 */
export async function startEmbedded(dataFolder: string): Promise<EmbeddedPostgres> {
  const unlock = lockFolder(dataFolder);
  const socketFolder = process.platform === 'win32' ? null : mkdtempSync(join(tmpdir(), 'blacklight-'));
  const removeTraces = () => {
    if (socketFolder !== null) rmSync(socketFolder, { recursive: true, force: true });
    unlock();
  };
  const address: SocketAddress =
    socketFolder === null ? { host: '127.0.0.1', port: 0 } : { path: join(socketFolder, '.s.PGSQL.5432') };
  const worker = new Worker(new URL('./embeddedServer.ts', import.meta.url), {
    workerData: { folder: join(dataFolder, 'postgres'), address },
  });
  try {
    const [listening] = (await once(worker, 'message')) as [string];
    const at =
      socketFolder === null
        ? { host: '127.0.0.1', port: Number(listening.split(':').at(-1)) }
        : { host: socketFolder, port: 5432 };
    return {
      connection: { ...at, user: 'postgres', database: 'postgres' },
      stop: async () => {
        const stopped = once(worker, 'exit');
        worker.postMessage('stop');
        await stopped;
        removeTraces();
      },
    };
  } catch (error) {
    await worker.terminate();
    removeTraces();
    throw error;
  }
}
