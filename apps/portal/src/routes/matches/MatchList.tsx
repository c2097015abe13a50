import { useEffect, useRef } from 'react';
import type { Match } from '../../data/matches.ts';
import { MATCH_STATUSES } from '../../match/matchStatuses.ts';
import { Grade } from '../../parts/Grade.tsx';
import { ageWords } from '../../words.ts';
import classes from './MatchList.module.css';

/** What a line of the list shows. */
export type ListedMatch = Pick<
  Match,
  | 'id'
  | 'status'
  | 'match_score'
  | 'grade'
  | 'title'
  | 'company'
  | 'is_remote'
  | 'location'
  | 'salary_range'
  | 'posted_date'
>;

interface Properties<T extends ListedMatch> {
  matches: readonly T[];
  /** The one that is open. */
  current: number;
  onOpen: (id: number) => void;
  /** A word at the end of the line: what has been decided, unless something else is of interest. */
  note?: (match: T) => string;
}

export function MatchList<T extends ListedMatch>({
  matches,
  current,
  onOpen,
  note = ({ status }) => MATCH_STATUSES[status],
}: Properties<T>) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-match="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ul ref={list} className={classes.list} aria-label="Matches, the best first">
      {matches.map((match) => (
        <li key={match.id} className={classes.item}>
          <button
            type="button"
            className={classes.match}
            data-match={match.id}
            data-status={match.status}
            aria-current={match.id === current}
            onClick={() => onOpen(match.id)}
          >
            <span className={classes.score}>
              {match.match_score.toFixed(1)}
              <Grade grade={match.grade} />
            </span>
            <span className={classes.title}>{match.title}</span>
            <span className={classes.facts}>
              {[match.company, match.is_remote ? 'Remote' : match.location].filter(Boolean).join(' · ')}
            </span>
            <span className={classes.facts}>
              {[match.salary_range, match.posted_date === null ? null : ageWords(match.posted_date)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {note(match) !== '' && <span className={classes.status}>{note(match)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
