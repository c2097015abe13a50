/** The words of a text: where each begins and ends. */
export interface Words {
  text: string;
  starts: Int32Array;
  ends: Int32Array;
}

/** Words in the making: room for as many as the text has characters. */
interface WordList extends Words {
  count: number;
}

const PLUS = 43;
const DOT = 46;
const HASH = 35;

const LINK_END = ' \t\r\n\u00a0,;<>()"|';

const OTHER = 0;
const DIGIT = 1;
const SMALL = 2;
const CAPITAL = 3;

const ASCII_CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 48 && code <= 57) return DIGIT;
  if (code >= 97 && code <= 122) return SMALL;
  return code >= 65 && code <= 90 ? CAPITAL : OTHER;
});

/**
 * Finds the words of a text in one pass; "C++", "C#", "Security+" and ".NET" are words too. A word with
 * capitals inside that `isWhole` denies is taken apart, since texts that lost their line breaks run
 * sentences together ("PythonExperience with").
 */
export function findWords(text: string, isWhole: (start: number, end: number) => boolean): Words {
  const room = text.length;
  const words: WordList = { text, starts: new Int32Array(room), ends: new Int32Array(room), count: 0 };
  for (let at = 0; at < text.length; ) {
    if (!isWordCode(text, at)) {
      at++;
      continue;
    }
    const start = isDotNet(text, at) ? at - 1 : at;
    let end = at + 1;
    let hump = false;
    for (; end < text.length && isWordCode(text, end); end++) hump ||= isHump(text, end);
    const linkEnd = endOfLink(text, at, end);
    if (linkEnd > end) {
      at = linkEnd;
      continue;
    }
    end = endOfSuffix(text, at, end);
    if (hump && !isWhole(start, end)) pushParts(words, start, end);
    else push(words, start, end);
    at = end;
  }
  const { starts, ends, count } = words;
  return { text, starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
}

/** The words of a short text such as the name of a skill, lower case. */
export function splitWords(text: string): string[] {
  const { starts, ends } = findWords(text, () => true);
  return Array.from(starts, (start, index) => text.slice(start, ends[index]).toLowerCase());
}

function push(words: WordList, start: number, end: number): void {
  words.starts[words.count] = start;
  words.ends[words.count] = end;
  words.count++;
}

function pushParts(words: WordList, from: number, to: number): void {
  let start = from;
  for (let at = from + 1; at <= to; at++) {
    if (at < to && !isHump(words.text, at)) continue;
    push(words, start, at);
    start = at;
  }
}

/** Whether a capital begins a new word here: "Python|Experience", "SQL|Experience"; but "C2C" is one. */
function isHump(text: string, at: number): boolean {
  if (classOf(text.charCodeAt(at)) !== CAPITAL) return false;
  const before = classOf(text.charCodeAt(at - 1));
  const next = classOf(text.charCodeAt(at + 1));
  if (before === DIGIT) return next === SMALL || next === CAPITAL;
  return before !== CAPITAL || next === SMALL;
}

function classOf(code: number): number {
  return code < 128 ? ASCII_CLASSES[code]! : OTHER;
}

/** The end of a web or mail address that the word begins, in which no words are found; else the word's end. */
function endOfLink(text: string, start: number, end: number): number {
  const isLink =
    text.startsWith('://', end) ||
    (text[end] === '@' && isWordCode(text, end + 1)) ||
    (text[end] === '.' && end - start === 3 && text.slice(start, end).toLowerCase() === 'www');
  if (!isLink) return end;
  let at = end;
  while (at < text.length && !LINK_END.includes(text[at]!)) at++;
  return at;
}

function endOfSuffix(text: string, start: number, end: number): number {
  const code = text.charCodeAt(end);
  if (code === HASH && end - start === 1) return end + 1;
  if (code !== PLUS) return end;
  if (text.charCodeAt(end + 1) === PLUS) return end + 2;
  const endsInDigit = classOf(text.charCodeAt(end - 1)) === DIGIT;
  return endsInDigit || isWordCode(text, end + 1) ? end : end + 1;
}

function isDotNet(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== DOT || isWordCode(text, at - 2)) return false;
  return !isWordCode(text, at + 3) && text.slice(at, at + 3).toLowerCase() === 'net';
}

/** Whether the character belongs to a word; false outside the text. */
function isWordCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return ASCII_CLASSES[code] !== OTHER;
  // Also false for NaN, which charCodeAt gives outside the text.
  if (!(code >= 0xc0) || code === 0xd7 || code === 0xf7) return false;
  return code <= 0xff ? !isMojibake(text, at) : !isSymbol(code);
}

/** UTF-8 read as Latin-1 turns a bullet into "â" and signs that no word has ("â¢", "â€¢"). */
function isMojibake(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (next >= 0x80 && next < 0xc0) || next === 0x20ac;
}

/** Punctuation, symbols, box drawing, private-use bullets, full-width punctuation. */
function isSymbol(code: number): boolean {
  return (
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xe000 && code <= 0xf8ff) ||
    (code >= 0xfe00 && code <= 0xff0f)
  );
}

/** A word without its plural ending, for words of five letters and more ("services" → "service"). */
export function singular(word: string): string {
  if (word.length < 5 || !word.endsWith('s')) return word;
  const before = word[word.length - 2]!;
  if (before === 's' || before === 'u' || before === 'i' || word.endsWith('js')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
