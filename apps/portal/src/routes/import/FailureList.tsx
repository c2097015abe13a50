import { useRef } from 'react';
import { type ImportFailure, type ImportStatus, useFailures } from '../../data/imports.ts';
import { Rows } from '../../parts/Rows.tsx';
import { Empty, Failed, Waiting } from '../../parts/States.tsx';
import classes from './FailureList.module.css';

const ROW = 60;

/** Rows that were not stored, or not wholly, in the order of the file. */
export function FailureList({ id, status }: { id: number; status: ImportStatus }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useFailures(id, { isAtWork: status === 'IN_PROGRESS' });
  const { total } = rows;
  if (rows.error !== null && total === undefined) return <Failed error={rows.error} onRetry={rows.retry} />;
  if (total === undefined) return <Waiting />;
  if (total === 0) {
    return status === 'COMPLETED' ? (
      <Empty title="No row failed">Everything that the file held is stored.</Empty>
    ) : null;
  }
  return (
    <div
      ref={scroller}
      className={classes.failures}
      role="table"
      tabIndex={0}
      aria-label="Rows with faults"
      aria-rowcount={total + 1}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.grid}>
          <span role="columnheader">Row</span>
          <span role="columnheader">Field</span>
          <span role="columnheader">Why</span>
        </div>
      </div>
      <Rows
        count={total}
        height={ROW}
        scroller={scroller}
        onShow={rows.show}
        row={(index) => {
          const failure = rows.at(index);
          return failure === undefined ? <span role="cell" /> : <Line failure={failure} />;
        }}
      />
    </div>
  );
}

function Line({ failure: { row_number, severity, field, message, raw_row } }: { failure: ImportFailure }) {
  return (
    <div className={`${classes.grid} ${classes.line}`}>
      <span role="cell">{row_number.toLocaleString('en-US')}</span>
      <span role="cell" className={classes.field}>
        {field ?? '–'}
      </span>
      <span role="cell" className={classes.why}>
        <span data-severity={severity} title={message}>
          {severity === 'warning' && 'Stored without it: '}
          {message}
        </span>
        {raw_row !== null && (
          <code className={classes.raw} title={raw_row}>
            {raw_row}
          </code>
        )}
      </span>
    </div>
  );
}
