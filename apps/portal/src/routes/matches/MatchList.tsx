import { useEffect, useRef } from 'react';
import type { Match, MatchStatus } from '../../data/matches.ts';
import { Grade } from '../../parts/Grade.tsx';
import { ageWords } from '../../words.ts';
import classes from './MatchList.module.css';

const STATUS_WORDS: Record<MatchStatus, string> = {
  SUGGESTED: 'New',
  VIEWED: '',
  SHORTLISTED: 'Shortlisted',
  APPLIED: 'Applied',
  REJECTED: 'Rejected',
};

interface Properties {
  matches: readonly Match[];
  /** The one that is open. */
  current: number;
  onOpen: (id: number) => void;
}

export function MatchList({ matches, current, onOpen }: Properties) {
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
            {STATUS_WORDS[match.status] !== '' && (
              <span className={classes.status}>{STATUS_WORDS[match.status]}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
