// Import: a file of postings through the real path into PostgreSQL. `npm run bench import 1GB` for the long one.
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type RowRead, readRows } from '@blacklight/parsing/rows';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { Imports } from '../apps/server/src/features/imports/imports.ts';
import { prepareRows } from '../apps/server/src/features/imports/prepareRows.ts';
import type { ImportBatch } from '../apps/server/src/features/imports/queries.ts';
import { type BenchDatabase, benchDatabase } from './databases.ts';
import { TODAY, writePostings } from './importFile.ts';
import { printTable } from './table.ts';

const DEFAULT_SIZE = '32MB';
/** Postings that the baselines parse or store. */
const SAMPLE = 10_000;
const WARM_UP = 1000;
const READ_SIZE = 1 << 16;

const [size = DEFAULT_SIZE] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'blacklight-import-'));
const path = join(folder, 'postings.ndjson');
const bench = await benchDatabase();
try {
  const count = await writePostings(path, bytesOf(size));
  console.log(`${count.toLocaleString('en-US')} postings in ${size}, into ${bench.description}`);
  await run(bench, count);
} finally {
  await bench.close();
  rmSync(folder, { recursive: true });
}

async function run({ database, url }: BenchDatabase, count: number): Promise<void> {
  const scanned = await timeScanning();
  const parsingMs = timeParsing(scanned.rows);
  const imports = new Imports(database, { today: () => TODAY, onStored: () => {} });
  const first = await timeImport(imports);
  printMemory(first.memory);
  const again = await timeImport(imports);
  await imports.close();

  const results: [string, string, string][] = [
    ['import, all new', rate(count, first.ms), outcome(first.batch)],
    ['the same file again', rate(count, again.ms), outcome(again.batch)],
    ['baseline: cut the file into rows', rate(scanned.rows.length, scanned.ms), 'one thread, nothing parsed'],
    ['baseline: parse and normalise', rate(scanned.rows.length, parsingMs), 'one thread, nothing stored'],
  ];
  if (url !== null) {
    for (const indexes of ['indexes', 'no index'] as const) {
      const { rows, ms } = await timeCopy(url, indexes);
      results.push(['baseline: COPY of ready rows', rate(rows, ms), `into an empty table, ${indexes}`]);
    }
  }
  printTable(['', 'postings', ''], results);
  check(first.batch, count, 'new_jobs');
  check(again.batch, count, 'unchanged_jobs');
}

function rate(postings: number, ms: number): string {
  return `${Math.round((1000 * postings) / ms)} /s`;
}

function printMemory(memory: readonly number[]): void {
  console.log('Resident memory at most, MB, all threads, in each tenth of the file as it is imported:');
  printTable(
    memory.map((_, i) => `${i + 1}`),
    [memory.map((bytes) => Math.round(bytes / 2 ** 20))],
  );
  console.log();
}

async function timeScanning(): Promise<{ rows: RowRead[]; ms: number }> {
  const start = performance.now();
  const rows: RowRead[] = [];
  for await (const row of readRows(createReadStream(path))) {
    rows.push(row);
    if (rows.length === SAMPLE) break;
  }
  return { rows, ms: performance.now() - start };
}

function timeParsing(rows: readonly RowRead[]): number {
  const context = { platform: null, today: TODAY };
  prepareRows(rows.slice(0, WARM_UP), context);
  const start = performance.now();
  prepareRows(rows, context);
  return performance.now() - start;
}

/** Stored rows once more by COPY into an empty table, which knows no conflict: the least that storing can cost. */
async function timeCopy(url: string, indexes: 'indexes' | 'no index'): Promise<{ rows: number; ms: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE TABLE copied (LIKE job_postings INCLUDING DEFAULTS INCLUDING GENERATED
      INCLUDING IDENTITY ${indexes === 'indexes' ? 'INCLUDING INDEXES' : ''})`);
    const { rows } = await client.query<{ names: string }>(
      `SELECT string_agg(attname, ', ') AS names FROM pg_attribute WHERE attrelid = 'copied'::regclass
       AND attnum > 0 AND attgenerated = '' AND attidentity = ''`,
    );
    const columns = rows[0]!.names;
    const ready: Buffer[] = await client
      .query(copyTo(`COPY (SELECT ${columns} FROM job_postings LIMIT ${SAMPLE}) TO STDOUT`))
      .toArray();
    const start = performance.now();
    const copy = client.query(copyFrom(`COPY copied (${columns}) FROM STDIN`));
    await pipeline(Readable.from(ready), copy);
    return { rows: copy.rowCount, ms: performance.now() - start };
  } finally {
    await client.query('DROP TABLE copied');
    await client.end();
  }
}

interface TimedImport {
  batch: ImportBatch;
  ms: number;
  /** Highest resident memory in each tenth of the file. */
  memory: number[];
}

async function timeImport(imports: Imports): Promise<TimedImport> {
  globalThis.gc?.();
  const { size: total } = statSync(path);
  const memory = new Array<number>(10).fill(0);
  async function* watched(): AsyncGenerator<Uint8Array> {
    let read = 0;
    for await (const chunk of createReadStream(path, { highWaterMark: READ_SIZE })) {
      const tenth = Math.floor((10 * read) / total);
      memory[tenth] = Math.max(memory[tenth]!, process.memoryUsage.rss());
      read += chunk.length;
      yield chunk;
    }
  }
  const start = performance.now();
  const batch = await imports.run({ bytes: watched(), fileName: null, platform: null });
  return { batch, ms: performance.now() - start, memory };
}

function outcome({ new_jobs, updated_jobs, unchanged_jobs, failed_jobs }: ImportBatch): string {
  return `${new_jobs} new, ${updated_jobs} updated, ${unchanged_jobs} unchanged, ${failed_jobs} failed`;
}

/** A fast import that is wrong is worth nothing. */
function check(batch: ImportBatch, count: number, expected: 'new_jobs' | 'unchanged_jobs'): void {
  if (batch.total_jobs === count && batch[expected] === count) return;
  console.error(`Of ${count} postings ${batch[expected]} are ${expected}, ${batch.total_jobs} were counted.`);
  process.exitCode = 1;
}

function bytesOf(text: string): number {
  const [, amount, unit] = /^(\d+)(KB|MB|GB)$/i.exec(text) ?? [];
  if (amount === undefined) throw new Error(`"${text}" is no size such as 32MB or 1GB.`);
  return Number(amount) * 2 ** { KB: 10, MB: 20, GB: 30 }[unit!.toUpperCase() as 'KB' | 'MB' | 'GB'];
}
