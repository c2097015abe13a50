import { isUtf8 } from 'node:buffer';

const WINDOWS_1252 = new TextDecoder('windows-1252');
const MARK_LENGTH = 4;

/**
 * The text of a file, whatever its encoding, chunk by chunk and without U+0000.
 *
 * UTF-16 is recognised by its byte order mark or by the zero bytes of its first two ASCII characters. Everything
 * else is UTF-8, in which each byte that cannot be UTF-8 is read as Windows-1252: a Latin-1 file comes out right,
 * and one stray byte in a UTF-8 file spoils nothing but itself. How the bytes are chunked makes no difference.
 */
export async function* decodeText(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let head: Buffer | null = Buffer.alloc(0);
  let decode: TextDecoding | null = null;
  for await (const chunk of source) {
    const bytes: Buffer = head === null ? asBuffer(chunk) : Buffer.concat([head, chunk]);
    if (decode === null && bytes.length < MARK_LENGTH) {
      head = bytes;
      continue;
    }
    head = null;
    decode ??= decodingOf(bytes);
    const text = withoutNulls(decode(bytes, false));
    if (text !== '') yield text;
  }
  const rest = head ?? Buffer.alloc(0);
  decode ??= decodingOf(rest);
  const text = withoutNulls(decode(rest, true));
  if (text !== '') yield text;
}

/** Decodes the next bytes; keeps a sequence that is cut at their end unless they are the last. */
type TextDecoding = (bytes: Buffer, last: boolean) => string;

function decodingOf(start: Buffer): TextDecoding {
  const [a = 0, b = 0, c = 0, d = 0] = start;
  if (a === 0xff && b === 0xfe) return utf16('utf-16le');
  if (a === 0xfe && b === 0xff) return utf16('utf-16be');
  if (a !== 0 && b === 0 && c !== 0 && d === 0 && start.length >= MARK_LENGTH) return utf16('utf-16le');
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return utf16('utf-16be');
  return utf8OrWindows1252();
}

function utf16(encoding: 'utf-16le' | 'utf-16be'): TextDecoding {
  const decoder = new TextDecoder(encoding);
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

function utf8OrWindows1252(): TextDecoding {
  let pending = Buffer.alloc(0);
  let atStart = true;
  return (chunk, last) => {
    const bytes = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const end = last ? bytes.length : bytes.length - cutSequenceLength(bytes);
    pending = Buffer.from(bytes.subarray(end));
    const whole = bytes.subarray(0, end);
    const text = isUtf8(whole) ? whole.toString('utf8') : decodeMixed(whole);
    const withoutMark = atStart && text.startsWith('\ufeff') ? text.slice(1) : text;
    if (text !== '') atStart = false;
    return withoutMark;
  };
}

/** How many bytes at the end may be the beginning of a character that the next chunk completes. */
function cutSequenceLength(bytes: Buffer): number {
  for (let length = 1; length <= 3 && length <= bytes.length; length++) {
    const byte = bytes[bytes.length - length]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > length ? length : 0;
  }
  return 0;
}

/** The length that the first byte of a UTF-8 sequence announces; 1 for a byte that begins none. */
function sequenceLength(first: number): number {
  if (first >= 0xf0 && first <= 0xf4) return 4;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xc2 && first < 0xe0 ? 2 : 1;
}

function decodeMixed(bytes: Buffer): string {
  let text = '';
  let runStart = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at]!);
    const isValid = length === 1 ? bytes[at]! < 0x80 : isUtf8(bytes.subarray(at, at + length));
    if (isValid && at + length <= bytes.length) {
      at += length;
      continue;
    }
    text += bytes.toString('utf8', runStart, at) + WINDOWS_1252.decode(bytes.subarray(at, at + 1));
    at++;
    runStart = at;
  }
  return text + bytes.toString('utf8', runStart);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function withoutNulls(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
