import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { configFromProcess } from '../config.ts';
import { fetchFrom, notBlacklight, serverAddress, signIn } from './signIn.ts';
import { count, printable } from './terminal.ts';
import { CommandFailure, onlyWord, readArguments, UsageError } from './usage.ts';

export const IMPORT_USAGE = `blacklight import FILE [--platform NAME] [--server URL]

Sends a file of postings (JSON, NDJSON or CSV) to the running server, as the platform's administrator. The password is
read from BLACKLIGHT_PASSWORD, or asked for.

  --platform NAME    the platform of rows that name none
  --email ADDRESS    the administrator (default: admin@localhost)
  --server URL       where the server is (default: this machine, port PORT or 3000)`;

/** Of the answer of POST /api/jobs/import and GET /api/jobs/batches/:id. */
interface Batch {
  id: number;
  total_jobs: number;
  new_jobs: number;
  updated_jobs: number;
  unchanged_jobs: number;
  failed_jobs: number;
  failures: {
    items: { row_number: number; severity: string; field: string | null; message: string }[];
    total: number;
  };
}

const SHOWN_FAILURES = 20;

/** `blacklight import`; gives the exit code. */
export async function importFile(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    platform: { type: 'string' },
    email: { type: 'string', default: 'admin@localhost' },
    server: { type: 'string' },
  });
  const path = onlyWord(positionals, 'a file');
  const server = serverAddress(values.server);
  const query = new URLSearchParams({
    file_name: basename(path),
    ...(values.platform === undefined ? {} : { platform: values.platform }),
  });
  const size = await sizeOf(path);
  const { email } = values;
  const { cookie, mustChoosePassword } = await signIn(server, {
    email,
    password: configFromProcess().password,
  });
  if (mustChoosePassword) {
    throw new CommandFailure(
      `This is a one-time password. Choose one of your own first: blacklight password --email ${email}`,
    );
  }
  const { id } = await upload<Batch>(server, `/api/jobs/import?${query}`, { path, size, cookie });
  const shown = `/api/jobs/batches/${id}?per_page=${SHOWN_FAILURES}`;
  printBatch(await answerOf<Batch>(fetchFrom(server, shown, { headers: { cookie } }), server));
  return 0;
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return found.size;
  throw new UsageError(`There is no file ${path}.`);
}

async function upload<T>(
  server: string,
  url: string,
  { path, size, cookie }: { path: string; size: number; cookie: string },
): Promise<T> {
  const file = await open(path);
  try {
    const request = fetchFrom(server, url, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', cookie },
      body: ReadableStream.from(withProgress(file.createReadStream({ highWaterMark: 1 << 18 }), size)),
      duplex: 'half',
    });
    return await answerOf<T>(request, server);
  } finally {
    await file.close();
  }
}

/** Shows how much has been sent, where somebody watches. */
async function* withProgress(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for await (const chunk of chunks) {
    yield chunk;
    sent += chunk.length;
    if (process.stderr.isTTY) process.stderr.write(`\rSent ${Math.floor((100 * sent) / size)} %`);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

async function answerOf<T>(request: Promise<Response>, server: string): Promise<T> {
  const response = await request;
  const answer = (await response.json().catch(() => null)) as (T & { detail?: string }) | null;
  if (response.ok && answer !== null) return answer;
  throw answer?.detail === undefined ? notBlacklight(server, response) : new CommandFailure(answer.detail);
}

function printBatch({
  id,
  total_jobs,
  new_jobs,
  updated_jobs,
  unchanged_jobs,
  failed_jobs,
  failures,
}: Batch): void {
  console.log(
    `${count(total_jobs, 'posting')}: ${new_jobs} new, ${updated_jobs} updated, ${unchanged_jobs} unchanged, ${failed_jobs} failed`,
  );
  for (const { row_number, severity, field, message } of failures.items) {
    const where = field === null ? '' : ` (${field})`;
    console.log(
      `  row ${row_number}${where} ${severity === 'warning' ? 'kept' : 'failed'}: ${printable(message)}`,
    );
  }
  const more = failures.total - failures.items.length;
  if (more > 0)
    console.log(`  and ${more} more: GET /api/jobs/batches/${id}?page=2&per_page=${SHOWN_FAILURES}`);
}
