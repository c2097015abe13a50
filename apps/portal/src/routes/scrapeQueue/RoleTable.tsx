import type { ScrapeRole } from '../../data/scraping.ts';
import type { PagedRows } from '../../data/usePages.ts';
import { type Column, Table } from '../../parts/Table.tsx';
import { agoWords, leftWords, ROLE_STATUS_NAMES } from '../../words.ts';
import { BoardStates } from './BoardStates.tsx';
import { RequeueButton } from './RequeueButton.tsx';
import classes from './RoleTable.module.css';

const ROW = 56;
const COLUMNS: readonly Column<ScrapeRole>[] = [
  {
    head: 'Role',
    cell: ({ display_role, last_error, location_hints }) => (
      <span className={classes.lines}>
        <strong>{display_role}</strong>
        <span className={classes.more} data-bad={last_error !== null || undefined}>
          {last_error ?? location_hints.join(' · ')}
        </span>
      </span>
    ),
  },
  {
    head: 'Status',
    cell: (role) => (
      <span className={classes.lines} data-status={role.status}>
        {ROLE_STATUS_NAMES[role.status]}
        <span className={classes.more}>{stateWords(role)}</span>
      </span>
    ),
  },
  { head: 'Boards', cell: ({ platforms_status }) => <BoardStates states={platforms_status} /> },
  { head: 'Candidates', cell: ({ candidate_count }) => candidate_count },
  { head: 'Jobs found', cell: ({ total_jobs_found }) => total_jobs_found },
  {
    head: 'Last scraped',
    cell: ({ last_scraped_at }) => (last_scraped_at === null ? 'never' : agoWords(last_scraped_at)),
  },
  {
    head: 'Requeue',
    isActs: true,
    cell: (role) => role.status === 'failed' && <RequeueButton role={role} />,
  },
];

export function RoleTable({ rows }: { rows: PagedRows<ScrapeRole> }) {
  return <Table label="Roles" layout={classes.layout} columns={COLUMNS} rows={rows} height={ROW} />;
}

/** What else is to be known of where a role stands. */
function stateWords({ status, lease_expires_at, retry_count, candidate_count }: ScrapeRole): string {
  if (status === 'scraping' && lease_expires_at !== null) return `lease: ${leftWords(lease_expires_at)}`;
  if (retry_count > 0) return `tried ${retry_count + 1} times`;
  return status === 'pending' && candidate_count === 0 ? 'not wanted now' : '';
}
