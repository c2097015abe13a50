import type { RunState } from '../../data/workflows.ts';
import { RUN_STATES } from './search.ts';
import classes from './Workflows.module.css';

export function RunStateMark({ state }: { state: RunState }) {
  return (
    <span className={classes.state} data-state={state}>
      {RUN_STATES[state]}
    </span>
  );
}
