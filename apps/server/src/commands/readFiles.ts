import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import {
  type ParsedPosting,
  PLATFORMS,
  type Platform,
  type Problem,
  parsePosting,
  platformOf,
} from '@blacklight/parsing';
import { decodeText, type RowRead, readRows, shapeOf, UnreadableFileError } from '@blacklight/parsing/rows';
import { UsageError } from './usage.ts';

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`There is no file ${path}.`);
  if (!found.isFile()) throw new UsageError(`${path} is no file.`);
  yield* createReadStream(path, { highWaterMark: 1 << 18 });
}

/**
 * The rows of a file of postings, resumes or candidates.
 *
 * @throws UsageError when there is no such file; UnreadableFileError when it has no rows that could be read.
 */
export async function* rowsOf(path: string): AsyncGenerator<RowRead> {
  try {
    yield* readRows(bytesOf(path));
  } catch (error) {
    throw namingFile(error, path);
  }
}

export type PostingRead =
  | ({ row: number } & ParsedPosting)
  | { row: number; posting: null; problems: Problem[] };

/** The postings of a file, row by row, with what was wrong with each. */
export async function* postingsOf(
  path: string,
  context: { platform: string; today: string },
): AsyncGenerator<PostingRead> {
  for await (const read of rowsOf(path)) {
    if ('problem' in read) yield { row: read.row, posting: null, problems: [read.problem] };
    else yield { row: read.row, ...parsePosting(read.value, context) };
  }
}

/**
 * The whole text of a resume, whatever its encoding.
 *
 * @throws UsageError when there is no such file; UnreadableFileError when it is empty or binary.
 */
export async function textOf(path: string): Promise<string> {
  try {
    let text = '';
    for await (const chunk of decodeText(bytesOf(path))) text += chunk;
    refuseUnreadable(text);
    return text;
  } catch (error) {
    throw namingFile(error, path);
  }
}

function refuseUnreadable(text: string): void {
  try {
    shapeOf(text, 'ndjson');
  } catch (error) {
    const isWebPage = error instanceof UnreadableFileError && error.code === 'file_is_html';
    // A resume may be one; a list of rows is not.
    if (!isWebPage) throw error;
  }
}

function namingFile(error: unknown, path: string): unknown {
  if (error instanceof UnreadableFileError) {
    return new UnreadableFileError(error.code, `${path}: ${error.message}`);
  }
  if (error instanceof Error && 'syscall' in error)
    return new UsageError(`Cannot read ${path}: ${error.message}`);
  return error;
}

/** @throws UsageError for a platform that is not known. */
export function knownPlatform(name: string): Platform {
  const platform = platformOf(name);
  if (platform !== null) return platform;
  throw new UsageError(`--platform ${name}: one of ${PLATFORMS.join(', ')} is needed.`);
}
