import { detectDelimiter } from './csvRecords.ts';
import { UnreadableFileError } from './rowRead.ts';

export type FileFormat = 'json' | 'ndjson' | 'csv';

/** How a file is to be read, and where its rows begin. */
export interface FileShape {
  format: FileFormat;
  /** JSON only: the rows are the elements of an array that opens before `offset`. */
  isInArray: boolean;
  offset: number;
  /** Of `offset`, from 1. */
  line: number;
}

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
  if (format === 'csv') return { format, isInArray: false, offset, line: 1 };
  if (format === 'ndjson') return { format, isInArray: false, offset: 0, line: 1 };
  if (text[offset] === '[') return jsonAt(text, offset + 1, true);
  if (text[offset] === '{') return objectShape(text, offset, format);
  if (format === 'json' || detectDelimiter(text) === null) {
    const line = lineAt(text, offset);
    const message = `Line ${line}, column 1: neither a JSON array or object nor a CSV header was found.`;
    throw new UnreadableFileError('file_format_unknown', message);
  }
  return { format: 'csv', isInArray: false, offset, line: 1 };
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
  if (rows !== null) return jsonAt(text, rows, true);
  const lineEnd = text.indexOf('\n', offset);
  const firstLine = text.slice(offset, lineEnd === -1 ? text.length : lineEnd).trimEnd();
  // An object goes on over the line only after one of these; otherwise each line is a row of its own.
  if (format !== 'json' && !/[{[,:]$/.test(firstLine)) {
    return { format: 'ndjson', isInArray: false, offset: 0, line: 1 };
  }
  return jsonAt(text, offset, false);
}

function jsonAt(text: string, offset: number, isInArray: boolean): FileShape {
  return { format: 'json', isInArray, offset, line: lineAt(text, offset) };
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
