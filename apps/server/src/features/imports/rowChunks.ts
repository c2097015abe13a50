import type { RowRead } from '@blacklight/parsing/rows';

/** Rows that are parsed together and stored in one transaction. */
const CHUNK_ROWS = 1000;
/** Characters of them, but for a single row that is longer: what bounds memory when rows are large. */
const CHUNK_LENGTH = 4 * 1024 * 1024;

/** Rows by the chunk. When the source of rows fails, those before that come first. */
export async function* rowChunks(rows: AsyncIterable<RowRead>): AsyncGenerator<RowRead[]> {
  let chunk: RowRead[] = [];
  let length = 0;
  try {
    for await (const row of rows) {
      chunk.push(row);
      length += row.length;
      if (chunk.length < CHUNK_ROWS && length < CHUNK_LENGTH) continue;
      yield chunk;
      chunk = [];
      length = 0;
    }
  } catch (error) {
    if (chunk.length > 0) yield chunk;
    throw error;
  }
  if (chunk.length > 0) yield chunk;
}
