import { useThrottledValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Match, type PreviewedMatch, previewQuery } from '../../data/matches.ts';
import { type Weights, weightsQuery } from '../../data/settings.ts';
import { pointsOf, sharesOf } from '../../match/factors.ts';
import { filterMatches } from '../../match/filterMatches.ts';
import { NotLoaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/States.tsx';
import { MatchColumns } from './MatchColumns.tsx';
import headClasses from './MatchHead.module.css';
import { MatchList } from './MatchList.tsx';
import paneClasses from './MatchPane.module.css';
import { MatchTitle } from './MatchTitle.tsx';
import type { MatchSearch } from './search.ts';
import { useMatchKeys } from './useMatchKeys.ts';
import classes from './WhatIf.module.css';
import { WhatIfPanel } from './WhatIfPanel.tsx';

interface Properties {
  candidateId: number;
  matches: readonly Match[];
  search: MatchSearch;
  onLeave: () => void;
}

/** While a slider is moved the list is asked for this often at most. */
const ASKED_MS = 40;

/** What the list would be under other weights or with more skills. Nothing of it is saved. */
export default function WhatIf({ candidateId, matches, search, onLeave }: Properties) {
  const inForce = useQuery(weightsQuery);
  const [amounts, setAmounts] = useState<Weights | null>(null);
  const [skills, setSkills] = useState<string[]>([]);
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const isNothing = amounts !== null && Object.values(sharesOf(amounts)).every((share) => share === 0);
  const weights = useThrottledValue(isNothing ? null : amounts, ASKED_MS);
  const preview = useQuery(
    previewQuery(candidateId, { ...(weights === null ? {} : { weights }), add_skills: skills }),
  );
  if (inForce.data === undefined) return <NotLoaded error={inForce.error} refetch={inForce.refetch} />;
  if (preview.data === undefined) return <NotLoaded error={preview.error} refetch={preview.refetch} />;
  const usual = pointsOf(inForce.data.value.weights);
  const list = filterMatches(preview.data.items.map(asListed), search);
  return (
    <div className={classes.wondering}>
      <WhatIfPanel
        amounts={amounts ?? usual}
        usual={usual}
        isNothing={isNothing}
        onWeigh={(factor, amount) => setAmounts({ ...(amounts ?? usual), [factor]: amount })}
        skills={skills}
        missing={missingSkills(matches)}
        onSkills={setSkills}
        outcome={outcomeOf(preview.data.items, matches)}
        onReset={() => {
          setAmounts(null);
          setSkills([]);
        }}
        onLeave={onLeave}
      />
      <WhatIfList list={list} chosen={chosen} onChoose={setChosen} />
    </div>
  );
}

type Listed = PreviewedMatch & Pick<Match, 'id' | 'status'>;

/** By its posting, since not every one has a match; what is in no list yet is to be decided. */
function asListed(match: PreviewedMatch): Listed {
  return { ...match, id: match.job_posting_id, status: match.status ?? 'SUGGESTED' };
}

interface ListProperties {
  list: readonly Listed[];
  chosen: number | undefined;
  onChoose: (id: number | undefined) => void;
}

function WhatIfList({ list, chosen, onChoose }: ListProperties) {
  const found = list.findIndex(({ id }) => id === chosen);
  const index = Math.max(0, found);
  const match = list[index];
  const go = (to: number) => onChoose(list[Math.min(Math.max(to, 0), list.length - 1)]?.id);
  const onKeyDown = useMatchKeys({
    next: () => go(index + 1),
    previous: () => go(index - 1),
    first: () => go(0),
    last: () => go(list.length - 1),
  });
  if (match === undefined) {
    return <Empty title="No match is left by these filters">Take one away, or look at another stage.</Empty>;
  }
  return (
    <div
      className={paneClasses.pane}
      role="group"
      aria-label="What the list would be"
      onKeyDown={onKeyDown}
      tabIndex={-1}
      data-open={found >= 0}
    >
      <MatchList matches={list} current={match.id} onOpen={onChoose} note={changeWords} />
      <MatchColumns
        match={match}
        head={
          <header className={headClasses.head}>
            <MatchTitle match={match} onBack={() => onChoose(undefined)} />
            <p className={classes.before}>
              {match.previous_score === null
                ? 'Not in the list as it is'
                : `As it is: ${match.previous_score.toFixed(2)}`}
            </p>
          </header>
        }
        explanation={match.explanation}
      />
    </div>
  );
}

/** "+3.2" points, "new"; nothing where nothing changes. */
function changeWords({ match_score, previous_score }: PreviewedMatch): string {
  if (previous_score === null) return 'new';
  const change = match_score - previous_score;
  if (Math.abs(change) < 0.05) return '';
  return `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(1)}`;
}

/** What the candidate lacks in the list, the most asked for first. */
function missingSkills(matches: readonly Match[]): string[] {
  const counts = new Map<string, number>();
  for (const skill of matches.flatMap((match) => match.missing_skills)) {
    counts.set(skill, (counts.get(skill) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([skill]) => skill);
}

/** How many come in, go and get a better or worse grade. */
function outcomeOf(items: readonly PreviewedMatch[], matches: readonly Match[]) {
  const grades = new Map(matches.map((match) => [match.job_posting_id, match.is_recommended]));
  const there = new Set(items.map(({ job_posting_id }) => job_posting_id));
  return {
    recommended: items.filter(({ is_recommended }) => is_recommended).length,
    recommendedNow: [...grades.values()].filter(Boolean).length,
    isNew: items.filter(({ previous_score }) => previous_score === null).length,
    gone: matches.filter(({ job_posting_id }) => !there.has(job_posting_id)).length,
  };
}

export type Outcome = ReturnType<typeof outcomeOf>;
