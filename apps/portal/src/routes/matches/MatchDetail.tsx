import { useQuery } from '@tanstack/react-query';
import { explanationQuery, type Match } from '../../data/matches.ts';
import { Failed } from '../../parts/States.tsx';
import { MatchColumns } from './MatchColumns.tsx';
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

/** A match that is to be decided about. */
export function MatchDetail({ match, ...head }: Properties) {
  const { data: explanation, error, refetch } = useQuery(explanationQuery(match));
  return (
    <MatchColumns
      match={match}
      head={<MatchHead match={match} {...head} />}
      explanation={explanation}
      failure={explanation === undefined && error !== null && <Failed error={error} onRetry={refetch} />}
    />
  );
}
