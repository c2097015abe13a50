import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nameOf } from '../../data/candidates.ts';
import { type FittingCandidate, fitsQuery, type Posting } from '../../data/postings.ts';
import { MATCH_STATUSES } from '../../match/matchStatuses.ts';
import { Grade } from '../../parts/Grade.tsx';
import { Failed } from '../../parts/States.tsx';
import { countWords } from '../../words.ts';
import classes from './Fits.module.css';

/** Which candidates of the firm suit a posting, the best first. */
export function Fits({ posting }: { posting: Posting }) {
  const { data: fits, error, refetch } = useQuery(fitsQuery(posting.id));
  if (fits === undefined) return error !== null && <Failed error={error} onRetry={refetch} />;
  const { items, total, is_excluded } = fits;
  return (
    <section aria-labelledby="fits" className={classes.fits}>
      <h3 id="fits">
        {total === 0 ? 'Suits nobody on your bench' : `Suits ${countWords(total, 'candidate')} of yours`}
      </h3>
      <p className={classes.note}>
        {total > items.length && `The best ${items.length}. `}
        Scored now, everybody who looks for work.
        {is_excluded && ' Your job preferences keep it out of all lists of matches.'}
        {posting.canonical_id !== null && ' Lists of matches have it by its posting on another board.'}
      </p>
      {items.length > 0 && (
        <ol className={classes.list}>
          {items.map((fit) => (
            <Fit key={fit.candidate_id} fit={fit} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Fit({ fit }: { fit: FittingCandidate }) {
  const { candidate_id, match_id, match_status, match_score, grade, missing_skills } = fit;
  const facts = [
    fit.current_title,
    fit.work_authorization,
    missing_skills.length === 0 ? 'has every skill' : `without ${missing_skills.slice(0, 3).join(', ')}`,
  ].filter((fact) => fact !== null);
  return (
    <li className={classes.fit}>
      <span className={classes.score}>{match_score.toFixed(1)}</span>
      <Grade grade={grade} />
      <span className={classes.who}>
        <Link
          to="/candidates/$candidateId/matches"
          params={{ candidateId: candidate_id }}
          search={match_id === null ? {} : { match: match_id }}
        >
          {nameOf(fit)}
        </Link>
        <span className={classes.note}>{facts.join(' · ')}</span>
      </span>
      <span className={classes.status}>
        {match_status === null ? 'Not in the list' : MATCH_STATUSES[match_status]}
      </span>
    </li>
  );
}
