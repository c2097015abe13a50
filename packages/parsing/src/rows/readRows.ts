import type { Problem } from '../facts.ts';
import { type CsvRecord, CsvScanner } from './csvRecords.ts';
import { decodeText } from './decodeText.ts';
import { type FileFormat, type FileShape, SNIFF_LENGTH, shapeOf } from './fileShape.ts';
import { JsonElementScanner, LineScanner } from './jsonElements.ts';
import { type RowRead, type RowText, rowProblem, UnreadableFileError } from './rowRead.ts';

/**
 * Reads a file of postings or candidates row by row: a JSON array, `{ "jobs": [...] }`, JSON Lines or CSV with a
 * header line (comma, semicolon, tab or pipe), recognised by how it begins unless `format` says it. A row that
 * cannot be read is a problem and costs no other row; a file that breaks off ends with the problem
 * `file_truncated`. Memory is bounded by the longest row; nothing is read before it is asked for.
 *
 * @throws UnreadableFileError when the file has no rows that could be read: empty, binary, HTML, of no known
 *   format, or cut within its first row.
 */
export async function* readRows(
  source: AsyncIterable<Uint8Array>,
  options: { format?: FileFormat } = {},
): AsyncGenerator<RowRead> {
  const text = decodeText(source);
  try {
    const start = await readStart(text);
    const shape = shapeOf(start, options.format);
    const chunks = startingWith(start.slice(shape.offset), text);
    yield* shape.format === 'csv' ? csvRows(chunks, shape) : jsonRows(chunks, shape);
  } finally {
    await text.return(undefined);
  }
}

/** The first characters of a file, always as many whatever the chunks, with what came along behind them. */
async function readStart(text: AsyncGenerator<string>): Promise<string> {
  let start = '';
  while (start.length < SNIFF_LENGTH) {
    const next = await text.next();
    if (next.done) return start;
    start += next.value;
  }
  return start;
}

async function* startingWith(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

async function* jsonRows(
  chunks: AsyncIterable<string>,
  shape: FileShape & { format: 'json' | 'ndjson' },
): AsyncGenerator<RowRead> {
  const scanner =
    shape.format === 'ndjson' ? new LineScanner() : new JsonElementScanner(shape.rows, shape.line);
  let row = 0;
  for await (const chunk of chunks) {
    for (const found of scanner.feed(chunk)) yield parseRow(found, ++row);
  }
  const last = scanner.end();
  if (last === null) return;
  if ('problem' in last && last.problem.code === 'file_truncated' && row === 0) {
    throw new UnreadableFileError('file_truncated', last.problem.message);
  }
  yield parseRow(last, ++row);
}

function parseRow(found: RowText, row: number): RowRead {
  if ('problem' in found) return { row, length: 0, problem: found.problem };
  const read = readObject(found);
  return { row, length: found.text.length, ...read };
}

function readObject({ text, line }: { text: string; line: number }): ObjectRead {
  let value: unknown;
  try {
    value = JSON.parse(withoutBrokenCharacters(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: rowProblem('row_not_json', `The row on line ${line} is not valid JSON: ${reason}`) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: rowProblem('row_not_object', `The row on line ${line} is not a JSON object.`) };
  }
  const tooDeep = Object.entries(value).find(([, inner]) => isDeeperThan(MAX_DEPTH, inner));
  if (tooDeep !== undefined) {
    const message = `The row on line ${line} has more than ${MAX_DEPTH} arrays or objects inside each other.`;
    return { problem: { ...rowProblem('row_too_deep', message), field: cutName(tooDeep[0]) } };
  }
  return { value: value as Record<string, unknown> };
}

type ObjectRead = { value: Record<string, unknown> } | { problem: Problem };

/** Nothing in a posting is nested as deep, and what copies or writes a value calls itself for each level. */
const MAX_DEPTH = 32;

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

function cutName(name: string): string {
  return name.length <= 100 ? name : `${name.slice(0, 99).toWellFormed()}…`;
}

const ESCAPES = /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\./g;
const LONE_SURROGATE = /^\\u[dD][89a-fA-F][\da-fA-F]{2}$/;

/** Drops escaped U+0000 and replaces escaped lone surrogates, which no database text can hold. */
function withoutBrokenCharacters(json: string): string {
  if (!json.includes('\\u')) return json;
  return json.replace(ESCAPES, (sequence) => {
    if (sequence === '\\u0000') return '';
    return LONE_SURROGATE.test(sequence) ? '\\ufffd' : sequence;
  });
}

async function* csvRows(
  chunks: AsyncIterable<string>,
  { delimiter, line }: { delimiter: string; line: number },
): AsyncGenerator<RowRead> {
  const scanner = new CsvScanner(delimiter, line);
  let header: Header | null = null;
  let row = 0;
  for await (const record of csvRecords(scanner, chunks)) {
    if (header === null) header = headerOf(record);
    else if ('problem' in record) yield { row: ++row, length: 0, problem: problemOf(record, header) };
    else yield csvRow(header, record.cells, { row: ++row, line: record.line });
  }
}

async function* csvRecords(scanner: CsvScanner, chunks: AsyncIterable<string>) {
  for await (const chunk of chunks) yield* scanner.feed(chunk);
  yield* scanner.end();
}

interface Header {
  names: string[];
  /** Of all names, in characters. */
  length: number;
}

/** More columns than any spreadsheet has. */
const MAX_COLUMNS = 16_384;

function headerOf(record: CsvRecord): Header {
  if ('problem' in record) {
    throw new UnreadableFileError('file_format_unknown', `No header line: ${record.problem.message}`);
  }
  const names = record.cells.map((name) => name.trim());
  if (names.length > MAX_COLUMNS) {
    const message = `The header on line ${record.line} has ${names.length} columns; at most ${MAX_COLUMNS} are read.`;
    throw new UnreadableFileError('file_format_unknown', message);
  }
  return { names, length: names.join('').length };
}

function problemOf({ problem, column }: { problem: Problem; column: number }, { names }: Header): Problem {
  return { ...problem, field: cutName(names[column] ?? '') || null };
}

/** A name that comes twice is the first column's. */
function csvRow(header: Header, cells: string[], at: { row: number; line: number }): RowRead {
  const { names } = header;
  const length = cells.reduce((sum, cell) => sum + cell.length, header.length);
  const surplus = cells.slice(names.length);
  if (surplus.some((cell) => cell.trim() !== '')) {
    const message = `The row on line ${at.line} has ${cells.length} columns, the header has ${names.length}.`;
    return { row: at.row, length, problem: rowProblem('row_too_many_columns', message) };
  }
  const named = names.flatMap((name, i): [string, string][] => (name === '' ? [] : [[name, cells[i] ?? '']]));
  return { row: at.row, length, value: Object.fromEntries(named.reverse()) };
}
