import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { PLATFORMS, platformOf } from '@blacklight/parsing';
import { type RowRead, readRows, UnreadableFileError } from '@blacklight/parsing/rows';
import { Piscina } from 'piscina';
import type { Database } from '../../database/database.ts';
import type { Db } from '../../database/transactions.ts';
import { DomainError, notFound } from '../../errors.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import type { ImportContext, PreparedRows } from './prepareRows.ts';
import {
  endBatch,
  failSilentBatches,
  findBatch,
  type ImportBatch,
  type ImportFailure,
  insertBatch,
  markAlive,
  pageOfBatches,
  pageOfFailures,
} from './queries.ts';
import { rowChunks } from './rowChunks.ts';
import { storeRows, storeRowsWithin } from './storeRows.ts';
import { UploadBrokenError, uploadBytes } from './uploadBytes.ts';

export type { PreparedRows } from './prepareRows.ts';
export { linkDuplicates, lockImports } from './queries.ts';
export { rowChunks } from './rowChunks.ts';
export { unlessDeadlocked } from './storeRows.ts';

export interface ImportSource {
  bytes: AsyncIterable<Uint8Array>;
  fileName: string | null;
  /** The platform of rows that name none. */
  platform: string | null;
}

/** A sender that is silent for longer has gone. */
const SILENCE_MS = 120_000;
/** How often the process that runs an import says so; a batch of which nobody says so for four times as long died. */
const HEARTBEAT_MS = 15_000;
/** A server that is stopped is mostly there again after so long. */
const RESTART_SECONDS = 10;
/** Threads that parse; more would wait for the one that stores. */
const PARSERS = Math.min(4, availableParallelism());

/** Of each; a tenth is what rows of the usual size take, so that garbage is collected before it piles up. */
const PARSER_MEMORY_MB = 256;

/** Stores rows that are prepared already, as an import of its own, in the given transaction. */
export async function storePrepared(
  db: Db,
  { platform, chunks }: { platform: string; chunks: readonly PreparedRows[] },
): Promise<ImportBatch> {
  const { id } = await insertBatch(db, { batch_id: randomUUID(), platform, file_name: null });
  for (const chunk of chunks) await storeRowsWithin(db, id, chunk);
  return endBatch(db, id, { import_status: 'COMPLETED', error: null });
}

/** Takes files of postings in, row by row. */
export class Imports {
  /** The rows of the imports that this process has brought to an end. */
  readonly rows = { new: 0, updated: 0, unchanged: 0, failed: 0 };
  readonly #database: Database;
  readonly #today: () => string;
  readonly #onStored: () => void;
  readonly #stopping = new AbortController();
  /** The last of the transactions that store rows. */
  #storing: Promise<void> = Promise.resolve();
  readonly #parsers = new Piscina<{ rows: RowRead[]; context: ImportContext }, PreparedRows>({
    filename: new URL('./prepareWorker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: PARSERS,
    idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: PARSER_MEMORY_MB },
  });

  /** `onStored` is called whenever postings have been stored. */
  constructor(database: Database, { today, onStored }: { today: () => string; onStored: () => void }) {
    this.#database = database;
    this.#today = today;
    this.#onStored = onStored;
  }

  /**
   * Imports a file and gives its batch, whose counters add up whatever happens: rows are stored by the thousand,
   * together with what they add to them. What came before an upload breaks off is kept.
   *
   * @throws DomainError `platform_unknown`; with the id of the FAILED batch `upload_interrupted`, `server_stopping`
   *   and the codes of UnreadableFileError.
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
    const heartbeat = setInterval(() => {
      this.#database.asPlatform((db) => markAlive(db, batch.id)).catch(() => {});
    }, HEARTBEAT_MS);
    try {
      await this.#storeAll(batch.id, bytes, { platform: known, today: this.#today() });
      return await this.#end(batch.id, { import_status: 'COMPLETED', error: null });
    } catch (error) {
      return await this.#fail(batch, error);
    } finally {
      clearInterval(heartbeat);
    }
  }

  /** Parses rows on the threads that parse. */
  prepare(rows: RowRead[], platform: string): Promise<PreparedRows> {
    return this.#parsers.run({ rows, context: { platform, today: this.#today() } });
  }

  /** Newest first. */
  list(query: Paging & { import_status?: string; platform?: string }): Promise<PageOf<ImportBatch>> {
    return this.#database.asPlatform(async (db) => {
      await this.#failAbandoned(db);
      return pageOfBatches(db, query);
    });
  }

  /** A batch with a page of its failed rows and warnings, in the order of the file. */
  async get(id: number, paging: Paging): Promise<ImportBatch & { failures: PageOf<ImportFailure> }> {
    return this.#database.asPlatform(async (db) => {
      await this.#failAbandoned(db);
      const batch = await findBatch(db, id);
      if (batch === undefined) throw notFound('import batch');
      return { ...batch, failures: await pageOfFailures(db, id, paging) };
    });
  }

  /** Ends what an earlier process left IN_PROGRESS; only for a database that no other process uses. */
  async failInterrupted(): Promise<void> {
    await this.#database.asPlatform((db) => failSilentBatches(db, { silentMs: 0 }));
  }

  /** Breaks off the imports under way; what they have read so far is still stored. */
  stop(): void {
    this.#stopping.abort('The server was stopped.');
  }

  close(): Promise<void> {
    return this.#parsers.close();
  }

  async #storeAll(batchId: number, bytes: AsyncIterable<Uint8Array>, context: ImportContext): Promise<void> {
    const upload = uploadBytes(bytes, { silenceMs: SILENCE_MS, signal: this.#stopping.signal });
    const underWay: Promise<void>[] = [];
    let last = Promise.resolve();
    let broken: UploadBrokenError | null = null;
    try {
      for await (const rows of rowChunks(readRows(upload))) {
        const prepared = this.#parsers.run({ rows, context });
        last = Promise.all([prepared, last]).then(([chunk]) => this.#store(batchId, chunk));
        last.catch(() => {});
        underWay.push(last);
        if (underWay.length > PARSERS) await underWay.shift();
      }
    } catch (error) {
      if (!(error instanceof UploadBrokenError)) throw error;
      broken = error;
    }
    await last;
    if (broken !== null) throw broken;
  }

  /** One transaction at a time: the others would only hold connections while they wait for it. */
  #store(batchId: number, prepared: PreparedRows): Promise<void> {
    const stored = this.#storing.then(() => storeRows(this.#database, batchId, prepared));
    this.#storing = stored.then(this.#onStored, () => {});
    return stored;
  }

  /** Says so in the batch; throws what the caller is to be told. */
  async #fail({ id, batch_id }: ImportBatch, error: unknown): Promise<never> {
    const reason = error instanceof Error ? error.message : String(error);
    const isBroken = error instanceof UploadBrokenError;
    const message = isBroken ? `${reason} What was counted is stored; import the file again.` : reason;
    await this.#end(id, { import_status: 'FAILED', error: message });
    const batch = { id, batch_id };
    if (error instanceof UnreadableFileError) throw new DomainError('invalid', error.code, message, batch);
    if (!isBroken) throw error;
    if (this.#stopping.signal.aborted) {
      const details = { ...batch, retry_after: RESTART_SECONDS };
      throw new DomainError('unavailable', 'server_stopping', message, details);
    }
    throw new DomainError('invalid', 'upload_interrupted', message, batch);
  }

  #failAbandoned(db: Db): Promise<unknown> {
    return failSilentBatches(db, { silentMs: 4 * HEARTBEAT_MS });
  }

  async #end(
    id: number,
    end: { import_status: 'COMPLETED' | 'FAILED'; error: string | null },
  ): Promise<ImportBatch> {
    const batch = await this.#database.asPlatform((db) => endBatch(db, id, end));
    this.rows.new += batch.new_jobs;
    this.rows.updated += batch.updated_jobs;
    this.rows.unchanged += batch.unchanged_jobs;
    this.rows.failed += batch.failed_jobs;
    return batch;
  }
}
