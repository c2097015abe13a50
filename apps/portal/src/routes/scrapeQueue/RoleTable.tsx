import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { messageOf } from '../../api/problems.ts';
import { requeue, type ScrapeRole } from '../../data/scraping.ts';
import type { PagedRows } from '../../data/usePages.ts';
import { Rows } from '../../parts/Rows.tsx';
import { say } from '../../parts/toastState.ts';
import { agoWords, leftWords, ROLE_STATUS_NAMES } from '../../words.ts';
import { BoardStates } from './BoardStates.tsx';
import classes from './RoleTable.module.css';

const ROW = 56;
const HEADS = ['Role', 'Status', 'Boards', 'Candidates', 'Jobs found', 'Last scraped'];

export function RoleTable({ rows, total }: { rows: PagedRows<ScrapeRole>; total: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { mutate, isPending, variables } = useMutation({
    mutationFn: ({ id }: ScrapeRole) => requeue(id),
    onSuccess: (_, { display_role }) => say(`${display_role} is back in the queue.`),
    onError: (refusal) => say(messageOf(refusal)),
  });
  return (
    <div
      ref={scroller}
      className={classes.table}
      role="table"
      tabIndex={0}
      aria-label="Roles"
      aria-rowcount={total + 1}
      aria-busy={rows.isOutdated}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.grid}>
          {HEADS.map((head) => (
            <span key={head} role="columnheader">
              {head}
            </span>
          ))}
          <span role="columnheader">
            <span className={classes.unseen}>Requeue</span>
          </span>
        </div>
      </div>
      <Rows
        count={total}
        height={ROW}
        scroller={scroller}
        onShow={rows.show}
        row={(index) => {
          const role = rows.at(index);
          return role === undefined ? (
            <span role="cell" />
          ) : (
            <Line role={role} isBusy={isPending && variables.id === role.id} onRequeue={() => mutate(role)} />
          );
        }}
      />
    </div>
  );
}

interface LineProperties {
  role: ScrapeRole;
  isBusy: boolean;
  onRequeue: () => void;
}

function Line({ role, isBusy, onRequeue }: LineProperties) {
  const { display_role, status, candidate_count, total_jobs_found, last_scraped_at } = role;
  return (
    <div className={`${classes.grid} ${classes.line}`}>
      <span role="cell" className={classes.cell}>
        <strong>{display_role}</strong>
        <span className={classes.more} data-bad={role.last_error !== null || undefined}>
          {role.last_error ?? role.location_hints.join(' · ')}
        </span>
      </span>
      <span role="cell" className={classes.cell} data-status={status}>
        {ROLE_STATUS_NAMES[status]}
        <span className={classes.more}>{stateWords(role)}</span>
      </span>
      <span role="cell">
        <BoardStates states={role.platforms_status} />
      </span>
      <span role="cell">{candidate_count}</span>
      <span role="cell">{total_jobs_found}</span>
      <span role="cell">{last_scraped_at === null ? 'never' : agoWords(last_scraped_at)}</span>
      <span role="cell" className={classes.act}>
        {status === 'failed' && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Requeue ${display_role}`}
            loading={isBusy}
            onClick={onRequeue}
          >
            Requeue
          </Button>
        )}
      </span>
    </div>
  );
}

/** What else is to be known of where a role stands. */
function stateWords({ status, lease_expires_at, retry_count, candidate_count }: ScrapeRole): string {
  if (status === 'scraping' && lease_expires_at !== null) return `lease: ${leftWords(lease_expires_at)}`;
  if (retry_count > 0) return `tried ${retry_count + 1} times`;
  return status === 'pending' && candidate_count === 0 ? 'not wanted now' : '';
}
