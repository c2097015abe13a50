import { detectDelimiter } from './csvRecords.ts';
import { UnreadableFileError } from './rowRead.ts';

export type FileFormat = 'json' | 'ndjson' | 'csv';

/** Where the rows of a JSON file are: side by side, in a list, or in the list of `{ "jobs": [...] }`. */
export type JsonRows = 'values' | 'list' | 'envelope';

/** How a file is to be read: its rows begin at `offset`, which is on `line` (from 1). */
export type FileShape = { offset: number; line: number } & (
  | { format: 'json'; rows: JsonRows }
  | { format: 'ndjson' }
  | { format: 'csv'; delimiter: string }
);

/** How many characters decide on the format; the key of `{ "jobs": [...] }` has to be among them. */
export const SNIFF_LENGTH = 64 * 1024;

const BINARY_SAMPLE_LENGTH = 1024;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what tells binary from text.
const CONTROL_CHARACTER = /[\x01-\x08\x0e-\x1a\x1c-\x1f]/;
/** PNG, PDF, ZIP (XLSX, DOCX), GIF, OLE (XLS, DOC), as Windows-1252 shows their first bytes. */
const BINARY_SIGNATURES = ['‰PNG', '%PDF-', 'PK\u0003\u0004', 'GIF8', 'ÐÏ\u0011à'];
const HTML_START = /^<(?:!doctype|html|head|body|\?xml|!--)/i;
const ENVELOPE_KEY = 'jobs';

/**
 * Decides how to read a file from its first characters.
 *
 * @throws UnreadableFileError when there is nothing, or nothing that is a list of rows.
 */
export function shapeOf(start: string, format?: FileFormat): FileShape {
  const text = start.slice(0, SNIFF_LENGTH);
  const offset = text.length - text.trimStart().length;
  if (offset === text.length) throw new UnreadableFileError('file_empty', 'The file is empty.');
  refuseOtherKinds(text.slice(offset));
  if (format === 'csv') return csvAt(text, offset);
  if (format === 'ndjson') return jsonLines();
  if (text[offset] === '[') return jsonAt(text, offset + 1, 'list');
  if (text[offset] === '{') return objectShape(text, offset, format);
  if (format === 'json' || detectDelimiter(text) === null) {
    const line = lineAt(text, offset);
    const message = `Line ${line}, column 1: neither a JSON array or object nor a CSV header was found.`;
    throw new UnreadableFileError('file_format_unknown', message);
  }
  return csvAt(text, offset);
}

function refuseOtherKinds(text: string): void {
  if (
    BINARY_SIGNATURES.some((signature) => text.startsWith(signature)) ||
    CONTROL_CHARACTER.test(text.slice(0, BINARY_SAMPLE_LENGTH))
  ) {
    throw new UnreadableFileError('file_is_binary', 'The file is binary from its first bytes, not text.');
  }
  if (HTML_START.test(text)) {
    throw new UnreadableFileError(
      'file_is_html',
      'Line 1, column 1: the file is a web page, not a list of rows.',
    );
  }
}

function objectShape(text: string, offset: number, format: FileFormat | undefined): FileShape {
  const rows = envelopeStart(text, offset);
  if (rows !== null) return jsonAt(text, rows, 'envelope');
  const lineEnd = text.indexOf('\n', offset);
  const firstLine = text.slice(offset, lineEnd === -1 ? text.length : lineEnd).trimEnd();
  // An object goes on over the line only after one of these; otherwise each line is a row of its own.
  if (format !== 'json' && !/[{[,:]$/.test(firstLine)) {
    return jsonLines();
  }
  return jsonAt(text, offset, 'values');
}

/** By which Excel is told the delimiter of a CSV file. */
const DELIMITER_LINE = /^sep=([,;\t|])(?:\r\n?|\n)/i;

function csvAt(text: string, offset: number): FileShape {
  const named = DELIMITER_LINE.exec(text.slice(offset, offset + 10));
  const start = offset + (named?.[0].length ?? 0);
  const delimiter = named?.[1] ?? detectDelimiter(text.slice(start)) ?? ',';
  return { format: 'csv', offset: start, line: lineAt(text, start), delimiter };
}

function jsonLines(): FileShape {
  return { format: 'ndjson', offset: 0, line: 1 };
}

function jsonAt(text: string, offset: number, rows: JsonRows): FileShape {
  return { format: 'json', rows, offset, line: lineAt(text, offset) };
}

const TOKENS = /"(?:[^"\\\n]|\\.)*"|[[\]{}:]/g;

/** Where the rows of `{ "jobs": [...] }` begin, behind the bracket; null for any other object. */
function envelopeStart(text: string, offset: number): number | null {
  let depth = 0;
  let before = ['', ''];
  TOKENS.lastIndex = offset;
  for (let token = TOKENS.exec(text); token !== null; token = TOKENS.exec(text)) {
    const [word] = token;
    if (word === '[' && depth === 1 && before[0] === `"${ENVELOPE_KEY}"` && before[1] === ':') {
      return token.index + 1;
    }
    if (word === '{' || word === '[') depth++;
    if (word === '}' || word === ']') depth--;
    if (depth === 0) return null;
    before = [before[1]!, word];
  }
  return null;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
