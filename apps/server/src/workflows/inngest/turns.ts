import type { Database } from '../../database/database.ts';
import type { Step, Workflow } from '../workflow.ts';
import { beginWork, completeRun, otherRuns } from './queries.ts';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** Longer than any pause between two calls for a run: after it, the run does not keep others waiting. */
const SILENT_HOURS = 24;

type Turn = 'now' | 'later' | { superseded_by: string };

/**
 * Waits, in steps, until it is the turn of a run whose workflow works on one at a time. Inngest's own limits are about
 * steps: between two of them another run would come in. Gives the run that will do the work instead, where the
 * workflow is coalesced and one waits already.
 */
export async function takeTurn(
  database: Database,
  step: Step,
  { runId, isCoalesced }: { runId: string; isCoalesced: boolean },
): Promise<{ superseded_by: string } | null> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const turn = await step.run('take-turn', () => askForTurn(database, { runId, isCoalesced }));
    if (turn === 'now') return null;
    if (turn !== 'later') return turn;
    await step.sleep('wait-for-turn', pause);
  }
}

function askForTurn(
  database: Database,
  { runId, isCoalesced }: { runId: string; isCoalesced: boolean },
): Promise<Turn> {
  return database.asQueue(async (db) => {
    const others = await otherRuns(db, { run_id: runId, silentHours: SILENT_HOURS });
    const waiting = others.find(({ state, is_older }) => state === 'queued' && is_older);
    if (waiting !== undefined && isCoalesced) {
      const superseded = { superseded_by: waiting.run_id };
      await completeRun(db, runId, superseded);
      return superseded;
    }
    if (waiting !== undefined || others.some(({ state }) => state === 'running')) return 'later';
    await beginWork(db, runId);
    return 'now';
  });
}

/** The value of the key by which runs of the workflow take turns. */
export function turnOf({ oneAtATime }: Workflow, data: object | undefined): string {
  const field = oneAtATime?.key;
  return field === undefined ? '' : String((data as Record<string, unknown> | undefined)?.[field]);
}
