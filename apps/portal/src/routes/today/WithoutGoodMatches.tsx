import { Link } from '@tanstack/react-router';
import { nameOf } from '../../data/candidates.ts';
import type { Today } from '../../data/today.ts';
import { countWords } from '../../words.ts';
import { Section } from './Section.tsx';
import classes from './TodayPage.module.css';

type Without = Today['without_good_matches'];

/** Leads to the profile, where a skill that somebody has can be added. */
export function WithoutGoodMatches({ without: { total, items } }: { without: Without }) {
  const left = total - items.length;
  return (
    <Section
      title="Without a good match"
      count={total}
      nothing="Everybody has a match of grade B or better."
      more={left > 0 && `and ${countWords(left, 'more candidate', 'more candidates')}`}
    >
      {items.map((person) => (
        <li key={person.candidate_id}>
          <Link
            to="/candidates/$candidateId"
            params={{ candidateId: person.candidate_id }}
            className={classes.entry}
            data-entry
          >
            <span className={classes.name}>{nameOf(person)}</span>
            <span className={classes.facts}>{adviceFor(person)}</span>
            <span className={classes.end}>
              {person.best_score === null ? 'no match' : `best ${person.best_score.toFixed(1)}`}
            </span>
          </Link>
        </li>
      ))}
    </Section>
  );
}

function adviceFor({ one_skill_away: away }: Without['items'][number]): string {
  if (away === null) return 'No single skill is missing: look at places, pay and years';
  return `One skill away: ${away.skill} would open ${countWords(away.jobs, 'job')}`;
}
