// A large file of believable postings, made from the demo's roles, places and phrases.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { toRow } from '../apps/server/src/demo/boards.ts';
import { composePosting } from '../apps/server/src/demo/compose.ts';
import { DATA_PROFILES } from '../apps/server/src/demo/profiles/data.ts';
import { ENTERPRISE_PROFILES } from '../apps/server/src/demo/profiles/enterprise.ts';
import { PLATFORM_PROFILES } from '../apps/server/src/demo/profiles/platform.ts';
import { SOFTWARE_PROFILES } from '../apps/server/src/demo/profiles/software.ts';
import { seededRandom } from '../apps/server/src/demo/random.ts';
import { PLATFORMS } from '../packages/parsing/src/index.ts';

export const TODAY = '2026-11-20';

const PROFILES = [...SOFTWARE_PROFILES, ...DATA_PROFILES, ...PLATFORM_PROFILES, ...ENTERPRISE_PROFILES];
const ID_FIELDS = ['job_id', 'external_job_id', 'id'];

/** Postings without end, each with an id of its own; the same for every call. */
export function* postings(): Generator<Record<string, unknown>> {
  const random = seededRandom(20_261);
  for (let serial = 0; ; serial++) {
    const platform = PLATFORMS[serial % PLATFORMS.length]!;
    const row = toRow(composePosting(random.pick(PROFILES), platform, random), TODAY, random);
    for (const field of ID_FIELDS) if (field in row) row[field] = `${row[field]}-${serial}`;
    yield row;
  }
}

/** Writes JSON Lines until the file has `size` bytes; gives the number of postings. */
export async function writePostings(path: string, size: number): Promise<number> {
  const file = createWriteStream(path);
  let written = 0;
  let count = 0;
  for (const posting of postings()) {
    const line = `${JSON.stringify(posting)}\n`;
    written += Buffer.byteLength(line);
    count++;
    if (!file.write(line)) await once(file, 'drain');
    if (written >= size) break;
  }
  file.end();
  await once(file, 'finish');
  return count;
}
