import { Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Alert } from '../../data/alerts.ts';
import { Stack } from '../../parts/Stack.tsx';
import { timeWords } from '../../words.ts';
import { AcknowledgeButton } from './AcknowledgeButton.tsx';
import classes from './Alerts.module.css';
import { kindWords } from './kinds.ts';

/** All that is known of an alert. */
export function AlertDetail({ alert, onClose }: { alert: Alert; onClose: () => void }) {
  const { kind, subject, body, data, created_at, mailed_at, mail_error } = alert;
  return (
    <Modal opened onClose={onClose} size="lg" title={kindWords(kind)}>
      <Stack>
        <p className={classes.words}>
          <strong>{subject}</strong>
        </p>
        <p className={classes.words}>{body}</p>
        <dl className={classes.facts}>
          <dt>Raised</dt>
          <dd>{timeWords(created_at)}</dd>
          {mailed_at !== null && (
            <>
              <dt>Mailed</dt>
              <dd>{timeWords(mailed_at)}</dd>
            </>
          )}
          {mail_error !== null && (
            <>
              <dt>Mail failed</dt>
              <dd>{mail_error}</dd>
            </>
          )}
          {Object.entries(data).map(([name, value]) => (
            <div key={name} className={classes.fact}>
              <dt>{name.replaceAll('_', ' ')}</dt>
              <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
            </div>
          ))}
        </dl>
        <div className={classes.acts}>
          <AcknowledgeButton alert={alert} onDone={onClose} />
          {typeof data.run_id === 'string' && (
            <Link to="/workflows/runs" search={{ run: data.run_id }}>
              See the run
            </Link>
          )}
        </div>
      </Stack>
    </Modal>
  );
}
