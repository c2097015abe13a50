import type { Database } from '../../../database/database.ts';
import type { Db } from '../../../database/transactions.ts';
import { DomainError, notFound } from '../../../errors.ts';
import type { PageOf, Paging } from '../../../http/paging.ts';
import type { Matches } from '../matches.ts';
import {
  currentRun,
  endRun,
  failSilentRuns,
  findRun,
  insertRun,
  type MatchRun,
  pageOfRuns,
  type RunCounts,
  updateRun,
} from './queries.ts';

export type { MatchRun } from './queries.ts';

/** How often a run says how far it is, and thereby that it is alive. */
const PROGRESS_MS = 1000;
/** A run that has been silent for longer was cut off with its process. */
const SILENT_MS = 30_000;
/** So many candidates one after another fail for a reason that is not theirs. */
const MOST_FAILURES_IN_A_ROW = 20;

/** Runs that match all candidates of a tenant, one at a time for each tenant. */
export class MatchRuns {
  readonly #database: Database;
  readonly #matches: Matches;
  readonly #onError: (error: unknown) => void;
  readonly #running = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(
    parts: { database: Database; matches: Matches },
    { onError }: { onError: (error: unknown) => void },
  ) {
    this.#database = parts.database;
    this.#matches = parts.matches;
    this.#onError = onError;
  }

  /** Starts a run and does not wait for it. @throws DomainError `match_run_in_progress` with `run_id` */
  async start(tenantId: number): Promise<MatchRun> {
    const run = await this.#database.asTenant(tenantId, async (db) => {
      await failSilentRuns(db, { silentMs: SILENT_MS });
      const started = await insertRun(db, tenantId);
      if (started !== undefined) return started;
      const detail = 'All candidates are being matched already.';
      const run_id = (await currentRun(db))?.id ?? null;
      throw new DomainError('conflict', 'match_run_in_progress', detail, { run_id });
    });
    const running = this.#run(tenantId, run.id)
      .catch(this.#onError)
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
    return run;
  }

  /** @throws DomainError `match_run_not_found` */
  async get(tenantId: number, id: number): Promise<MatchRun> {
    const run = await this.#look(tenantId, (db) => findRun(db, id));
    if (run === undefined) throw notFound('match run');
    return run;
  }

  /** The newest first. */
  list(tenantId: number, paging: Paging): Promise<PageOf<MatchRun>> {
    return this.#look(tenantId, (db) => pageOfRuns(db, paging));
  }

  /** Ends what an earlier process left IN_PROGRESS; only for a database that no other process uses. */
  async failInterrupted(): Promise<void> {
    await this.#database.acrossTenants((db) => failSilentRuns(db, { silentMs: 0 }));
  }

  /** Breaks off the runs of this process at their next candidate. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Resolves when no run of this process is under way. */
  async idle(): Promise<void> {
    await Promise.all(this.#running);
  }

  #look<T>(tenantId: number, read: (db: Db) => Promise<T>): Promise<T> {
    return this.#database.asTenant(tenantId, async (db) => {
      await failSilentRuns(db, { silentMs: SILENT_MS });
      return read(db);
    });
  }

  async #run(tenantId: number, id: number): Promise<void> {
    const counts: RunCounts = { done: 0, failed: 0, matches: 0 };
    const isOurs = new AbortController();
    const say = () => this.#database.asTenant(tenantId, (db) => updateRun(db, id, counts));
    const saying = setInterval(() => {
      say().then((isAlive) => isAlive || isOurs.abort(), this.#onError);
    }, PROGRESS_MS);
    try {
      await this.#matchAll(tenantId, counts, AbortSignal.any([isOurs.signal, this.#stopping.signal]));
      await say();
      await this.#end(tenantId, id, null);
    } catch (error) {
      this.#onError(error);
      await say();
      await this.#end(tenantId, id, whyEnded(error));
    } finally {
      clearInterval(saying);
    }
  }

  async #matchAll(tenantId: number, counts: RunCounts, signal: AbortSignal): Promise<void> {
    let failedInARow = 0;
    const onFailure = (error: unknown) => {
      this.#onError(error);
      counts.done++;
      counts.failed++;
      if (++failedInARow === MOST_FAILURES_IN_A_ROW) throw error;
    };
    for await (const { matches_generated } of this.#matches.generateAll(tenantId, { onFailure })) {
      counts.done++;
      counts.matches += matches_generated;
      failedInARow = 0;
      if (signal.aborted) throw new RunStoppedError();
    }
  }

  #end(tenantId: number, id: number, error: string | null): Promise<void> {
    return this.#database.asTenant(tenantId, (db) => endRun(db, id, error));
  }
}

class RunStoppedError extends Error {
  override readonly name = 'RunStoppedError';
}

/** Without details of the database, which are logged. */
function whyEnded(error: unknown): string {
  if (error instanceof RunStoppedError)
    return 'The server was stopped before the run was over; start another one.';
  return `${MOST_FAILURES_IN_A_ROW} candidates in a row could not be matched, or the candidates could not be read; the log says why.`;
}
