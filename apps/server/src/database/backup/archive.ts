// The file of a backup: gzip over lines of text, so that `zcat FILE | head` shows what it is.
//
//   the header, as JSON
//   of each table, in the header's order: its rows in the text format of COPY, then \.
//   the digests, as JSON: how many rows each table has, and the SHA-256 of their lines
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupError } from './errors.ts';
import type { Sequence, TableRows } from './tables.ts';

export interface ArchiveHeader {
  format: 'blacklight-backup';
  version: 1;
  /** ISO time. */
  created_at: string;
  /** Version of the PostgreSQL that it was taken from. */
  postgres: string;
  /** The migrations that had made its tables. */
  migrations: string[];
  tables: TableRows[];
  sequences: Sequence[];
}

export interface TableDigest {
  name: string;
  rows: number;
  sha256: string;
}

const FORMAT = 'blacklight-backup';
const VERSION = 1;
const END_OF_TABLE = '\\.';
/** Lines that are handed on at a time, in characters; one line may be longer. */
const BATCH_SIZE = 1 << 20;
const MOST_LINES = 1000;

/**
 * Writes the parts as an archive. The file is there when it is whole, and only its owner may read it.
 * @throws {BackupError} `file_exists`, `file_unreadable`.
 */
export async function writeArchive(path: string, parts: AsyncIterable<string>): Promise<void> {
  if (existsSync(path)) throw new BackupError('file_exists', `${path} is there already. Name another file.`);
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await pipeline(
      parts,
      createGzip(),
      createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }),
    );
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw isSystemError(error)
      ? new BackupError('file_unreadable', `${path} cannot be written: ${error.message}`, { cause: error })
      : error;
  }
}

/** The lines of a table's rows, with their end and their digest. */
export class TableWriter {
  readonly #name: string;
  readonly #hash = createHash('sha256');
  #rows = 0;

  constructor(name: string) {
    this.#name = name;
  }

  add(rows: readonly (readonly (string | null)[])[]): string {
    const lines = rows.map((row) => `${lineOf(row)}\n`).join('');
    this.#hash.update(lines);
    this.#rows += rows.length;
    return lines;
  }

  end(): TableDigest {
    return { name: this.#name, rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}

export function headerLine(header: Omit<ArchiveHeader, 'format' | 'version'>): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...header })}\n`;
}

export const END_LINE = `${END_OF_TABLE}\n`;

export function digestsLine(digests: readonly TableDigest[]): string {
  return `${JSON.stringify(digests)}\n`;
}

/** Some rows of a table. */
export interface RowBatch {
  table: TableRows;
  rows: (string | null)[][];
}

export interface Archive {
  header: ArchiveHeader;
  /** To be read to its end, which gives the digests after the file has been compared with them. */
  batches: AsyncGenerator<RowBatch, TableDigest[]>;
}

/** @throws {BackupError} `file_unreadable`, `not_a_backup`, `backup_damaged`, `backup_too_new`. */
export async function readArchive(path: string): Promise<Archive> {
  const lines = linesOf(path);
  const first = await lines.next();
  const header = parsed<ArchiveHeader>(first.done ? '' : first.value);
  if (header?.format !== FORMAT) {
    await lines.return(undefined);
    throw new BackupError('not_a_backup', `${path} is no backup of Blacklight.`);
  }
  if (header.version !== VERSION) {
    await lines.return(undefined);
    throw new BackupError(
      'backup_too_new',
      `${path} was made by a newer Blacklight. Restore it with that version or a later one.`,
    );
  }
  return { header, batches: batchesOf(lines, header.tables, path) };
}

async function* batchesOf(
  lines: AsyncGenerator<string>,
  tables: readonly TableRows[],
  path: string,
): AsyncGenerator<RowBatch, TableDigest[]> {
  const damaged = () => new BackupError('backup_damaged', `${path} is damaged: take another backup.`);
  const found: TableDigest[] = [];
  for (const table of tables) {
    const hash = createHash('sha256');
    let count = 0;
    let rows: RowBatch['rows'] = [];
    let size = 0;
    while (true) {
      const next = await lines.next();
      if (next.done) throw damaged();
      if (next.value === END_OF_TABLE) break;
      hash.update(next.value).update('\n');
      count++;
      rows.push(rowOf(next.value));
      size += next.value.length;
      if (size < BATCH_SIZE && rows.length < MOST_LINES) continue;
      yield { table, rows };
      rows = [];
      size = 0;
    }
    if (rows.length > 0) yield { table, rows };
    found.push({ name: table.name, rows: count, sha256: hash.digest('hex') });
  }
  const last = await lines.next();
  const isWhole = !last.done && (await lines.next()).done;
  if (!isWhole || last.value !== JSON.stringify(found)) throw damaged();
  return found;
}

async function* linesOf(path: string): AsyncGenerator<string, undefined> {
  const file = createReadStream(path);
  const bytes = createGunzip();
  file.on('error', (error) => bytes.destroy(error));
  const begun: Buffer[] = [];
  try {
    for await (const chunk of file.pipe(bytes) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
        begun.push(chunk.subarray(start, end));
        yield Buffer.concat(begun.splice(0)).toString('utf8');
        start = end + 1;
      }
      begun.push(chunk.subarray(start));
    }
  } catch (error) {
    throw readError(path, error);
  } finally {
    file.destroy();
  }
}

function readError(path: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  switch (error.code) {
    case 'ENOENT':
      return new BackupError('file_unreadable', `There is no file ${path}.`, { cause: error });
    case 'Z_BUF_ERROR':
      return new BackupError('backup_damaged', `${path} is cut off: it does not reach its end.`, {
        cause: error,
      });
    case 'Z_DATA_ERROR':
      return error.message === 'incorrect header check'
        ? new BackupError('not_a_backup', `${path} is no backup of Blacklight.`, { cause: error })
        : new BackupError('backup_damaged', `${path} is damaged: ${error.message}.`, { cause: error });
    default:
      return new BackupError('file_unreadable', `${path} cannot be read: ${error.message}`, { cause: error });
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && /^[EZ][A-Z_]+$/.test(String((error as NodeJS.ErrnoException).code));
}

function parsed<T>(text: string): (Partial<T> & T) | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const ESCAPED: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };
const NULL = '\\N';

/** A row as COPY writes it (PostgreSQL documentation, COPY, text format). */
export function lineOf(row: readonly (string | null)[]): string {
  return row
    .map((value) => (value === null ? NULL : value.replace(/[\\\t\n\r]/g, (char) => ESCAPES[char]!)))
    .join('\t');
}

/** Reads what `lineOf` writes. */
export function rowOf(line: string): (string | null)[] {
  return line
    .split('\t')
    .map((text) =>
      text === NULL ? null : text.replace(/\\(.)/g, (_, char: string) => ESCAPED[char] ?? char),
    );
}
