import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client.ts';
import { ApiError } from '../api/problems.ts';
import { queries } from '../api/queries.ts';
import { sendFile } from '../api/sendFile.ts';
import { type PagedRows, usePages } from './usePages.ts';

export type ImportBatch = Schemas['ImportBatch'];
export type ImportFailure = Schemas['ImportFailure'];
/** Known by its row and field. */
export type ListedFailure = ImportFailure & { id: string };
export type ImportStatus = ImportBatch['import_status'];

const KEY = 'imports';
const PER_PAGE = 100;
/** Somebody else, or a bot, may import as well. */
const EVERY_MS = 5000;
/** While rows are being stored. */
const SOON_MS = 1000;

export interface ImportFilters {
  import_status?: ImportStatus;
  platform?: string;
}

/** The newest first. */
export function useImports(
  filters: ImportFilters,
  { isAtWork }: { isAtWork: boolean },
): PagedRows<ImportBatch> {
  return usePages(
    [KEY, filters],
    (paging) => ask(() => api.GET('/api/jobs/batches', { params: { query: { ...filters, ...paging } } })),
    { everyMs: isAtWork ? SOON_MS : EVERY_MS },
  );
}

const readBatch = (id: number, paging: { page: number; per_page: number }) =>
  ask(() => api.GET('/api/jobs/batches/{id}', { params: { path: { id }, query: paging } }));

/** An import; read again until it has ended. */
export const importQuery = (id: number) =>
  queryOptions({
    queryKey: [KEY, id],
    queryFn: () => readBatch(id, { page: 1, per_page: 1 }),
    refetchInterval: ({ state: { data } }) => data?.import_status === 'IN_PROGRESS' && SOON_MS,
  });

/** The rows of an import that were not stored, or not wholly, in the order of the file. */
export function useFailures(id: number, { isAtWork }: { isAtWork: boolean }): PagedRows<ListedFailure> {
  return usePages(
    [KEY, id, 'failures'],
    async (paging) => {
      const { items, total } = (await readBatch(id, paging)).failures;
      return { total, items: items.map((item) => ({ ...item, id: `${item.row_number} ${item.field}` })) };
    },
    { everyMs: isAtWork && SOON_MS },
  );
}

/** The same, all of them. */
export async function allFailures(id: number): Promise<ImportFailure[]> {
  const all: ImportFailure[] = [];
  for (let page = 1; ; page++) {
    const { failures } = await readBatch(id, { page, per_page: PER_PAGE });
    all.push(...failures.items);
    if (failures.items.length === 0 || all.length >= failures.total) return all;
  }
}

interface ToImport {
  file: File;
  /** Of rows that name none. */
  platform: string | null;
}

/**
 * Imports a file; `onSent` is told how many bytes of it are on their way.
 *
 * @throws ApiError `file_changed` where the file is not what it was when it was chosen, and as the API; Unreachable
 */
export async function importFile(
  { file, platform }: ToImport,
  onSent: (bytes: number) => void,
): Promise<ImportBatch> {
  const query = { file_name: file.name.slice(0, 255), ...(platform === null ? {} : { platform }) };
  try {
    return await ask(() =>
      api.POST('/api/jobs/import', {
        params: { query },
        headers: { 'content-type': 'application/octet-stream' },
        // The file itself is sent below.
        body: '',
        bodySerializer: (body: unknown) => body as string,
        fetch: (request) => sendFile(request, file, onSent),
      }),
    );
  } catch (error) {
    await requireUnchanged(file);
    throw error;
  } finally {
    void queries.invalidateQueries({ queryKey: [KEY] });
    void queries.invalidateQueries({ queryKey: ['postings'] });
  }
}

/** Browsers refuse to read a file that was written to since. */
async function requireUnchanged(file: File): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    const detail = 'The file was changed or moved after it had been chosen. Choose it again.';
    throw new ApiError(0, { code: 'file_changed', detail });
  }
}
