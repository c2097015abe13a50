import type { JsonRows } from './fileShape.ts';
import { MAX_ROW_LENGTH, type RowText, rowProblem, tooLargeProblem } from './rowRead.ts';

const NEWLINE = 10;
const QUOTE = 34;
const COMMA = 44;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/**
 * Cuts the elements of a JSON array, or JSON values one after the other, out of chunks of text without parsing
 * them, so that a malformed element costs only itself. An object ends where its braces balance; a line break ends
 * a string, because JSON allows none inside. Constant memory beside the element being read.
 */
export class JsonElementScanner {
  readonly #isInArray: boolean;
  /** Whether nothing but white space and further arrays may follow. */
  #endsWithArray: boolean;
  #line: number;
  #text = '';
  #startLine = 1;
  #isTooLarge = false;
  #isInElement = false;
  #isArray = false;
  #isInString = false;
  #isEscaped = false;
  #braces = 0;
  #brackets = 0;
  #isDone = false;

  /** `line`: the line the text begins on, behind the bracket that opens the array if there is one. */
  constructor(rows: JsonRows, line: number) {
    this.#isInArray = rows !== 'values';
    this.#endsWithArray = rows === 'list';
    this.#line = line;
  }

  /** Gives the elements that end in this chunk. */
  *feed(chunk: string): Generator<RowText> {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      if (this.#isInString && !this.#isEscaped) {
        at = nextOf(IN_STRING, chunk, at);
        if (at === chunk.length) break;
      }
      const code = chunk.charCodeAt(at);
      if (code === NEWLINE) this.#line++;
      if (this.#isDone) {
        if (!this.#endsWithArray) return;
        if (code <= 32) continue;
        if (code !== OPEN_BRACKET) {
          yield this.#textBehind();
          return;
        }
        this.#isDone = false;
        continue;
      }
      if (this.#isInString) {
        this.#readString(code);
        continue;
      }
      if (!this.#isInElement) {
        if (code === CLOSE_BRACKET && this.#isInArray) this.#isDone = true;
        if (this.#isDone || code <= 32 || code === COMMA) continue;
        this.#begin(code === OPEN_BRACKET);
        start = at;
      }
      const end = this.#endAfter(code, at);
      if (end === null) continue;
      this.#keep(chunk.slice(start, end));
      yield this.#finish();
      if (code === CLOSE_BRACKET && end === at) this.#isDone = true;
    }
    if (this.#isInElement) this.#keep(chunk.slice(start));
  }

  /** What is wrong with the end of the text; null when it ended where it should. */
  end(): RowText | null {
    if (
      this.#isInElement &&
      !this.#isInArray &&
      this.#braces === 0 &&
      this.#brackets === 0 &&
      !this.#isInString
    ) {
      return this.#finish();
    }
    if (!this.#isInElement && (this.#isDone || !this.#isInArray)) return null;
    const where = this.#isInElement ? ` inside the row that starts on line ${this.#startLine}` : '';
    return { problem: rowProblem('file_truncated', `The file ends on line ${this.#line}${where}.`) };
  }

  /** Reported once; the rest of the file is not read. */
  #textBehind(): RowText {
    this.#endsWithArray = false;
    const message = `Line ${this.#line}: behind the end of the list comes more text, which was not read.`;
    return { problem: rowProblem('text_behind_list', message) };
  }

  #begin(isArray: boolean): void {
    this.#isInElement = true;
    this.#isArray = isArray;
    this.#startLine = this.#line;
    this.#braces = 0;
    this.#brackets = 0;
    this.#text = '';
    this.#isTooLarge = false;
  }

  #readString(code: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (code === BACKSLASH) this.#isEscaped = true;
    else if (code === QUOTE) this.#isInString = false;
    if (code === NEWLINE) this.#isInString = false;
  }

  /** Where the element ends when this character ends it (before or after the character); else null. */
  #endAfter(code: number, at: number): number | null {
    const isNested = this.#braces > 0 || this.#brackets > 0;
    switch (code) {
      case QUOTE:
        this.#isInString = true;
        this.#isEscaped = false;
        return null;
      case OPEN_BRACE:
        this.#braces++;
        return null;
      case OPEN_BRACKET:
        this.#brackets++;
        return null;
      case CLOSE_BRACE:
        this.#braces--;
        return this.#braces <= 0 && !this.#isArray ? at + 1 : null;
      case CLOSE_BRACKET:
        if (this.#brackets === 0) return this.#isInArray ? at : at + 1;
        this.#brackets--;
        return this.#brackets === 0 && (this.#isArray || this.#braces === 0) ? at + 1 : null;
      default:
        return !isNested && (code === COMMA || code === NEWLINE) ? at : null;
    }
  }

  #keep(text: string): void {
    if (this.#text.length + text.length > MAX_ROW_LENGTH) this.#isTooLarge = true;
    this.#text = this.#isTooLarge ? '' : this.#text + text;
  }

  #finish(): RowText {
    this.#isInElement = false;
    if (this.#isTooLarge) return { problem: tooLargeProblem(this.#startLine) };
    const row = { text: this.#text, line: this.#startLine };
    this.#text = '';
    return row;
  }
}

/** What can end a string, or matter for how it goes on. */
const IN_STRING = /["\\\n]/g;

function nextOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.exec(text)?.index ?? text.length;
}

/** JSON Lines: every line that is not blank is a row. */
export class LineScanner {
  #text = '';
  #line = 1;
  #isTooLarge = false;

  *feed(chunk: string): Generator<RowText> {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      this.#keep(chunk.slice(start, end));
      yield* this.#finish();
      this.#line++;
      start = end + 1;
    }
    this.#keep(chunk.slice(start));
  }

  end(): RowText | null {
    return this.#finish().next().value ?? null;
  }

  #keep(text: string): void {
    if (this.#text.length + text.length > MAX_ROW_LENGTH) this.#isTooLarge = true;
    this.#text = this.#isTooLarge ? '' : this.#text + text;
  }

  *#finish(): Generator<RowText, undefined> {
    const text = this.#text.trim();
    const isTooLarge = this.#isTooLarge;
    this.#text = '';
    this.#isTooLarge = false;
    if (isTooLarge) yield { problem: tooLargeProblem(this.#line) };
    else if (text !== '') yield { text, line: this.#line };
  }
}
