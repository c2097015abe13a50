import type { AuditEntry } from '../../data/auditLog.ts';
import type { Column } from '../../parts/Table.tsx';
import { timeWords } from '../../words.ts';
import classes from './AuditLog.module.css';
import { ACTIONS, subjectWords, summaryOf } from './auditWords.ts';

export const auditColumns = (nameOf: (actor: string) => string): readonly Column<AuditEntry>[] => [
  {
    head: 'What',
    cell: (entry) => (
      <span className={classes.lines}>
        <span>{subjectWords(entry)}</span>
        <span className={classes.less}>{ACTIONS[entry.action]}</span>
      </span>
    ),
  },
  {
    head: 'Change',
    cell: (entry) => summaryOf(entry) ?? <span className={classes.less}>The content has been erased</span>,
  },
  { head: 'Who', cell: ({ actor }) => nameOf(actor) },
  {
    head: 'When',
    cell: ({ changed_at }) => <time dateTime={changed_at}>{timeWords(changed_at)}</time>,
  },
];
