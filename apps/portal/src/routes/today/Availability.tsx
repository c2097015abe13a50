import { Link } from '@tanstack/react-router';
import { nameOf } from '../../data/candidates.ts';
import type { Today } from '../../data/today.ts';
import { countWords, dayWords } from '../../words.ts';
import { Section } from './Section.tsx';
import classes from './TodayPage.module.css';

type Dates = Today['available_soon'];

/** Who becomes free, and whose date is so old that it has to be asked for. */
export function Availability({ soon, outdated }: { soon: Dates; outdated: Dates }) {
  const left = soon.total + outdated.total - soon.items.length - outdated.items.length;
  return (
    <Section
      title="Availability"
      count={soon.total + outdated.total}
      nothing="Nobody becomes free within two weeks, and no date is older than a month."
      more={
        left > 0 && (
          <Link to="/candidates" search={{ sort: 'availability_date' }}>
            {countWords(left, 'more candidate', 'more candidates')}
          </Link>
        )
      }
    >
      {soon.items.map((person) => (
        <li key={person.candidate_id}>
          <Link
            to="/candidates/$candidateId/matches"
            params={{ candidateId: person.candidate_id }}
            className={`${classes.entry} ${classes.oneLine}`}
            data-entry
          >
            <span className={classes.name}>{nameOf(person)}</span>
            <span className={classes.facts}>{person.current_title}</span>
            <span className={classes.end}>free from {dayWords(person.availability_date)}</span>
          </Link>
        </li>
      ))}
      {outdated.items.map((person) => (
        <li key={person.candidate_id}>
          <Link
            to="/candidates/$candidateId"
            params={{ candidateId: person.candidate_id }}
            className={`${classes.entry} ${classes.oneLine}`}
            data-entry
          >
            <span className={classes.name}>{nameOf(person)}</span>
            <span className={classes.facts}>Ask whether this is still right</span>
            <span className={classes.end}>free since {dayWords(person.availability_date)}</span>
          </Link>
        </li>
      ))}
    </Section>
  );
}
