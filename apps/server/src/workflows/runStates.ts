import type { PgBoss } from 'pg-boss';
import { CLAIM_LOST, type Claim } from '../database/claim.ts';
import type { Database } from '../database/database.ts';
import type { Db } from '../database/transactions.ts';
import { sendEvents } from './events.ts';
import { inTransaction } from './pgBoss.ts';
import {
  assertClaim,
  completeRuns,
  countAnew,
  failuresOf,
  insertFailure,
  releaseRun,
  reviveRun,
  silentClaims,
  supersedingRun,
} from './queries.ts';
import type { Workflow } from './workflow.ts';

/** A run whose worker died so often without finishing a step is itself the reason. */
const MOST_LOSSES = 10;

const UNIQUE_VIOLATION = '23505';

export type Redrive = 'redriven' | 'not_dead' | 'another_waits' | 'in_inngest';

/** What becomes of runs that do not come to their end: each change is one transaction. */
export class RunStates {
  readonly #database: Database;
  readonly #boss: PgBoss;

  constructor(database: Database, boss: PgBoss) {
    this.#database = database;
    this.#boss = boss;
  }

  /** Tries again after a pause, or gives up: a run that is dead can be redriven. */
  fail(claim: Claim, error: string, { retries }: Workflow): Promise<void> {
    return this.#database.asQueue(async (db) => {
      await assertClaim(db, claim);
      await this.#boss.fail(claim.workflow, claim.run_id, { message: error }, inTransaction(db));
      await insertFailure(db, claim, { kind: 'error', error });
      const { errors } = await failuresOf(db, claim.run_id);
      if (errors > retries) await this.#giveUp(db, claim, error);
    });
  }

  /** Puts a run back into the queue, to be continued at once by whoever comes first. */
  giveBack(claim: Claim): Promise<void> {
    return this.#database.asQueue(async (db) => {
      await assertClaim(db, claim);
      await this.#release(db, claim);
    });
  }

  /** Gives back the runs whose workers have been silent for so long; gives whether there were any. */
  takeOver(workflows: readonly string[], silentMs: number): Promise<boolean> {
    return this.#database.asQueue(async (db) => {
      const lost = await silentClaims(db, workflows, silentMs);
      for (const claim of lost) {
        await insertFailure(db, claim, { kind: 'lost', error: 'The worker died.' });
        const { losses } = await failuresOf(db, claim.run_id);
        if (losses > MOST_LOSSES) await this.#giveUp(db, claim, `Its worker died ${losses} times.`);
        else await this.#release(db, claim);
      }
      return lost.length > 0;
    });
  }

  async #giveUp(db: Db, { workflow, run_id }: Claim, error: string): Promise<void> {
    await this.#boss.cancel(workflow, run_id, inTransaction(db));
    await sendEvents(db, [{ name: 'workflow/failed', data: { workflow, run_id, error } }]);
  }

  /** Of a coalesced workflow only one run may wait: if one does, it will do what this one has begun. */
  async #release(db: Db, claim: Claim): Promise<void> {
    const superseded_by = await supersedingRun(db, claim);
    if (superseded_by === undefined) await releaseRun(db, claim);
    else await completeRuns(db, [{ claim, output: { superseded_by } }]);
  }
}

/**
 * Lets a dead run go on where it ended, its failures forgiven. Of a coalesced workflow only one run may wait: where
 * one does, it will do what this one has not.
 */
export async function redrive(database: Database, runId: string): Promise<Redrive> {
  try {
    return await database.asQueue(async (db) => {
      if (!(await reviveRun(db, runId))) return 'not_dead';
      await countAnew(db, runId);
      return 'redriven';
    });
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return 'another_waits';
    throw error;
  }
}

export const isLost = (error: unknown) => (error as { code?: string } | null)?.code === CLAIM_LOST;
