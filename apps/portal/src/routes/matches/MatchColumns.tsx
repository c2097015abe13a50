import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ExplainedMatch, Match } from '../../data/matches.ts';
import { postingQuery } from '../../data/postings.ts';
import { FactorBars } from '../../match/FactorBars.tsx';
import { Reasons } from '../../match/Reasons.tsx';
import { Grade } from '../../parts/Grade.tsx';
import { NotLoaded } from '../../parts/Loaded.tsx';
import { PostingFacts } from '../../posting/PostingFacts.tsx';
import { PostingText } from '../../posting/PostingText.tsx';
import { Sources } from '../../posting/Sources.tsx';
import classes from './MatchColumns.module.css';

interface Properties {
  match: Pick<
    Match,
    'job_posting_id' | 'title' | 'match_score' | 'grade' | 'matched_skills' | 'missing_skills'
  >;
  head: ReactNode;
  /** Undefined while it is being read. */
  explanation: ExplainedMatch['explanation'] | undefined;
  /** In place of an explanation that could not be read. */
  failure?: ReactNode;
}

/** One match: why it has its score, and the posting with what the candidate has lit up. */
export function MatchColumns({ match, head, explanation, failure }: Properties) {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void scroller.current?.scrollTo(0, 0);
  }, [match.job_posting_id]);
  return (
    <article className={classes.detail} aria-label={match.title}>
      {head}
      <div
        ref={scroller}
        className={classes.scroller}
        tabIndex={0}
        data-scrolls
        role="region"
        aria-label="The match"
      >
        <div className={classes.columns}>
          <section className={classes.assessment} aria-label="Why this score">
            <div className={classes.score}>
              <span className={classes.number}>{match.match_score.toFixed(2)}</span>
              <Grade grade={match.grade} />
              {explanation !== undefined && <span className={classes.summary}>{explanation.summary}</span>}
            </div>
            {failure}
            {explanation !== undefined && (
              <>
                <FactorBars factors={explanation.factors} score={match.match_score} />
                <Reasons {...explanation} />
              </>
            )}
          </section>
          <PostingOf match={match} />
        </div>
      </div>
    </article>
  );
}

function PostingOf({ match }: Pick<Properties, 'match'>) {
  const { data: posting, error, refetch } = useQuery(postingQuery(match.job_posting_id));
  if (posting === undefined) return <NotLoaded error={error} refetch={refetch} />;
  return (
    <div className={classes.posting}>
      <PostingFacts posting={posting} />
      <Sources sources={posting.other_sources} />
      <PostingText posting={posting} matched={match.matched_skills} missing={match.missing_skills} />
    </div>
  );
}
