import { ActionIcon, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { applicationQuery } from '../../data/applications.ts';
import { nameOf } from '../../data/candidates.ts';
import { MOVES } from '../../data/stages.ts';
import { Icon } from '../../parts/Icon.tsx';
import { NotLoaded } from '../../parts/Loaded.tsx';
import { APPLICATION_STATUSES, dayWords } from '../../words.ts';
import classes from './ApplicationDetail.module.css';
import type { Moves } from './useMoves.ts';

interface Properties {
  id: number;
  moves: Moves;
  onClose: () => void;
}

/** Who and what it is about, where it can go, and where it has been. */
export function ApplicationDetail({ id, moves, onClose }: Properties) {
  const { data: application, error, refetch } = useQuery(applicationQuery(id));
  if (application === undefined) return <NotLoaded error={error} refetch={refetch} />;
  const { title, company, candidate_id, job_posting_id, application_status, history } = application;
  return (
    <aside className={classes.detail} aria-label="Application">
      <div className={classes.head}>
        <div>
          <h2 className={classes.title}>
            <Link to="/candidates/$candidateId/matches" params={{ candidateId: candidate_id }}>
              {nameOf(application)}
            </Link>
          </h2>
          <p>
            <Link to="/jobs" search={{ job: job_posting_id }}>
              {title}
            </Link>
          </p>
          <p className={classes.facts}>{company}</p>
        </div>
        <ActionIcon variant="subtle" color="gray" aria-label="Close" onClick={onClose}>
          <Icon name="close" size={14} />
        </ActionIcon>
      </div>
      <div className={classes.moves}>
        {application_status === 'REJECTED' && (
          <Button size="xs" variant="default" onClick={() => moves.takeBack(application)}>
            Take the rejection back
          </Button>
        )}
        {MOVES[application_status].length > 0 && <span className={classes.facts}>Move to</span>}
        {MOVES[application_status].map((to) => (
          <Button key={to} size="xs" variant="default" onClick={() => moves.start(application, to)}>
            {APPLICATION_STATUSES[to]}
          </Button>
        ))}
      </div>
      <h3 className={classes.small}>History</h3>
      <ol className={classes.history}>
        {history.toReversed().map(({ to_status, reason, changed_at }) => (
          <li key={`${changed_at}-${to_status}`} className={classes.change}>
            <span>{APPLICATION_STATUSES[to_status]}</span>
            <time dateTime={changed_at} className={classes.facts}>
              {dayWords(changed_at)}
            </time>
            {reason !== null && <p className={classes.reason}>{reason}</p>}
          </li>
        ))}
      </ol>
    </aside>
  );
}
