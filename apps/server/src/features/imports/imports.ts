import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { PLATFORMS, platformOf } from '@blacklight/parsing';
import { Piscina } from 'piscina';
import type { Database } from '../../database/database.ts';
import { DomainError, notFound } from '../../errors.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import { type RowRead, readRows, UnreadableFileError } from '../../rows/index.ts';
import {
  cutTo,
  type ImportContext,
  type PreparedPosting,
  type PreparedRows,
  RAW_LENGTH,
  type RowProblem,
} from './prepareRows.ts';
import {
  addToBatch,
  endBatch,
  failInterruptedBatches,
  findBatch,
  type ImportBatch,
  type ImportFailure,
  insertBatch,
  insertProblems,
  pageOfBatches,
  pageOfFailures,
  upsertPostings,
} from './queries.ts';

export interface ImportSource {
  bytes: AsyncIterable<Uint8Array>;
  fileName: string | null;
  /** The platform of rows that name none. */
  platform: string | null;
}

/** Rows that are stored in one transaction. */
const CHUNK_ROWS = 250;
/** Chunks that are parsed while one is being stored. */
const CHUNKS_AHEAD = 2;

/** Takes files of postings in, row by row. */
export class Imports {
  readonly #database: Database;
  readonly #today: () => string;
  readonly #onStored: () => void;
  readonly #parsers = new Piscina<{ rows: RowRead[]; context: ImportContext }, PreparedRows>({
    filename: new URL('./prepareWorker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: 10_000,
  });

  /** `onStored` is called whenever postings have been stored. */
  constructor(database: Database, { today, onStored }: { today: () => string; onStored: () => void }) {
    this.#database = database;
    this.#today = today;
    this.#onStored = onStored;
  }

  /**
   * Imports a file and gives its batch, whose counters add up whatever happens: every 250 rows are stored together
   * with what they add to them.
   *
   * @throws DomainError `platform_unknown`; the codes of UnreadableFileError, with the id of the FAILED batch.
   */
  async run({ bytes, fileName, platform }: ImportSource): Promise<ImportBatch> {
    const known = platform === null ? null : platformOf(platform);
    if (platform !== null && known === null) {
      const message = `The platform "${platform}" is none of ${PLATFORMS.join(', ')}.`;
      throw new DomainError('invalid', 'platform_unknown', message);
    }
    const batch = await this.#database.asPlatform((db) =>
      insertBatch(db, { batch_id: randomUUID(), platform: known, file_name: fileName }),
    );
    try {
      await this.#storeAll(batch.id, bytes, { platform: known, today: this.#today() });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await this.#end(batch.id, { import_status: 'FAILED', error: message });
      if (!(error instanceof UnreadableFileError)) throw error;
      throw new DomainError('invalid', error.code, message, { id: batch.id, batch_id: batch.batch_id });
    }
    return this.#end(batch.id, { import_status: 'COMPLETED', error: null });
  }

  /** Newest first. */
  list(query: Paging & { import_status?: string; platform?: string }): Promise<PageOf<ImportBatch>> {
    return this.#database.asPlatform((db) => pageOfBatches(db, query));
  }

  /** A batch with a page of its failed rows and warnings, in the order of the file. */
  async get(id: number, paging: Paging): Promise<ImportBatch & { failures: PageOf<ImportFailure> }> {
    return this.#database.asPlatform(async (db) => {
      const batch = await findBatch(db, id);
      if (batch === undefined) throw notFound('import batch');
      return { ...batch, failures: await pageOfFailures(db, id, paging) };
    });
  }

  /** Ends what an earlier process left IN_PROGRESS; only for a database that no other process uses. */
  async failInterrupted(): Promise<void> {
    await this.#database.asPlatform(failInterruptedBatches);
  }

  close(): Promise<void> {
    return this.#parsers.close();
  }

  async #storeAll(batchId: number, bytes: AsyncIterable<Uint8Array>, context: ImportContext): Promise<void> {
    const parsing: Promise<PreparedRows>[] = [];
    for await (const rows of chunksOf(readRows(bytes), CHUNK_ROWS)) {
      const prepared = this.#parsers.run({ rows, context });
      prepared.catch(() => {});
      parsing.push(prepared);
      if (parsing.length > CHUNKS_AHEAD) await this.#storeChunk(batchId, await parsing.shift()!);
    }
    for (const prepared of parsing) await this.#storeChunk(batchId, await prepared);
  }

  async #storeChunk(batchId: number, prepared: PreparedRows): Promise<void> {
    const { postings, problems, total, failed, repeated } = prepared;
    try {
      await this.#database.asPlatform(async (db) => {
        const { new_jobs, updated_jobs } = await upsertPostings(db, postings);
        await insertProblems(db, batchId, problems);
        await addToBatch(db, batchId, {
          total_jobs: total,
          new_jobs,
          updated_jobs: updated_jobs + repeated.changed,
          unchanged_jobs: postings.length - new_jobs - updated_jobs + repeated.same,
          failed_jobs: failed,
        });
      });
    } catch (error) {
      if (!isRefusedData(error) || postings.length === 0) throw error;
      await this.#storeByHalves(batchId, prepared, error);
    }
    this.#onStored();
  }

  /** Finds the row that the database refuses, so that it fails alone. */
  async #storeByHalves(batchId: number, prepared: PreparedRows, error: Error): Promise<void> {
    const { postings, ...rest } = prepared;
    if (postings.length <= 1) {
      const refused = postings.map((posting) => refusal(posting, error));
      const failed = rest.failed + refused.length;
      return this.#storeChunk(batchId, {
        ...rest,
        postings: [],
        problems: [...rest.problems, ...refused],
        failed,
      });
    }
    const half = Math.ceil(postings.length / 2);
    const first = postings.slice(0, half);
    await this.#storeChunk(batchId, { ...NOTHING, postings: first, total: first.length });
    await this.#storeChunk(batchId, {
      ...rest,
      postings: postings.slice(half),
      total: rest.total - first.length,
    });
  }

  #end(
    id: number,
    end: { import_status: 'COMPLETED' | 'FAILED'; error: string | null },
  ): Promise<ImportBatch> {
    return this.#database.asPlatform((db) => endBatch(db, id, end));
  }
}

const NOTHING: PreparedRows = {
  postings: [],
  problems: [],
  total: 0,
  failed: 0,
  repeated: { same: 0, changed: 0 },
};

/** SQLSTATE classes 22 and 23 and limits of the program: the data is at fault, not the database. */
function isRefusedData(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^(?:22|23|54)...$/.test(String(error.code));
}

function refusal({ row, json }: PreparedPosting, error: Error): RowProblem {
  const message = `The database refuses the row: ${error.message}`;
  return {
    row,
    field: null,
    code: 'row_not_storable',
    message,
    severity: 'error',
    raw: cutTo(json, RAW_LENGTH),
  };
}

async function* chunksOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
