import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import {
  allCandidates,
  approveCandidate,
  archiveCandidate,
  type Candidate,
  type CandidateStatus,
  restoreCandidate,
} from '../../data/candidates.ts';
import { generateMatches } from '../../data/matches.ts';
import { say } from '../../parts/toastState.ts';
import { countWords } from '../../words.ts';
import classes from './BulkBar.module.css';
import { type BulkResult, forEach } from './bulk.ts';
import type { CandidateSearch } from './search.ts';

const HotlistDialog = lazy(() => import('../../hotlist/HotlistDialog.tsx'));

interface Action {
  label: string;
  /** Whom it can be done for. */
  for: readonly CandidateStatus[];
  act: (id: number) => Promise<unknown>;
  undo?: (id: number) => Promise<unknown>;
  /** "3 people …". */
  done: string;
}

const ACTIONS: readonly Action[] = [
  { label: 'Approve', for: ['pending_review'], act: approveCandidate, done: 'approved and matched' },
  {
    label: 'Match again',
    for: ['onboarded', 'ready_for_assignment'],
    act: generateMatches,
    done: 'matched again',
  },
  {
    label: 'Archive',
    for: ['pending_review', 'onboarded', 'ready_for_assignment', 'assigned'],
    act: archiveCandidate,
    undo: restoreCandidate,
    done: 'archived',
  },
  { label: 'Restore', for: ['inactive'], act: restoreCandidate, undo: archiveCandidate, done: 'restored' },
];

interface Properties {
  selected: ReadonlyMap<number, Candidate>;
  onSelect: (selected: ReadonlyMap<number, Candidate>) => void;
  search: CandidateSearch;
  total: number;
}

/** What can be done for all who are selected. */
export function BulkBar({ selected, onSelect, search, total }: Properties) {
  const [progress, setProgress] = useState<string | null>(null);
  const [isHotlist, setIsHotlist] = useState(false);
  if (selected.size === 0) return null;

  const run = async ({ label, for: suited, act, undo, done }: Action) => {
    const people = [...selected.values()].filter(({ status }) => suited.includes(status));
    setProgress(`${label}: 0 of ${people.length}`);
    const result = await forEach(
      people,
      ({ id }) => act(id),
      (count) => setProgress(`${label}: ${count} of ${people.length}`),
    );
    setProgress(null);
    onSelect(new Map(result.failed.map(({ candidate }) => [candidate.id, candidate])));
    const back =
      undo === undefined
        ? null
        : () =>
            void forEach(
              result.done,
              ({ id }) => undo(id),
              () => {},
            );
    say(sentenceOf(result, done), { undo: result.done.length === 0 ? null : back });
  };
  const selectAll = async () => {
    setProgress('Selecting…');
    const all = await allCandidates(search).finally(() => setProgress(null));
    onSelect(new Map(all.map((candidate) => [candidate.id, candidate])));
  };
  return (
    <section aria-label="Selected candidates" className={classes.bar}>
      <span className={classes.count}>{countWords(selected.size, 'selected', 'selected')}</span>
      {progress !== null ? (
        <span role="status">{progress}</span>
      ) : (
        <>
          {selected.size < total && (
            <Button variant="subtle" size="xs" onClick={selectAll}>
              Select all {total}
            </Button>
          )}
          <Button variant="default" size="xs" onClick={() => setIsHotlist(true)}>
            Hotlist
          </Button>
          {ACTIONS.map((action) => {
            const count = [...selected.values()].filter(({ status }) => action.for.includes(status)).length;
            return (
              count > 0 && (
                <Button key={action.label} variant="default" size="xs" onClick={() => run(action)}>
                  {action.label} {count < selected.size && count}
                </Button>
              )
            );
          })}
          <Button variant="subtle" color="gray" size="xs" onClick={() => onSelect(new Map())}>
            Unselect
          </Button>
        </>
      )}
      {isHotlist && (
        <Suspense>
          <HotlistDialog candidates={[...selected.values()]} onClose={() => setIsHotlist(false)} />
        </Suspense>
      )}
    </section>
  );
}

function sentenceOf({ done, failed }: BulkResult, what: string): string {
  const sentences: string[] = [];
  if (done.length > 0) sentences.push(`${countWords(done.length, 'person', 'people')} ${what}.`);
  if (failed[0] !== undefined) {
    sentences.push(`${countWords(failed.length, 'person', 'people')} not: ${failed[0].reason}`);
  }
  return sentences.join(' ');
}
