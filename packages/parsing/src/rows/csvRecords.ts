import type { Problem } from '../facts.ts';
import { MAX_ROW_LENGTH, rowProblem, tooLargeProblem } from './rowRead.ts';

/** `column`: that of the cell in which the problem is, from 0. */
export type CsvRecord = { cells: string[]; line: number } | { problem: Problem; column: number };

const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter that the first line of a file has most often outside quotes; null when it has none. */
export function detectDelimiter(text: string): string | null {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (const char of text.trimStart()) {
    if (char === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (char === '\n' || char === '\r') break;
    const count = counts.get(char);
    if (count !== undefined) counts.set(char, count + 1);
  }
  const [delimiter, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
  return count > 0 ? delimiter : null;
}

/**
 * Cuts CSV (RFC 4180, with LF, CRLF or CR) into records as its text arrives. A quote inside an unquoted cell is
 * an ordinary character, and text after a closing quote belongs to the cell: both occur in scraped files.
 * An own scanner, because a record that is too long must be skipped and not end the file, and a quote that is never
 * closed must not swallow the records behind it (docs/decisions/0004-own-row-scanners.md).
 */
export class CsvScanner {
  readonly #delimiter: string;
  readonly #plainEnd: RegExp;
  #cells: string[] = [];
  #cell = '';
  #length = 0;
  #line: number;
  #startLine: number;
  #quoteLine = 0;
  /** Cells of the first record. */
  #columns: number | null = null;
  #state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  #isAfterCarriageReturn = false;

  /** `line`: the line of the file on which the text begins. */
  constructor(delimiter: string, line: number) {
    this.#line = line;
    this.#startLine = line;
    this.#delimiter = delimiter;
    this.#plainEnd = new RegExp(`[\\r\\n${delimiter === '|' ? '\\|' : delimiter}]`, 'g');
  }

  /** Gives the records that end in this chunk; blank lines are no records. */
  *feed(chunk: string): Generator<CsvRecord> {
    let at = 0;
    if (this.#isAfterCarriageReturn && chunk.startsWith('\n')) at = 1;
    if (chunk !== '') this.#isAfterCarriageReturn = false;
    while (at < chunk.length) {
      if (this.#state === 'quoted') {
        const end = this.#endOfQuoted(chunk, at);
        if (this.#overflowsWith(end - at) && this.#swallowsRecords()) {
          yield* this.#closeQuote();
          continue;
        }
        at = this.#readQuoted(chunk, at, end);
        continue;
      }
      at = this.#readPlain(chunk, at);
      const char = chunk[at];
      if (char === undefined) continue;
      if (char === '"') {
        this.#openQuote();
        at++;
        continue;
      }
      at++;
      this.#endCell();
      if (char === this.#delimiter) continue;
      yield* this.#endRecord();
      if (char !== '\r') continue;
      if (at === chunk.length) this.#isAfterCarriageReturn = true;
      else if (chunk[at] === '\n') at++;
    }
  }

  /** The last record, which needs no line break; or the quote that is never closed. */
  *end(): Generator<CsvRecord> {
    if (this.#state === 'quoted') {
      yield* this.#closeQuote();
      yield* this.end();
      return;
    }
    if (this.#cells.length === 0 && this.#cell === '') return;
    this.#endCell();
    yield* this.#endRecord();
  }

  #endOfQuoted(chunk: string, start: number): number {
    const quote = chunk.indexOf('"', start);
    return quote === -1 ? chunk.length : quote;
  }

  /** Reads to the closing quote or the end of the chunk. */
  #readQuoted(chunk: string, start: number, end: number): number {
    const text = chunk.slice(start, end);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#line++;
    this.#append(text);
    if (end === chunk.length) return end;
    this.#state = 'quote';
    return end + 1;
  }

  /** Whether the record becomes too long only now, so that all of it is still there. */
  #overflowsWith(length: number): boolean {
    return this.#length <= MAX_ROW_LENGTH && this.#length + length > MAX_ROW_LENGTH;
  }

  /** Whether the second line of a quoted cell has as many cells as the header: its quote was never closed. */
  #swallowsRecords(): boolean {
    const line = this.#cell.split(LINE_BREAK, 2)[1] ?? '';
    return (
      this.#columns !== null && this.#columns > 1 && line.split(this.#delimiter).length === this.#columns
    );
  }

  /** Ends a quoted cell, and with it the record, after its first line; what it had swallowed is read anew. */
  *#closeQuote(): Generator<CsvRecord> {
    const line = this.#startLine;
    const message = `The quote that opens on line ${this.#quoteLine} is never closed (row that starts on line ${line}).`;
    const problem = { problem: rowProblem('quote_not_closed', message), column: this.#cells.length };
    const lineBreak = LINE_BREAK.exec(this.#cell);
    const swallowed =
      lineBreak === null ? '' : this.#cell.slice(lineBreak.index + lineBreak[0].length).replaceAll('"', '""');
    this.#cells = [];
    this.#cell = '';
    this.#length = 0;
    this.#state = 'start';
    this.#line = this.#quoteLine + 1;
    this.#startLine = this.#line;
    yield problem;
    yield* this.feed(swallowed);
  }

  /** Reads to a delimiter, a line break, an opening or doubled quote, or the end of the chunk. */
  #readPlain(chunk: string, start: number): number {
    if (chunk[start] === '"' && this.#state !== 'plain') return start;
    this.#plainEnd.lastIndex = start;
    const end = this.#plainEnd.exec(chunk)?.index ?? chunk.length;
    if (end > start) {
      this.#append(chunk.slice(start, end));
      this.#state = 'plain';
    }
    return end;
  }

  #openQuote(): void {
    if (this.#state === 'quote') this.#append('"');
    else this.#quoteLine = this.#line;
    this.#state = 'quoted';
  }

  #append(text: string): void {
    this.#length += text.length;
    this.#cell = this.#length > MAX_ROW_LENGTH ? '' : this.#cell + text;
  }

  #endCell(): void {
    this.#length++;
    if (this.#length <= MAX_ROW_LENGTH) this.#cells.push(this.#cell);
    this.#cell = '';
    this.#state = 'start';
  }

  *#endRecord(): Generator<CsvRecord> {
    const line = this.#startLine;
    const cells = this.#cells;
    const isTooLarge = this.#length > MAX_ROW_LENGTH;
    this.#cells = [];
    this.#length = 0;
    this.#line++;
    this.#startLine = this.#line;
    if (isTooLarge) {
      yield { problem: tooLargeProblem(line), column: cells.length };
    } else if (cells.some((cell) => cell.trim() !== '')) {
      this.#columns ??= cells.length;
      yield { cells, line };
    }
  }
}

const LINE_BREAK = /\r\n?|\n/;
