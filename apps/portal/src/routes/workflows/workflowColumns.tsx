import type { RunState, Workflow } from '../../data/workflows.ts';
import type { Column } from '../../parts/Table.tsx';
import { timeWords } from '../../words.ts';
import { RUN_STATES } from './search.ts';
import classes from './Workflows.module.css';
import { nameWords } from './workflowWords.ts';

export const WORKFLOW_COLUMNS: readonly Column<Workflow>[] = [
  {
    head: 'Workflow',
    cell: (workflow) => (
      <span className={classes.lines}>
        <span>{nameWords(workflow.id)}</span>
        <span className={classes.less}>{startWords(workflow)}</span>
      </span>
    ),
  },
  {
    head: 'Next',
    cell: (workflow) => {
      const next = nextTick(workflow);
      return next === undefined ? '–' : <time dateTime={next}>{timeWords(next)}</time>;
    },
  },
  counted('queued'),
  counted('running'),
  counted('waiting'),
  counted('completed'),
  counted('failed'),
];

function counted(state: RunState): Column<Workflow> {
  return {
    head: RUN_STATES[state],
    cell: ({ runs }) => (
      <span className={classes.count} data-state={state} data-none={runs[state] === 0 || undefined}>
        {runs[state]}
      </span>
    ),
  };
}

/** "On job/created", "0 2 * * * in America/New_York". */
function startWords({ triggers }: Workflow): string {
  return triggers
    .map((trigger) =>
      'event' in trigger
        ? `on ${trigger.event}`
        : `${trigger.cron} in ${trigger.time_zone.replaceAll('_', ' ')}`,
    )
    .join(' · ');
}

function nextTick({ triggers }: Workflow): string | undefined {
  return triggers.flatMap((trigger) => ('cron' in trigger ? trigger.next : [])).sort()[0];
}
