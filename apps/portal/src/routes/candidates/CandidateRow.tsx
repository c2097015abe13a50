import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Candidate, nameOf } from '../../data/candidates.ts';
import { Status } from '../../parts/Status.tsx';
import { dayWords } from '../../words.ts';
import classes from './CandidateTable.module.css';

interface Properties {
  /** Undefined while it is being read. */
  candidate: Candidate | undefined;
  isSelected: boolean;
  onToggle: (candidate: Candidate) => void;
}

const SKILLS_SHOWN = 6;

export function CandidateRow({ candidate, isSelected, onToggle }: Properties) {
  if (candidate === undefined) {
    return (
      <div className={`${classes.grid} ${classes.line}`}>
        <span role="cell" className={classes.blank} />
      </div>
    );
  }
  const { id, status, current_title, skills, location, work_authorization } = candidate;
  const { total_experience_years, target_hourly_rate, availability_date } = candidate;
  const name = nameOf(candidate);
  return (
    <div className={`${classes.grid} ${classes.line}`} data-selected={isSelected || undefined}>
      <span role="cell" className={classes.check}>
        <Checkbox
          size="xs"
          aria-label={`Select ${name}`}
          checked={isSelected}
          onChange={() => onToggle(candidate)}
        />
      </span>
      <span role="cell" className={classes.who}>
        <Link
          to={status === 'pending_review' ? '/candidates/$candidateId' : '/candidates/$candidateId/matches'}
          params={{ candidateId: id }}
          className={classes.name}
        >
          {name}
        </Link>
        <span className={classes.title}>{current_title ?? 'No title'}</span>
      </span>
      <span role="cell" className={classes.status}>
        <Status status={status} />
      </span>
      <span role="cell" className={classes.skills}>
        {skills.slice(0, SKILLS_SHOWN).join(' · ')}
        {skills.length > SKILLS_SHOWN && ` · +${skills.length - SKILLS_SHOWN}`}
      </span>
      <span role="cell" className={classes.place}>
        {location ?? '–'}
      </span>
      <span role="cell" className={classes.authorization}>
        {work_authorization ?? '–'}
      </span>
      <span role="cell" className={classes.number}>
        {total_experience_years ?? '–'}
      </span>
      <span role="cell" className={classes.number}>
        {target_hourly_rate === null ? '–' : `$${target_hourly_rate}`}
      </span>
      <span role="cell" className={classes.available}>
        {availability_date === null ? '–' : dayWords(availability_date)}
      </span>
    </div>
  );
}
