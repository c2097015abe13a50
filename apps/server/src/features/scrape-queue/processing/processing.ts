import { randomUUID } from 'node:crypto';
import type { Database } from '../../../database/database.ts';
import type { Db } from '../../../database/transactions.ts';
import { DomainError, notFound } from '../../../errors.ts';
import { raiseAlert } from '../../alerts/alerts.ts';
import { type Imports, type PreparedRows, storePrepared, unlessDeadlocked } from '../../imports/imports.ts';
import { saveRole } from '../cycle.ts';
import type { OnEvents } from '../events.ts';
import { lockRole } from '../queries.ts';
import { setPlatform } from '../roleState.ts';
import { prepareUpload } from './prepareUpload.ts';
import {
  type Batch,
  batchById,
  completeBatch,
  deleteJobsData,
  endTurn,
  failBatch,
  findUpload,
  holdTurn,
  keepTurn,
  linkToRole,
  lockTurn,
  oldestPendingBatch,
  requeueBatch,
  startBatch,
  takeTurn,
} from './queries.ts';

interface Parts {
  database: Database;
  imports: Pick<Imports, 'prepare'>;
  /** The pause between the end of an upload and the beginning of the next. */
  delaySeconds: number;
  onEvents: OnEvents;
  /** Postings have been stored. */
  onStored: () => void;
}

export type ProcessingResult =
  /** `isOver` unless it will be tried again. */
  | { outcome: 'completed' | 'failed'; batch_id: number; isOver: boolean }
  /** No upload waits. */
  | { outcome: 'empty' }
  /** Another process is at it, or the pause is not over: look again after so many milliseconds. */
  | { outcome: 'wait'; ms: number }
  /** This process was silent for so long that another one has taken over; it has stored nothing. */
  | { outcome: 'lost'; batch_id: number };

/** How long after its last sign of life a process counts as dead, and how often it gives one. */
const LEASE_MS = 6000;
const HEARTBEAT_MS = 1500;
/** How long one that stores may stand still before the server cuts it off. */
const SILENCE_MS = 10_000;
/** When to look again while another process is at work. */
const BUSY_MS = 1000;
/** Tries of an upload that end in an error, and tries whose process dies: most of these are not the upload's fault. */
const MOST_TRIES = { error: 4, death: 20 } as const;

/** Kept for so many days after the upload was completed, or failed (decisions.md 43). */
const JOBS_DATA_DAYS = { completedDays: 7, failedDays: 30 } as const;

/**
 * Processes the oldest upload, if it is time for one: one at a time over all processes, each `delaySeconds` after
 * the end of the one before, by the clock of the database (decisions.md 31). Whose turn it is, is a row of the
 * database. Rows are parsed between two transactions; the second stores all of the upload, and only if it is still
 * this process's turn: one that died or was stopped leaves nothing behind, and another one begins anew.
 */
export async function processNextBatch(parts: Parts): Promise<ProcessingResult> {
  const holder = randomUUID();
  const begun = await parts.database.asPlatform((db) => begin(db, { holder, ...parts }));
  if ('outcome' in begun) return begun;
  const { batch, jobs } = begun;
  const heartbeat = setInterval(() => {
    parts.database.asPlatform((db) => keepTurn(db, { holder, leaseMs: LEASE_MS })).catch(() => {});
  }, HEARTBEAT_MS);
  try {
    const chunks = await prepareUpload(parts.imports, { jobs, platform: batch.platform });
    clearInterval(heartbeat);
    await unlessDeadlocked(() =>
      parts.database.asPlatform((db) => store(db, { holder, batch, chunks, ...parts })),
    );
  } catch (error) {
    clearInterval(heartbeat);
    if (error instanceof TurnLostError) return { outcome: 'lost', batch_id: batch.id };
    const isOver = await parts.database.asPlatform((db) => fail(db, { holder, batch, error, ...parts }));
    return { outcome: 'failed', batch_id: batch.id, isOver };
  }
  parts.onStored();
  return { outcome: 'completed', batch_id: batch.id, isOver: true };
}

/** @throws DomainError `upload_not_found` */
export async function getUpload(db: Db, id: number) {
  const upload = await findUpload(db, id);
  if (upload === undefined) throw notFound('upload');
  return upload;
}

/** Puts a failed upload back to be processed. @throws DomainError `upload_not_failed` */
export async function redriveBatch(db: Db, id: number): Promise<void> {
  if (await requeueBatch(db, id)) return;
  throw new DomainError(
    'conflict',
    'upload_not_failed',
    'There is no such failed upload that still has its rows.',
  );
}

/** Deletes the rows of uploads that are long over; gives of how many. */
export function deleteOldJobsData(db: Db): Promise<number> {
  return deleteJobsData(db, JOBS_DATA_DAYS);
}

export { pageOfUploads as listUploads } from './queries.ts';

class TurnLostError extends Error {
  override readonly name = 'TurnLostError';
}

type Begun = { batch: Batch; jobs: unknown[] };

async function begin(
  db: Db,
  { holder, delaySeconds, onEvents }: { holder: string } & Parts,
): Promise<Begun | ProcessingResult> {
  const turn = await lockTurn(db, { delaySeconds });
  if (turn === undefined) return { outcome: 'wait', ms: BUSY_MS };
  if (turn.holder !== null) {
    if (!turn.is_lost) return { outcome: 'wait', ms: BUSY_MS };
    const lost = turn.batch_id === null ? undefined : await batchById(db, turn.batch_id);
    const error = 'The process that worked on it died.';
    if (lost !== undefined) await giveUpTry(db, lost, { error, most: MOST_TRIES.death, onEvents });
  }
  const batch = await oldestPendingBatch(db);
  if (batch === undefined) return { outcome: 'empty' };
  if (turn.pause > 0) return { outcome: 'wait', ms: turn.pause };
  await takeTurn(db, { holder, batchId: batch.id, leaseMs: LEASE_MS });
  const jobs = await startBatch(db, batch.id);
  await moveRole(db, batch, { state: 'processing', onEvents });
  return { batch, jobs };
}

async function store(
  db: Db,
  {
    holder,
    batch,
    chunks,
    onEvents,
  }: { holder: string; batch: Batch; chunks: readonly PreparedRows[] } & Parts,
): Promise<void> {
  await hold(db, holder);
  const { platform } = batch;
  const imported = await storePrepared(db, { platform, chunks });
  const keys = chunks.flatMap(({ postings }) => postings.map(({ key }) => key));
  await linkToRole(db, { queueId: batch.scrape_queue_id, platform, keys });
  await completeBatch(db, batch.id, imported.id);
  await moveRole(db, batch, { state: 'completed', onEvents });
  await endTurn(db);
}

async function fail(
  db: Db,
  { holder, batch, error, onEvents }: { holder: string; batch: Batch; error: unknown } & Parts,
): Promise<boolean> {
  await hold(db, holder);
  const isOver = await giveUpTry(db, batch, { error: String(error), most: MOST_TRIES.error, onEvents });
  await endTurn(db);
  return isOver;
}

/** @throws TurnLostError */
async function hold(db: Db, holder: string): Promise<void> {
  if (!(await holdTurn(db, { holder, silenceMs: SILENCE_MS }))) throw new TurnLostError();
}

/** Gives whether it was the last try. */
async function giveUpTry(
  db: Db,
  batch: Batch,
  { error, most, onEvents }: { error: string; most: number; onEvents: OnEvents },
): Promise<boolean> {
  const isFinal = batch.retry_count + 1 >= most;
  await failBatch(db, batch.id, { error, isFinal });
  await moveRole(db, batch, { state: isFinal ? 'failed' : 'uploaded', onEvents });
  if (isFinal) {
    await raiseAlert(db, {
      kind: 'scrape_upload_failed',
      subject: `upload ${batch.id}`,
      body: `The jobs of ${batch.platform} in upload ${batch.id} could not be processed: ${error}`,
      data: { batch_id: batch.id, queue_id: batch.scrape_queue_id, platform: batch.platform, error },
    });
  }
  return isFinal;
}

async function moveRole(
  db: Db,
  { scrape_queue_id, platform, lease_id }: Batch,
  { state, onEvents }: { state: 'uploaded' | 'processing' | 'completed' | 'failed'; onEvents: OnEvents },
): Promise<void> {
  const role = await lockRole(db, scrape_queue_id);
  if (role === undefined) return;
  const next = setPlatform(role, platform, { state, leaseId: lease_id });
  await saveRole(db, role, { next, onEvents });
}
