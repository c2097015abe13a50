import { VisuallyHidden } from '@mantine/core';
import type { FieldChange } from '../../data/activity.ts';
import { changeOf, fieldWords } from './activityWords.ts';
import classes from './Timeline.module.css';

/** Field by field: of lists what came and went, of the rest from what to what. */
export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  return (
    <dl className={classes.changes}>
      {changes.map((change) => (
        <div key={change.field} className={classes.change}>
          <dt>{fieldWords(change.field)}</dt>
          <dd>
            <Difference change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Difference({ change }: { change: FieldChange }) {
  const difference = changeOf(change);
  if (difference.kind === 'value') {
    const { before, after } = difference;
    return (
      <>
        <del>{before ?? 'empty'}</del> <span aria-hidden>→</span>
        <VisuallyHidden> to </VisuallyHidden> <ins>{after ?? 'empty'}</ins>
      </>
    );
  }
  const { added, removed } = difference;
  if (added.length + removed.length === 0) return <>in another order</>;
  return (
    <>
      {added.map((item) => (
        <ins key={item} className={classes.item}>
          <span aria-hidden>+ </span>
          <VisuallyHidden>added </VisuallyHidden>
          {item}
        </ins>
      ))}
      {removed.map((item) => (
        <del key={item} className={classes.item}>
          <span aria-hidden>− </span>
          <VisuallyHidden>removed </VisuallyHidden>
          {item}
        </del>
      ))}
    </>
  );
}
