import type { Database } from '../../database/database.ts';
import type { Db } from '../../database/transactions.ts';
import { sendEvents, type WorkflowEvent } from '../../workflows/events.ts';
import {
  cutTo,
  type PreparedPosting,
  type PreparedRows,
  RAW_LENGTH,
  type RowProblem,
} from './prepareRows.ts';
import { addToBatch, atSavepoint, insertProblems, lockImports, upsertPostings } from './queries.ts';

/** Another transaction may change the same postings in another order, such as one that stores embeddings. */
const MOST_ATTEMPTS = 5;

/** Does all of the work or nothing of it. */
type Attempt = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

/**
 * Stores the postings and problems of some rows together with what they add to the counters of their batch, in one
 * transaction. Rows that the database refuses fail alone.
 */
export async function storeRows(database: Database, batchId: number, prepared: PreparedRows): Promise<void> {
  await storeBy((work) => unlessDeadlocked(() => database.asPlatform(work)), batchId, prepared);
}

/** The same within a transaction. */
export function storeRowsWithin(db: Db, batchId: number, prepared: PreparedRows): Promise<void> {
  return storeBy((work) => atSavepoint(db, work), batchId, prepared);
}

async function storeBy(attempt: Attempt, batchId: number, prepared: PreparedRows): Promise<void> {
  try {
    await attempt((db) => store(db, batchId, prepared));
  } catch (error) {
    if (!isRefusedData(error) || prepared.postings.length === 0) throw error;
    await storeByHalves(attempt, batchId, prepared, error);
  }
}

async function store(
  db: Db,
  batchId: number,
  { postings, problems, total, failed, repeated }: PreparedRows,
): Promise<void> {
  await lockImports(db);
  const stored = await upsertPostings(db, postings);
  await sendEvents(db, eventsOf(stored));
  await insertProblems(db, batchId, problems);
  const new_jobs = stored.filter(({ is_new }) => is_new).length;
  const updated_jobs = stored.length - new_jobs;
  await addToBatch(db, batchId, {
    total_jobs: total,
    new_jobs,
    updated_jobs: updated_jobs + repeated.changed,
    unchanged_jobs: postings.length - new_jobs - updated_jobs + repeated.same,
    failed_jobs: failed,
  });
}

function eventsOf(stored: readonly { id: number; is_new: boolean }[]): WorkflowEvent[] {
  const [added, changed] = [true, false].map((wanted) =>
    stored.filter(({ is_new }) => is_new === wanted).map(({ id }) => id),
  ) as [number[], number[]];
  const events: WorkflowEvent[] = [];
  if (added.length > 0) events.push({ name: 'job/created', data: { job_ids: added } });
  if (changed.length > 0) events.push({ name: 'job-posting/updated', data: { job_ids: changed } });
  return events;
}

/** Finds the row that the database refuses, so that it fails alone. */
async function storeByHalves(
  attempt: Attempt,
  batchId: number,
  { postings, ...rest }: PreparedRows,
  error: Error,
): Promise<void> {
  if (postings.length === 1) {
    const problems = [...rest.problems, refusal(postings[0]!, error)];
    await storeBy(attempt, batchId, { ...rest, postings: [], problems, failed: rest.failed + 1 });
    return;
  }
  const half = Math.ceil(postings.length / 2);
  const [first, second] = [postings.slice(0, half), postings.slice(half)];
  await storeBy(attempt, batchId, { ...NOTHING, postings: first, total: half });
  await storeBy(attempt, batchId, { ...rest, postings: second, total: rest.total - half });
}

const NOTHING: PreparedRows = {
  postings: [],
  problems: [],
  total: 0,
  failed: 0,
  repeated: { same: 0, changed: 0 },
};

function refusal({ row, json }: PreparedPosting, error: Error): RowProblem {
  const message = `The database refuses the row: ${error.message}`;
  const raw = cutTo(json, RAW_LENGTH);
  return { row, field: null, code: 'row_not_storable', message, severity: 'error', raw };
}

/** SQLSTATE classes 22 and 23 and limits of the program: the data is at fault, not the database. */
function isRefusedData(error: unknown): error is Error {
  return /^(?:22|23|54)...$/.test(sqlState(error));
}

/** Repeats a transaction that PostgreSQL has rolled back to end a deadlock (SQLSTATE 40P01, 40001). */
export async function unlessDeadlocked<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (!sqlState(error).startsWith('40') || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
