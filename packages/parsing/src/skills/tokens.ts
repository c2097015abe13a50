/** The words of a text, lower case, with the offsets of each in it. */
export interface Tokens {
  words: string[];
  starts: number[];
  ends: number[];
}

/**
 * What stands between two neighbouring words: `joined` parts may belong to one name ("Power BI", "T-SQL",
 * "Node.js"), `slashed` ones only to a name with a slash or ampersand ("CI/CD"), `list` signs part items,
 * `stop` ends the sentence or line.
 */
export type Gap = 'joined' | 'slashed' | 'list' | 'stop';

const PLUS = 43;
const DOT = 46;
const HASH = 35;

/**
 * Splits a text into words in one pass; "C++", "C#", "Security+" and ".NET" are words too. A word with
 * capitals inside that `isWhole` denies is taken apart, since texts that lost their line breaks run
 * sentences together ("PythonExperience with").
 */
export function tokenize(text: string, isWhole: (word: string) => boolean = () => true): Tokens {
  const tokens: Tokens = { words: [], starts: [], ends: [] };
  for (let at = 0; at < text.length; ) {
    if (!isWordCode(text, at)) {
      at++;
      continue;
    }
    const start = isDotNet(text, at) ? at - 1 : at;
    let end = at + 1;
    let hump = false;
    while (end < text.length && isWordCode(text, end)) {
      hump ||= isHump(text, end);
      end++;
    }
    end = endOfSuffix(text, at, end);
    const word = text.slice(start, end).toLowerCase();
    if (hump && !isWhole(word)) pushParts(tokens, text, start, end);
    else push(tokens, word, start, end);
    at = end;
  }
  return tokens;
}

function push({ words, starts, ends }: Tokens, word: string, start: number, end: number): void {
  words.push(word);
  starts.push(start);
  ends.push(end);
}

function pushParts(tokens: Tokens, text: string, from: number, to: number): void {
  let start = from;
  for (let at = from + 1; at <= to; at++) {
    if (at < to && !isHump(text, at)) continue;
    push(tokens, text.slice(start, at).toLowerCase(), start, at);
    start = at;
  }
}

/** Whether a capital begins a new word here: "Python|Experience", "SQL|Experience". */
function isHump(text: string, at: number): boolean {
  if (!isCapital(text.charCodeAt(at))) return false;
  return !isCapital(text.charCodeAt(at - 1)) || isSmall(text.charCodeAt(at + 1));
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function endOfSuffix(text: string, start: number, end: number): number {
  const code = text.charCodeAt(end);
  if (code === HASH && end - start === 1) return end + 1;
  if (code !== PLUS) return end;
  if (text.charCodeAt(end + 1) === PLUS) return end + 2;
  const endsInLetter = text.charCodeAt(end - 1) > 57;
  return endsInLetter && !isWordCode(text, end + 1) ? end + 1 : end;
}

function isDotNet(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== DOT || isWordCode(text, at - 2)) return false;
  return !isWordCode(text, at + 3) && text.slice(at, at + 3).toLowerCase() === 'net';
}

/** Whether the character belongs to a word; false outside the text. */
function isWordCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  if (!(code >= 0xc0) || code === 0xd7 || code === 0xf7) return false;
  if (code <= 0xff) return !isMojibake(text, at);
  return !isSymbol(code);
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
    (code >= 0xff00 && code <= 0xff0f) ||
    (code >= 0xfe00 && code <= 0xfeff)
  );
}

const MAX_JOINT = 3;

/** What stands between the words `index` and `index + 1`; `stop` at the end of the text. */
export function gapAfter(text: string, { starts, ends }: Tokens, index: number): Gap {
  const from = ends[index]!;
  const to = starts[index + 1];
  if (to === undefined || to === from) return 'stop';
  return gapOf(text, from, to);
}

const MAX_GAP = 80;

function gapOf(text: string, from: number, to: number): Gap {
  if (to - from > MAX_GAP) return 'stop';
  let gap: Gap = 'joined';
  let spaces = 0;
  for (let at = from; at < to; at++) {
    const sign = text[at]!;
    if (sign === ' ' || sign === '\t' || sign === '\u00a0') {
      spaces++;
      continue;
    }
    if (sign === '.' || sign === '!' || sign === '?') {
      const insideName = sign === '.' && to - from === 1;
      if (!insideName) return 'stop';
    } else if (sign === '/' || sign === '&' || sign === '\\') {
      gap = gap === 'joined' ? 'slashed' : 'list';
    } else if (!isJoint(sign) || to - from > 1) {
      gap = 'list';
    }
  }
  return gap === 'list' || spaces > MAX_JOINT ? 'list' : gap;
}

function isJoint(sign: string): boolean {
  return (
    sign === '-' ||
    sign === '_' ||
    sign === '*' ||
    sign === '\u2010' ||
    sign === '\u2011' ||
    sign === '\u2013'
  );
}

/** A word without its plural ending, for words of five letters and more ("services" → "service"). */
export function singular(word: string): string {
  if (word.length < 5 || !word.endsWith('s') || /(?:ss|us|is|[a-z]js)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}
