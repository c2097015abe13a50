import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { messageOf } from '../api/problems.ts';
import {
  applyTo,
  type Match,
  type MatchStatus,
  matchesQuery,
  setMatchStatus,
  takeApplicationBack,
} from '../data/matches.ts';
import { say } from '../parts/toastState.ts';

/** Something that was done to a match and how it is undone. */
interface Done {
  match: Match;
  undo: () => Promise<void>;
}

/**
 * Decides about the matches of a candidate: shown at once, sent in order one after the other, taken back where the
 * server refuses.
 */
export function useDecisions(candidateId: number) {
  const queryClient = useQueryClient();
  const [history, setHistory] = useState<readonly Done[]>([]);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const show = useCallback(
    (id: number, status: MatchStatus) =>
      queryClient.setQueryData(matchesQuery(candidateId).queryKey, (matches) =>
        matches?.map((match) => (match.id === id ? { ...match, status } : match)),
      ),
    [queryClient, candidateId],
  );

  const send = useCallback(
    (match: Match, act: () => Promise<void>) => {
      const sent = last.current.then(act);
      last.current = sent.catch((error: unknown) => {
        show(match.id, match.status);
        say(`${match.title}: ${messageOf(error)}`);
      });
      return last.current;
    },
    [show],
  );

  /** Quietly: a suggestion that somebody looks at counts as viewed. */
  const view = useCallback(
    (match: Match) => {
      if (match.status !== 'SUGGESTED') return;
      show(match.id, 'VIEWED');
      void send(match, () => setMatchStatus(match.id, 'VIEWED'));
    },
    [send, show],
  );

  const remember = (done: Done) => setHistory((before) => [...before, done]);

  const decide = (match: Match, status: 'SHORTLISTED' | 'REJECTED' | 'VIEWED', reason?: string) => {
    if (match.status === 'APPLIED')
      return say('It is applied for already; undo that, or move the application on.');
    show(match.id, status);
    void send(match, () => setMatchStatus(match.id, status, reason));
    const before = match.status;
    remember({ match, undo: () => setMatchStatus(match.id, before) });
  };

  const apply = (match: Match) => {
    if (match.status === 'APPLIED') return say('It is applied for already.');
    show(match.id, 'APPLIED');
    const before = match.status;
    let application: number | null = null;
    void send(match, async () => {
      application = await applyTo(match.id);
    });
    remember({
      match,
      undo: async () => {
        if (application === null) return;
        await takeApplicationBack(application);
        await setMatchStatus(match.id, before);
      },
    });
  };

  /** Undoes the latest; gives the match it was about. */
  const undo = (): Match | null => {
    const latest = history.at(-1);
    if (latest === undefined) return null;
    setHistory(history.slice(0, -1));
    const { match } = latest;
    show(match.id, match.status);
    void send(match, latest.undo);
    return match;
  };

  return { view, decide, apply, undo, canUndo: history.length > 0 };
}

export type Decisions = ReturnType<typeof useDecisions>;
