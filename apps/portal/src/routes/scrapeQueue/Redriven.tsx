import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { messageOf } from '../../api/problems.ts';
import {
  dismissRedriven,
  isUnderWay,
  type ScrapeUpload,
  uploadQuery,
  useRedriven,
} from '../../data/scraping.ts';
import { boardName } from '../../posting/boards.ts';
import { countWords } from '../../words.ts';
import classes from './Redriven.module.css';

/** The uploads that were run again since the page was opened, each with how far it is or what became of it. */
export function Redriven() {
  const redriven = useRedriven();
  if (redriven.length === 0) return <div />;
  return (
    <ul className={classes.redriven} aria-label="Run again">
      {redriven.map((upload) => (
        <One key={upload.id} upload={upload} />
      ))}
    </ul>
  );
}

function One({ upload }: { upload: ScrapeUpload }) {
  const { data: now = { ...upload, status: 'pending' as const }, error } = useQuery(uploadQuery(upload.id));
  const name = `${boardName(upload.platform)}, ${upload.display_role}`;
  return (
    <li className={classes.one}>
      {isUnderWay(now) && <Loader size={14} aria-hidden="true" />}
      <div className={classes.what} role="status">
        <strong>{name}</strong>{' '}
        <span data-bad={now.status === 'failed' || undefined} className={classes.state}>
          {error === null ? stateWords(now) : messageOf(error)}
        </span>
      </div>
      {now.import_batch_id !== null && (
        <Link to="/import" search={{ batch: now.import_batch_id }}>
          See the import
        </Link>
      )}
      {!isUnderWay(now) && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`Dismiss ${name}`}
          onClick={() => dismissRedriven(upload.id)}
        >
          Dismiss
        </Button>
      )}
    </li>
  );
}

function stateWords({ status, jobs_count, retry_count, error_message }: ScrapeUpload): string {
  if (status === 'completed') return `${countWords(jobs_count, 'posting')} processed`;
  if (status === 'failed') return `has failed again: ${error_message}`;
  const now = status === 'processing' ? 'is being processed' : 'waits for its turn';
  return retry_count === 0 ? now : `${now}, after ${countWords(retry_count, 'failed try', 'failed tries')}`;
}
