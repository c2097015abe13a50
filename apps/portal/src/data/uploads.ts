import { useEffect } from 'react';
import { sharedValue } from '../sharedValue.ts';
import { type ImportBatch, importFile } from './imports.ts';

/** A file that is imported from this page, or was. */
export interface Upload {
  id: number;
  file: File;
  platform: string | null;
  state: 'waiting' | 'sending' | 'imported' | 'failed';
  sentBytes: number;
  batch: ImportBatch | null;
  error: unknown;
}

const uploads = sharedValue<readonly Upload[]>([]);
let lastId = 0;
let last: Promise<void> = Promise.resolve();

/** Goes on while other pages are looked at; one file after the other. */
export function upload(files: Iterable<File>, platform: string | null): void {
  for (const file of files) {
    lastId += 1;
    const fresh = { sentBytes: 0, batch: null, error: null };
    uploads.set([{ id: lastId, file, platform, state: 'waiting', ...fresh }, ...uploads.get()]);
    enqueue(lastId);
  }
}

/** Sends the file again; nothing that it holds is stored twice. */
export function uploadAgain(id: number): void {
  change(id, { state: 'waiting', sentBytes: 0, error: null });
  enqueue(id);
}

export function dismissUpload(id: number): void {
  uploads.set(uploads.get().filter((one) => one.id !== id));
}

function enqueue(id: number): void {
  last = last.then(() => run(id));
}

async function run(id: number): Promise<void> {
  const one = uploads.get().find((upload) => upload.id === id);
  if (one === undefined) return;
  change(id, { state: 'sending' });
  try {
    const batch = await importFile(one, (sentBytes) => change(id, { sentBytes }));
    change(id, { state: 'imported', batch });
  } catch (error) {
    change(id, { state: 'failed', error });
  }
}

function change(id: number, changes: Partial<Upload>): void {
  uploads.set(uploads.get().map((one) => (one.id === id ? { ...one, ...changes } : one)));
}

export const useUploads = uploads.use;

export const isUnderWay = ({ state }: Upload) => state === 'waiting' || state === 'sending';

/** Asks before the browser leaves while a file is being sent. */
export function useStayWhileSending(isSending: boolean): void {
  useEffect(() => {
    if (!isSending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isSending]);
}
