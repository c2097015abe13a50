import type { Platform } from '@blacklight/parsing';
import type { RowRead } from '@blacklight/parsing/rows';
import { type Imports, type PreparedRows, rowChunks } from '../../imports/imports.ts';

/** Parses the rows of an upload on other threads. Rows that cannot be taken are problems, and cost no other row. */
export async function prepareUpload(
  imports: Pick<Imports, 'prepare'>,
  { jobs, platform }: { jobs: readonly unknown[]; platform: Platform },
): Promise<PreparedRows[]> {
  const prepared: Promise<PreparedRows>[] = [];
  for await (const rows of rowChunks(rowsOf(jobs))) {
    prepared.push(
      imports.prepare(rows, platform).then((chunk) => withoutOtherPlatforms(chunk, { rows, platform })),
    );
  }
  return Promise.all(prepared);
}

async function* rowsOf(jobs: readonly unknown[]): AsyncGenerator<RowRead> {
  for (const [at, job] of jobs.entries()) {
    const row = at + 1;
    const length = JSON.stringify(job).length;
    if (typeof job === 'object' && job !== null && !Array.isArray(job)) {
      yield { row, length, value: job as Record<string, unknown> };
    } else {
      const problem = { field: null, code: 'row_not_object', message: 'The row is no object.' };
      yield { row, length, problem };
    }
  }
}

/** What a row says of itself may not make it a posting of a platform that the upload, and its key, is not for. */
function withoutOtherPlatforms(
  { postings, ...prepared }: PreparedRows,
  { rows, platform }: { rows: readonly RowRead[]; platform: Platform },
): PreparedRows {
  const { true: own = [], false: foreign = [] } = Object.groupBy(
    postings,
    ({ key }) => String(key.startsWith(`${platform}\n`)) as 'true' | 'false',
  );
  const message = `The row is of another platform than its upload, which is of ${platform}.`;
  const refusals = foreign.map(({ row }) => ({
    row,
    severity: 'error' as const,
    field: 'platform',
    code: 'platform_differs',
    message,
    raw: rawOf(rows.find((read) => read.row === row)!),
  }));
  return {
    ...prepared,
    postings: own,
    problems: [...prepared.problems, ...refusals],
    failed: prepared.failed + foreign.length,
  };
}

const RAW_LENGTH = 4000;

function rawOf(read: RowRead): string | null {
  return 'problem' in read ? null : JSON.stringify(read.value).slice(0, RAW_LENGTH).toWellFormed();
}
