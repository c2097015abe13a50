import type { Database } from '../../database/database.ts';
import { DomainError, notFound } from '../../errors.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import type { WorkflowEngine } from '../../workflows/engine.ts';
import { nextTicks } from '../../workflows/schedules.ts';
import {
  countRuns,
  failuresOfRun,
  findRun,
  pageOfRuns,
  type Run,
  type RunFailure,
  type RunFilters,
  type RunState,
  type RunStep,
  stepsOfRun,
} from './queries.ts';

const SHOWN_TICKS = 3;

export interface WorkflowOverview {
  id: string;
  triggers: ({ event: string } | { cron: string; time_zone: string; next: Date[] })[];
  runs: Record<RunState, number>;
}

export type RunDetails = Run & { output: unknown; steps: RunStep[]; failures: RunFailure[] };

/** What runs in the background, for the platform's administrator. Runs are kept for 7 days after their end. */
export class WorkflowRuns {
  readonly #database: Database;
  readonly #engine: WorkflowEngine;

  constructor(database: Database, engine: WorkflowEngine) {
    this.#database = database;
    this.#engine = engine;
  }

  /** Every workflow there is, with its next ticks and how many runs of it are in each state. */
  async workflows(): Promise<WorkflowOverview[]> {
    await this.#engine.prepare();
    const counts = await this.#database.asQueue((db) => countRuns(db, this.#engine.kind));
    return this.#engine.workflows.map(({ id, triggers }) => {
      const runs = { queued: 0, running: 0, waiting: 0, completed: 0, failed: 0 };
      for (const count of counts) if (count.workflow === id) runs[count.state] = count.runs;
      return { id, triggers: triggers.map(shown), runs };
    });
  }

  /** The newest first. */
  async list(filters: RunFilters, paging: Paging): Promise<PageOf<Run>> {
    await this.#engine.prepare();
    return this.#database.asQueue((db) => pageOfRuns(db, this.#engine.kind, { ...filters, ...paging }));
  }

  /** @throws DomainError `workflow_run_not_found` */
  async get(id: string): Promise<RunDetails> {
    await this.#engine.prepare();
    return this.#database.asQueue(async (db) => {
      const run = await findRun(db, this.#engine.kind, id);
      if (run === undefined) throw notFound('workflow run');
      return { ...run, steps: await stepsOfRun(db, id), failures: await failuresOfRun(db, id) };
    });
  }

  /**
   * Lets a run that has failed for good go on after the last step that is over, with all its retries.
   *
   * @throws DomainError `workflow_run_not_found`, `workflow_run_not_failed`, `workflow_run_superseded`,
   * `workflow_run_in_inngest`
   */
  async redrive(id: string): Promise<RunDetails> {
    const { state } = await this.get(id);
    const outcome = await this.#engine.redrive(id);
    if (outcome === 'not_dead') {
      const detail = `Only a run that has failed can be tried again; this one is ${state}.`;
      throw new DomainError('conflict', 'workflow_run_not_failed', detail);
    }
    if (outcome === 'another_waits') {
      const detail = 'Another run about the same waits already and will do what is left of this one.';
      throw new DomainError('conflict', 'workflow_run_superseded', detail);
    }
    if (outcome === 'in_inngest') {
      const detail = 'Inngest has this run: try it again there.';
      throw new DomainError('conflict', 'workflow_run_in_inngest', detail);
    }
    return this.get(id);
  }
}

function shown(trigger: WorkflowEngine['workflows'][number]['triggers'][number]) {
  if ('event' in trigger) return trigger;
  const { cron, timeZone = 'UTC' } = trigger;
  return { cron, time_zone: timeZone, next: nextTicks(cron, { timeZone, count: SHOWN_TICKS }) };
}
