import type { Alert } from '../../data/alerts.ts';
import type { Column } from '../../parts/Table.tsx';
import { timeWords } from '../../words.ts';
import { AcknowledgeButton } from './AcknowledgeButton.tsx';
import classes from './Alerts.module.css';
import { kindWords } from './kinds.ts';

export const ALERT_COLUMNS: readonly Column<Alert>[] = [
  {
    head: 'What happened',
    cell: ({ kind, subject }) => (
      <span className={classes.what}>
        <span>{kindWords(kind)}</span>
        <span className={classes.subject}>{subject}</span>
      </span>
    ),
  },
  {
    head: 'In words',
    cell: ({ body }) => <span className={classes.body}>{body}</span>,
  },
  {
    head: 'When',
    cell: ({ created_at }) => <time dateTime={created_at}>{timeWords(created_at)}</time>,
  },
  { head: 'Mail', cell: mailWords },
  { head: 'State', cell: (alert) => <AcknowledgeButton alert={alert} /> },
];

function mailWords({ mailed_at, mail_error }: Alert): string {
  if (mailed_at !== null) return 'Sent';
  return mail_error === null ? '–' : 'Failed';
}
