import { Button } from '@mantine/core';
import { Complaint } from '../../parts/Complaint.tsx';
import classes from './ProfileForm.module.css';
import { type Conflict, FIELD_LABELS } from './profileChanges.ts';

interface Properties {
  conflicts: readonly Conflict[];
  onSaveAnyway: () => void;
  onDiscard: () => void;
}

/** Two people have changed the same profile; nothing of either is lost unseen. */
export function ConflictNotice({ conflicts, onSaveAnyway, onDiscard }: Properties) {
  const overlaps = conflicts.some(({ mine }) => mine !== undefined);
  return (
    <Complaint>
      <p>
        <strong>Somebody else has changed this profile meanwhile.</strong> What you typed is still here.
      </p>
      <dl className={classes.conflicts}>
        {conflicts.map(({ field, theirs, mine }) => (
          <div key={field}>
            <dt>{FIELD_LABELS[field]}</dt>
            <dd>
              theirs: {shown(theirs)}
              {mine !== undefined && <> · yours: {shown(mine)}</>}
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.choices}>
        <Button size="xs" variant="default" onClick={onSaveAnyway}>
          {overlaps ? 'Save mine over theirs' : 'Keep both'}
        </Button>
        <Button size="xs" variant="default" onClick={onDiscard}>
          Take theirs, drop mine
        </Button>
      </div>
    </Complaint>
  );
}

function shown(value: Conflict['theirs']): string {
  if (value === null || value === '') return 'empty';
  if (Array.isArray(value)) return value.join(', ') || 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
