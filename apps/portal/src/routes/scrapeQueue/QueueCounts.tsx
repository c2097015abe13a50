import type { QueueCounts as Counts, RoleStatus } from '../../data/scraping.ts';
import { ROLE_STATUS_NAMES } from '../../words.ts';
import classes from './QueueCounts.module.css';
import { ROLE_STATUSES } from './search.ts';

interface Properties {
  counts: Counts;
  shown: RoleStatus | undefined;
  onShow: (status: RoleStatus | undefined) => void;
  /** Instead of roles, the uploads that failed. */
  isOfUploads: boolean;
  onShowUploads: () => void;
}

/** How many roles stand where, to choose from; and the backlog of what was uploaded. */
export function QueueCounts({
  counts: { queue_stats: roles, processing_queue: uploads },
  shown,
  onShow,
  isOfUploads,
  onShowUploads,
}: Properties) {
  const choices = [
    { status: undefined, label: 'All roles', count: roles.total_roles },
    ...ROLE_STATUSES.map((status) => ({ status, label: ROLE_STATUS_NAMES[status], count: roles[status] })),
  ];
  const backlog = [
    { label: 'waiting', count: uploads.pending },
    { label: 'in work', count: uploads.processing },
    { label: 'done today', count: uploads.completed_today },
  ];
  return (
    <div className={classes.counts}>
      <div role="group" aria-label="Roles by status" className={classes.roles}>
        {choices.map(({ status, label, count }) => (
          <button
            key={label}
            type="button"
            className={classes.choice}
            aria-pressed={!isOfUploads && status === shown}
            data-bad={(status === 'failed' && count > 0) || undefined}
            onClick={() => onShow(status)}
          >
            <span className={classes.count}>{count}</span> {label}
          </button>
        ))}
      </div>
      <div className={classes.uploads}>
        <span className={classes.about}>Uploads</span>
        {backlog.map(({ label, count }) => (
          <span key={label}>
            {count} {label}
          </span>
        ))}
        {uploads.failed === 0 && !isOfUploads ? (
          <span>0 failed</span>
        ) : (
          <button
            type="button"
            className={classes.choice}
            aria-pressed={isOfUploads}
            data-bad={uploads.failed > 0 || undefined}
            onClick={onShowUploads}
          >
            <span className={classes.count}>{uploads.failed}</span> failed
          </button>
        )}
      </div>
    </div>
  );
}
