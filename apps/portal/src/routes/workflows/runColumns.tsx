import type { Run } from '../../data/workflows.ts';
import type { Column } from '../../parts/Table.tsx';
import { timeWords } from '../../words.ts';
import { RunStateMark } from './RunStateMark.tsx';
import classes from './Workflows.module.css';
import { aboutWords, durationWords, nameWords } from './workflowWords.ts';

export const RUN_COLUMNS: readonly Column<Run>[] = [
  {
    head: 'Run',
    cell: ({ workflow, event }) => (
      <span className={classes.lines}>
        <span>{nameWords(workflow)}</span>
        <span className={classes.less}>{event === null ? 'by its schedule' : aboutWords(event.data)}</span>
      </span>
    ),
  },
  { head: 'State', cell: ({ state }) => <RunStateMark state={state} /> },
  {
    head: 'Queued',
    cell: ({ queued_at }) => <time dateTime={queued_at}>{timeWords(queued_at)}</time>,
  },
  {
    head: 'Took',
    cell: ({ duration_ms }) => (duration_ms === null ? '–' : durationWords(duration_ms)),
  },
  { head: 'Tries', cell: ({ attempts }) => attempts },
];
