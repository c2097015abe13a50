import type { Problem } from '@blacklight/parsing';
import { MAX_ROW_LENGTH, rowProblem, tooLargeProblem } from './rowRead.ts';

export type CsvRecord = { cells: string[]; line: number } | { problem: Problem };

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
 * An own scanner, because a record that is too long must be skipped and not end the file.
 */
export class CsvScanner {
  readonly #delimiter: string;
  readonly #plainEnd: RegExp;
  #cells: string[] = [];
  #cell = '';
  #length = 0;
  #line = 1;
  #startLine = 1;
  #state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  #isAfterCarriageReturn = false;

  constructor(delimiter: string) {
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
        at = this.#readQuoted(chunk, at);
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
      const message = `The file ends inside a quoted cell of the row that starts on line ${this.#startLine}.`;
      yield { problem: rowProblem('quote_not_closed', message) };
      return;
    }
    if (this.#cells.length === 0 && this.#cell === '') return;
    this.#endCell();
    yield* this.#endRecord();
  }

  /** Reads to the closing quote or the end of the chunk. */
  #readQuoted(chunk: string, start: number): number {
    const quote = chunk.indexOf('"', start);
    const end = quote === -1 ? chunk.length : quote;
    const text = chunk.slice(start, end);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#line++;
    this.#append(text);
    if (quote === -1) return end;
    this.#state = 'quote';
    return quote + 1;
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
    if (isTooLarge) yield { problem: tooLargeProblem(line) };
    else if (cells.some((cell) => cell.trim() !== '')) yield { cells, line };
  }
}
