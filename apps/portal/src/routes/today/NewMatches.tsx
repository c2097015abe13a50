import { Link } from '@tanstack/react-router';
import { nameOf } from '../../data/candidates.ts';
import type { Today } from '../../data/today.ts';
import { Grade } from '../../parts/Grade.tsx';
import { countWords } from '../../words.ts';
import { Section } from './Section.tsx';
import classes from './TodayPage.module.css';

/** Those that are not decided yet, of grade B or better. */
const UNDECIDED = { stage: 'open', grade: 'A+,A,B' } as const;

export function NewMatches({ matches: { total, candidates, items } }: { matches: Today['new_matches'] }) {
  const left = candidates - items.length;
  return (
    <Section
      title="New matches"
      count={total}
      nothing="No new match of grade B or better; what came before stands with each candidate."
      more={
        left > 0 && (
          <Link to="/candidates">
            {countWords(left, 'more candidate has', 'more candidates have')} new matches
          </Link>
        )
      }
    >
      {items.map((person) => (
        <li key={person.candidate_id} className={classes.person}>
          <Link
            to="/candidates/$candidateId/matches"
            params={{ candidateId: person.candidate_id }}
            search={UNDECIDED}
            className={`${classes.entry} ${classes.oneLine}`}
            data-entry
          >
            <span className={classes.name}>{nameOf(person)}</span>
            <span className={classes.facts}>{person.current_title}</span>
            <span className={classes.end}>{countWords(person.matches, 'new', 'new')}</span>
          </Link>
          <ul>
            {person.best.map((match) => (
              <li key={match.match_id}>
                <Link
                  to="/candidates/$candidateId/matches"
                  params={{ candidateId: person.candidate_id }}
                  search={{ ...UNDECIDED, match: match.match_id }}
                  className={classes.match}
                >
                  <Grade grade={match.grade} />
                  <span className={classes.cut}>{match.title}</span>
                  <span className={`${classes.cut} ${classes.facts}`}>
                    {[match.company, match.is_remote ? 'Remote' : match.location].filter(Boolean).join(' · ')}
                  </span>
                  <span className={classes.score}>{match.match_score.toFixed(1)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </Section>
  );
}
