import { useMediaQuery } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { explanationQuery, type Match } from '../../data/matches.ts';
import { postingQuery } from '../../data/postings.ts';
import { filterMatches } from '../../match/filterMatches.ts';
import { reasonOfKey } from '../../match/rejectionReasons.ts';
import { useDecisions } from '../../match/useDecisions.ts';
import { Empty } from '../../parts/States.tsx';
import { MatchDetail } from './MatchDetail.tsx';
import { MatchList } from './MatchList.tsx';
import classes from './MatchPane.module.css';
import type { MatchSearch } from './search.ts';
import { useMatchKeys } from './useMatchKeys.ts';

interface Properties {
  candidateId: number;
  matches: readonly Match[];
  search: MatchSearch;
  onChange: (changes: Partial<MatchSearch>) => void;
}

/** Somebody who passes by has not looked. */
const LOOKED_AT_MS = 600;
const READ_AHEAD = 3;

/** The list at the left, one of it at the right. */
export function MatchPane({ candidateId, matches, search, onChange }: Properties) {
  const decisions = useDecisions(candidateId);
  const [kept, keep] = useKept(search);
  const list = filterMatches(matches, search, kept);
  const isPhone = useMediaQuery('(max-width: 1023px)') ?? false;
  const [current, show] = useCurrent(search.match, onChange);
  const chosen = list.findIndex(({ id }) => id === current);
  const index = Math.max(0, chosen);
  const match = list[index];
  const pane = useRef<HTMLDivElement>(null);

  const go = (to: number) => {
    const next = list[Math.min(Math.max(to, 0), list.length - 1)];
    if (next !== undefined) show(next.id);
  };
  /** Does it and goes to the next one. */
  const settle = (decide: (match: Match) => void) => {
    if (match === undefined) return;
    keep(match.id);
    decide(match);
    go(index + 1);
  };
  const acts = {
    shortlist: () => settle((match) => decisions.decide(match, 'SHORTLISTED')),
    reject: (reason?: string) => settle((match) => decisions.decide(match, 'REJECTED', reason)),
    apply: () => settle(decisions.apply),
    undo: () => {
      const undone = decisions.undo();
      if (undone !== null) show(undone.id);
    },
  };
  const [isRejecting, setRejecting] = useState(false);
  /** Whoever types fast gives the reason before the question is on the screen. */
  const takeReason = (key: string) => {
    const reason = reasonOfKey(key);
    if (!isRejecting || (reason === undefined && key !== 'Enter')) return false;
    setRejecting(false);
    acts.reject(reason);
    return true;
  };
  const onKeyDown = useMatchKeys(
    {
      ...acts,
      reject: () => setRejecting(true),
      next: () => go(index + 1),
      previous: () => go(index - 1),
      first: () => go(0),
      last: () => go(list.length - 1),
      open: () => match?.job_url && window.open(match.job_url, '_blank', 'noopener,noreferrer'),
    },
    takeReason,
  );

  useReadAhead(list, index);
  const { view } = decisions;
  const isShown = match !== undefined && (!isPhone || chosen >= 0);
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => view(match), LOOKED_AT_MS);
    return () => clearTimeout(timer);
  }, [isShown, match, view]);
  // The keys work at once. Not on a phone, which has none.
  useEffect(() => {
    if (!isPhone) pane.current?.focus({ preventScroll: true });
  }, [isPhone]);

  if (match === undefined) {
    return <Empty title="No match is left by these filters">Take one away, or look at another stage.</Empty>;
  }
  return (
    <div
      ref={pane}
      className={classes.pane}
      role="group"
      aria-label="Matches"
      onKeyDown={onKeyDown}
      tabIndex={-1}
      data-open={chosen >= 0}
    >
      <MatchList matches={list} current={match.id} onOpen={show} />
      <MatchDetail
        match={match}
        acts={acts}
        canUndo={decisions.canUndo}
        isRejecting={isRejecting}
        onRejecting={(is) => {
          setRejecting(is);
          if (!is) pane.current?.focus({ preventScroll: true });
        }}
        onBack={() => onChange({ match: undefined })}
      />
    </div>
  );
}

/** The match that is shown: of the address, or already the one that the address is on its way to. */
function useCurrent(
  addressed: number | undefined,
  onChange: Properties['onChange'],
): [number | undefined, (id: number) => void] {
  const [ahead, setAhead] = useState<number>();
  if (ahead !== undefined && ahead === addressed) setAhead(undefined);
  const show = (id: number) => {
    setAhead(id);
    onChange({ match: id });
  };
  return [ahead ?? addressed, show];
}

/** What has been decided since the filters were set. */
function useKept({ match: _, ...filters }: MatchSearch): [ReadonlySet<number>, (id: number) => void] {
  const of = JSON.stringify(filters);
  const [kept, setKept] = useState<{ of: string; ids: ReadonlySet<number> }>({ of, ids: new Set() });
  const ids = kept.of === of ? kept.ids : new Set<number>();
  return [ids, (id) => setKept({ of, ids: new Set([...ids, id]) })];
}

/** The next ones are there before they are asked for. */
function useReadAhead(list: readonly Match[], index: number): void {
  const queryClient = useQueryClient();
  const next = list.slice(index + 1, index + 1 + READ_AHEAD);
  const ids = next.map(({ id }) => id).join();
  useEffect(() => {
    for (const match of next) {
      void queryClient.prefetchQuery(explanationQuery(match));
      void queryClient.prefetchQuery(postingQuery(match.job_posting_id));
    }
  }, [ids, queryClient]);
}
