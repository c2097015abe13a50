import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A command line that cannot be carried out; the message says why, in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command could not do although it was well asked for; the message says why, for people. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/**
 * Reads the words behind a command.
 *
 * @throws UsageError on an unknown option, a missing value or a surplus word.
 */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** @throws UsageError when the text is no whole number within the bounds. */
export function wholeNumber(
  name: string,
  text: string,
  { least, most }: { least: number; most: number },
): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(`--${name} ${text}: a whole number from ${least} to ${most} is needed.`);
}

/** @throws UsageError when there is not exactly one word. */
export function onlyWord(words: string[], what: string): string {
  const [word, ...rest] = words;
  if (word === undefined) throw new UsageError(`Name ${what}.`);
  if (rest.length > 0) throw new UsageError(`Only one ${what.replace(/^an? /, '')} at a time: ${rest[0]}?`);
  return word;
}
