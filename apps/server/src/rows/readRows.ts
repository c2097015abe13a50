import { CsvScanner, detectDelimiter } from './csvRecords.ts';
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
    yield* shape.format === 'csv' ? csvRows(chunks, start) : jsonRows(chunks, shape);
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

async function* jsonRows(chunks: AsyncIterable<string>, shape: FileShape): AsyncGenerator<RowRead> {
  const scanner =
    shape.format === 'ndjson' ? new LineScanner() : new JsonElementScanner(shape.isInArray, shape.line);
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
  if ('problem' in found) return { row, problem: found.problem };
  let value: unknown;
  try {
    value = JSON.parse(withoutBrokenCharacters(found.text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The row on line ${found.line} is not valid JSON: ${reason}`;
    return { row, problem: rowProblem('row_not_json', message) };
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return { row, value: value as Record<string, unknown> };
  }
  return {
    row,
    problem: rowProblem('row_not_object', `The row on line ${found.line} is not a JSON object.`),
  };
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

async function* csvRows(chunks: AsyncIterable<string>, start: string): AsyncGenerator<RowRead> {
  const scanner = new CsvScanner(detectDelimiter(start) ?? ',');
  let header: string[] | null = null;
  let row = 0;
  for await (const record of csvRecords(scanner, chunks)) {
    if (header !== null) {
      yield 'problem' in record
        ? { row: ++row, problem: record.problem }
        : csvRow(header, record.cells, { row: ++row, line: record.line });
    } else if ('problem' in record) {
      throw new UnreadableFileError('file_format_unknown', `No header line: ${record.problem.message}`);
    } else {
      header = record.cells.map((name) => name.trim());
    }
  }
}

async function* csvRecords(scanner: CsvScanner, chunks: AsyncIterable<string>) {
  for await (const chunk of chunks) yield* scanner.feed(chunk);
  yield* scanner.end();
}

function csvRow(header: string[], cells: string[], at: { row: number; line: number }): RowRead {
  const surplus = cells.slice(header.length);
  if (surplus.some((cell) => cell.trim() !== '')) {
    const message = `The row on line ${at.line} has ${cells.length} columns, the header has ${header.length}.`;
    return { row: at.row, problem: rowProblem('row_too_many_columns', message) };
  }
  const named = header.flatMap((name, i): [string, string][] =>
    name === '' ? [] : [[name, cells[i] ?? '']],
  );
  return { row: at.row, value: Object.fromEntries(named.reverse()) };
}
