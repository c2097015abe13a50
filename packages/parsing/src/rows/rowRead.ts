import type { Problem } from '../facts.ts';

/**
 * What one row of a file gave. `row` counts the data rows of the file from 1, bad ones included; `length` is about
 * how many characters it holds in memory.
 */
export type RowRead = { row: number; length: number } & (
  | { value: Record<string, unknown> }
  | { problem: Problem }
);

/** The longest row that is read, in characters; a longer one is skipped and reported as `row_too_large`. */
export const MAX_ROW_LENGTH = 4 * 1024 * 1024;

/** What a scanner found in the text of a file: the text of one row, or the reason why there is none. */
export type RowText = { text: string; line: number } | { problem: Problem };

export type UnreadableFileCode =
  | 'file_empty'
  | 'file_is_html'
  | 'file_is_binary'
  | 'file_format_unknown'
  | 'file_truncated';

/** A file that has no readable row at all. The message says where reading stopped. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
  readonly code: UnreadableFileCode;

  constructor(code: UnreadableFileCode, message: string) {
    super(message);
    this.code = code;
  }
}

export function rowProblem(code: string, message: string): Problem {
  return { field: null, code, message };
}

export function tooLargeProblem(line: number): Problem {
  return rowProblem(
    'row_too_large',
    `The row that starts on line ${line} is longer than ${MAX_ROW_LENGTH} characters.`,
  );
}
