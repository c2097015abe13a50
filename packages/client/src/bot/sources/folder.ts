import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PLATFORMS, type Platform, PostingRow, platformOf } from '@blacklight/parsing';
import { readRows } from '@blacklight/parsing/rows';
import { isForRole } from '../forRole.ts';
import { reasonOf } from '../reason.ts';
import type { Posting, Search, Source } from '../source.ts';

const FILES = /\.(?:json|jsonl|ndjson|csv)$/i;

/**
 * The JSON, NDJSON and CSV files of a folder, such as the CSV files that JobSpy writes. They are read anew for every
 * search: what is put into the folder while the bot runs is found, too.
 *
 * @param options.platform that of rows that name none
 * @param options.log is told what cannot be read
 * @throws the error of the file system when there is no such folder
 */
export async function folderSource(
  folder: string,
  { platform, log = () => {} }: { platform: Platform | null; log?: (line: string) => void },
): Promise<Source> {
  const source = new FolderSource(folder, platform);
  for await (const _ of source.rows(log)) {
    // What is in the folder says which platforms it has.
  }
  return source;
}

class FolderSource implements Source {
  readonly #folder: string;
  readonly #platform: Platform | null;
  readonly #seen = new Set<Platform>();

  constructor(folder: string, platform: Platform | null) {
    this.#folder = folder;
    this.#platform = platform;
    if (platform !== null) this.#seen.add(platform);
  }

  get platforms(): readonly Platform[] {
    return PLATFORMS.filter((platform) => this.#seen.has(platform));
  }

  async *find({ normalizedRole, platform, log }: Search): AsyncGenerator<Posting> {
    for await (const found of this.rows(log)) {
      if (found.platform !== platform || !isForRole(found.title, normalizedRole)) continue;
      yield { ...found.row, title: found.title };
    }
  }

  /** The rows that have a title and are of a platform. */
  async *rows(
    log: (line: string) => void,
  ): AsyncGenerator<{ platform: Platform; title: string; row: Record<string, unknown> }> {
    const entries = await readdir(this.#folder, { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory() && FILES.test(entry.name));
    for (const name of names.map((entry) => entry.name).sort()) {
      for await (const row of rowsOf(join(this.#folder, name), log)) {
        const fields = new PostingRow(row);
        const title = fields.line('title');
        const named = fields.line('platform');
        const platform = named === null ? this.#platform : platformOf(named);
        if (title === null || platform === null) continue;
        this.#seen.add(platform);
        yield { platform, title, row };
      }
    }
  }
}

/** A file that cannot be read costs no other file. */
async function* rowsOf(path: string, log: (line: string) => void): AsyncGenerator<Record<string, unknown>> {
  let unreadable = 0;
  try {
    for await (const read of readRows(createReadStream(path))) {
      if ('value' in read) yield read.value;
      else unreadable++;
    }
  } catch (error) {
    log(`${path}: ${reasonOf(error)}`);
  }
  if (unreadable > 0) log(`${path}: rows that cannot be read: ${unreadable}`);
}
