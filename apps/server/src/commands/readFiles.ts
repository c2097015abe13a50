import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type ParsedPosting, type Problem, parsePosting } from '@blacklight/parsing';
import { decodeText } from '../rows/decodeText.ts';
import { type RowRead, readRows } from '../rows/index.ts';
import { UsageError } from './usage.ts';

/** @throws UsageError when there is no such file to read. */
export async function openFile(path: string): Promise<AsyncIterable<Uint8Array>> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`There is no file ${path}.`);
  if (!found.isFile()) throw new UsageError(`${path} is no file.`);
  return createReadStream(path, { highWaterMark: 1 << 18 });
}

/** The rows of a file of postings, resumes or candidates. */
export async function* rowsOf(path: string): AsyncGenerator<RowRead> {
  yield* readRows(await openFile(path));
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

/** The whole text of a file, whatever its encoding. */
export async function textOf(path: string): Promise<string> {
  let text = '';
  for await (const chunk of decodeText(await openFile(path))) text += chunk;
  return text;
}
