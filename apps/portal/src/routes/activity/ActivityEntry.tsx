import { Link } from '@tanstack/react-router';
import type { Activity } from '../../data/activity.ts';
import { clockWords, deedWords, whoWords } from './activityWords.ts';
import { FieldChanges } from './FieldChanges.tsx';
import classes from './Timeline.module.css';

/** Who did what, with what changed and where it leads. */
export function ActivityEntry({ entry }: { entry: Activity }) {
  const { at, changes, note, title, company, kind } = entry;
  return (
    <li className={classes.entry}>
      <time dateTime={at} className={classes.time}>
        {clockWords(at)}
      </time>
      <div className={classes.deed}>
        <p>
          <strong>{whoWords(entry)}</strong> {deedWords(entry)}
          {title !== null && (
            <>
              {' '}
              <PostingLink entry={entry} title={title} />
              {company !== null && <span className={classes.less}> at {company}</span>}
            </>
          )}
        </p>
        {note !== null && <blockquote className={classes.note}>{note}</blockquote>}
        {kind === 'edited' && <FieldChanges changes={changes} />}
      </div>
    </li>
  );
}

/** To the application where there is one, else to the posting. */
function PostingLink({ entry, title }: { entry: Activity; title: string }) {
  const { application_id, job_posting_id, to_status, kind } = entry;
  const isOfApplication = kind === 'application_moved' || to_status === 'APPLIED';
  if (application_id !== null && isOfApplication) {
    return (
      <Link to="/pipeline" search={{ application: application_id }}>
        {title}
      </Link>
    );
  }
  return (
    <Link to="/jobs" search={{ job: job_posting_id! }}>
      {title}
    </Link>
  );
}
