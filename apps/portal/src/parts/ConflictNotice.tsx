import { Button } from '@mantine/core';
import { Complaint } from './Complaint.tsx';
import classes from './ConflictNotice.module.css';

interface Properties<F extends string> {
  /** "this profile" */
  what: string;
  conflicts: readonly { field: F; theirs: unknown; mine: unknown }[];
  /** How fields are called on the screen; what has no name is not shown. */
  labels: Partial<Record<F, string>>;
  onSaveAnyway: () => void;
  onDiscard: () => void;
}

/** Two people have changed the same thing; nothing of either is lost unseen. */
export function ConflictNotice<F extends string>({
  what,
  conflicts,
  labels,
  onSaveAnyway,
  onDiscard,
}: Properties<F>) {
  const overlaps = conflicts.some(({ mine }) => mine !== undefined);
  return (
    <Complaint>
      <p>
        <strong>Somebody else has changed {what} meanwhile.</strong> What you typed is still here.
      </p>
      <dl className={classes.conflicts}>
        {conflicts
          .filter(({ field }) => labels[field] !== undefined)
          .map(({ field, theirs, mine }) => (
            <div key={field}>
              <dt>{labels[field]}</dt>
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

function shown(value: unknown): string {
  if (value === null || value === '') return 'empty';
  if (Array.isArray(value)) return value.join(', ') || 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
