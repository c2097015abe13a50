import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { explanationQuery, type Match } from '../../data/matches.ts';
import { postingQuery } from '../../data/postings.ts';
import { FactorBars } from '../../match/FactorBars.tsx';
import { Reasons } from '../../match/Reasons.tsx';
import { Grade } from '../../parts/Grade.tsx';
import { Failed, Waiting } from '../../parts/States.tsx';
import { PostingFacts } from '../../posting/PostingFacts.tsx';
import { PostingText } from '../../posting/PostingText.tsx';
import { Sources } from '../../posting/Sources.tsx';
import classes from './MatchDetail.module.css';
import { MatchHead } from './MatchHead.tsx';

export interface MatchActs {
  shortlist: () => void;
  reject: (reason?: string) => void;
  apply: () => void;
  undo: () => void;
}

interface Properties {
  match: Match;
  acts: MatchActs;
  canUndo: boolean;
  /** Whether the reason of a rejection is being asked. */
  isRejecting: boolean;
  onRejecting: (is: boolean) => void;
  onBack: () => void;
}

/** One match: why it has its score, and the posting with what the candidate has lit up. */
export function MatchDetail({ match, ...head }: Properties) {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void scroller.current?.scrollTo(0, 0);
  }, [match.id]);
  return (
    <article className={classes.detail} aria-label={match.title}>
      <MatchHead match={match} {...head} />
      <div
        ref={scroller}
        className={classes.scroller}
        tabIndex={0}
        data-scrolls
        role="region"
        aria-label="The match"
      >
        <div className={classes.columns}>
          <Assessment match={match} />
          <PostingOf match={match} />
        </div>
      </div>
    </article>
  );
}

function Assessment({ match }: { match: Match }) {
  const { data: explanation, error, refetch } = useQuery(explanationQuery(match));
  return (
    <section className={classes.assessment} aria-label="Why this score">
      <div className={classes.score}>
        <span className={classes.number}>{match.match_score.toFixed(2)}</span>
        <Grade grade={match.grade} />
        {explanation !== undefined && <span className={classes.summary}>{explanation.summary}</span>}
      </div>
      {error !== null && <Failed error={error} onRetry={refetch} />}
      {explanation !== undefined && (
        <>
          <FactorBars factors={explanation.factors} score={match.match_score} />
          <Reasons {...explanation} />
        </>
      )}
    </section>
  );
}

function PostingOf({ match }: { match: Match }) {
  const { data: posting, error, refetch } = useQuery(postingQuery(match.job_posting_id));
  if (error !== null) return <Failed error={error} onRetry={refetch} />;
  if (posting === undefined) return <Waiting />;
  return (
    <div className={classes.posting}>
      <PostingFacts posting={posting} />
      <Sources sources={posting.other_sources} />
      <PostingText posting={posting} matched={match.matched_skills} missing={match.missing_skills} />
    </div>
  );
}
