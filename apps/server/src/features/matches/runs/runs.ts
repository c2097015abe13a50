import type { Database } from '../../../database/database.ts';
import { DomainError, notFound } from '../../../errors.ts';
import type { PageOf, Paging } from '../../../http/paging.ts';
import { sendEvents } from '../../../workflows/events.ts';
import type { Matches } from '../matches.ts';
import {
  currentRun,
  endRun,
  failRunsOf,
  findRun,
  insertRun,
  type MatchRun,
  pageOfRuns,
  type RunCounts,
  resumeRun,
  takeRun,
  updateRun,
} from './queries.ts';

export type { MatchRun } from './queries.ts';

/** How often a run says how far it is. */
const PROGRESS_MS = 1000;
/** So many candidates one after another fail for a reason that is not theirs. */
const MOST_FAILURES_IN_A_ROW = 20;

/** Runs that match all candidates of a tenant, one at a time for each tenant. */
export class MatchRuns {
  readonly #database: Database;
  readonly #matches: Matches;
  readonly #onError: (error: unknown) => void;

  constructor(
    parts: { database: Database; matches: Matches },
    { onError }: { onError: (error: unknown) => void },
  ) {
    this.#database = parts.database;
    this.#matches = parts.matches;
    this.#onError = onError;
  }

  /** Asks a worker for a run. @throws DomainError `match_run_in_progress` with `run_id` */
  start(tenantId: number): Promise<MatchRun> {
    return this.#database.asTenant(tenantId, async (db) => {
      const started = await insertRun(db, tenantId);
      if (started !== undefined) {
        const data = { tenant_id: tenantId, run_id: started.id };
        await sendEvents(db, [{ name: 'job-match/generate-all', data }]);
        return started;
      }
      const detail = 'All candidates are being matched already.';
      const run_id = (await currentRun(db))?.id ?? null;
      throw new DomainError('conflict', 'match_run_in_progress', detail, { run_id });
    });
  }

  /** The id of a new run, or of the one under way, which nobody has to be asked for; `workflowRun` works on it. */
  begin(tenantId: number, workflowRun: string): Promise<number> {
    return this.#database.asTenant(tenantId, async (db) => {
      for (;;) {
        const run = (await insertRun(db, tenantId)) ?? (await currentRun(db));
        if (run === undefined) continue;
        await takeRun(db, run.id, workflowRun);
        return run.id;
      }
    });
  }

  /** Notes whose work the run is from now on. */
  async take(tenantId: number, id: number, workflowRun: string): Promise<void> {
    await this.#database.asTenant(tenantId, (db) => takeRun(db, id, workflowRun));
  }

  /** Ends the runs that a workflow's run has left when it died, as failed; gives how many. */
  endLeft(workflowRun: string): Promise<number> {
    const error = 'The matching was given up after all its tries; start another one.';
    return this.#database.acrossTenants((db) => failRunsOf(db, workflowRun, error));
  }

  /** @throws DomainError `match_run_not_found` */
  async get(tenantId: number, id: number): Promise<MatchRun> {
    const run = await this.#database.asTenant(tenantId, (db) => findRun(db, id));
    if (run === undefined) throw notFound('match run');
    return run;
  }

  /** The newest first. */
  list(tenantId: number, paging: Paging): Promise<PageOf<MatchRun>> {
    return this.#database.asTenant(tenantId, (db) => pageOfRuns(db, paging));
  }

  /** Matches everybody, from the beginning, and says how far it is. What fails is told in the run, also in one that had failed. */
  async work(tenantId: number, id: number): Promise<RunCounts> {
    const counts: RunCounts = { done: 0, failed: 0, matches: 0 };
    const say = () => this.#database.asTenant(tenantId, (db) => updateRun(db, id, counts));
    await this.#database.asTenant(tenantId, (db) => resumeRun(db, id));
    const saying = setInterval(() => void say().catch(this.#onError), PROGRESS_MS);
    const end = async (error: string | null) => {
      await say();
      await this.#database.asTenant(tenantId, (db) => endRun(db, id, error));
      return counts;
    };
    try {
      await this.#matchAll(tenantId, counts);
      return await end(null);
    } catch (error) {
      this.#onError(error);
      // Without details of the database, which are logged.
      return await end(
        `${MOST_FAILURES_IN_A_ROW} candidates in a row could not be matched, or the candidates could not be read; the log says why.`,
      );
    } finally {
      clearInterval(saying);
    }
  }

  async #matchAll(tenantId: number, counts: RunCounts): Promise<void> {
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
    }
  }
}
