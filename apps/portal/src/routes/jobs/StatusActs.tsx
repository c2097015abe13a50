import { Button } from '@mantine/core';
import { useState } from 'react';
import { messageOf } from '../../api/problems.ts';
import { changePostingStatus, type GivenStatus, type Posting } from '../../data/postings.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { say } from '../../parts/toastState.ts';
import classes from './StatusActs.module.css';

type End = Exclude<GivenStatus, 'ACTIVE'>;

const ENDS: Record<End, { act: string; said: string }> = {
  FILLED: { act: 'Mark as filled', said: 'is marked as filled' },
  CLOSED: { act: 'Mark as closed', said: 'is marked as closed' },
};

/** Says what became of a posting, and takes it back. */
export function StatusActs({ posting: { id, title, status } }: { posting: Posting }) {
  const [end, setEnd] = useState<End | null>(null);
  const open = () =>
    changePostingStatus(id, 'ACTIVE').then(
      () => say(`“${title}” is open again.`),
      (refusal) => say(messageOf(refusal)),
    );
  if (status === 'EXPIRED') return null;
  return (
    <div className={classes.acts}>
      {status !== 'ACTIVE' ? (
        <Button size="xs" variant="default" onClick={open}>
          Open again
        </Button>
      ) : (
        (Object.keys(ENDS) as End[]).map((to) => (
          <Button key={to} size="xs" variant="default" onClick={() => setEnd(to)}>
            {ENDS[to].act}
          </Button>
        ))
      )}
      {end !== null && (
        <Confirm
          title={`${ENDS[end].act}: “${title}”?`}
          act={ENDS[end].act}
          onConfirm={async () => {
            await changePostingStatus(id, end);
            say(`“${title}” ${ENDS[end].said}.`, { undo: open });
          }}
          onClose={() => setEnd(null)}
        >
          It leaves the suggestions of all candidates at once; the same job on another board takes its place.
          Imports do not open it again.
        </Confirm>
      )}
    </div>
  );
}
