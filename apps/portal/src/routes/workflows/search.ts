import type { RunState } from '../../data/workflows.ts';
import { choiceIn, given, textIn } from '../searchParameters.ts';

/** How the states of a run are called, in the order in which it goes through them. */
export const RUN_STATES: Record<RunState, string> = {
  queued: 'Queued',
  running: 'Running',
  waiting: 'Waiting',
  completed: 'Completed',
  failed: 'Failed',
};

export const STATES = Object.keys(RUN_STATES) as RunState[];

/** The whole state of the list of runs, as it stands in the address. */
export const runSearch = (values: Record<string, unknown>) =>
  given({
    workflow: textIn(values, 'workflow'),
    state: choiceIn(values, 'state', STATES),
    run: textIn(values, 'run'),
  });

export type RunSearch = ReturnType<typeof runSearch>;
