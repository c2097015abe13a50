import { type ImportStatus, type ListedFailure, useFailures } from '../../data/imports.ts';
import { LoadedRows } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/States.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import classes from './FailureList.module.css';

const ROW = 60;
const COLUMNS: readonly Column<ListedFailure>[] = [
  { head: 'Row', cell: ({ row_number }) => row_number.toLocaleString('en-US') },
  { head: 'Field', cell: ({ field }) => field ?? '–' },
  {
    head: 'Why',
    cell: ({ severity, message, raw_row }) => (
      <span className={classes.why}>
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
    ),
  },
];

/** Rows that were not stored, or not wholly, in the order of the file. */
export function FailureList({ id, status }: { id: number; status: ImportStatus }) {
  const rows = useFailures(id, { isAtWork: status === 'IN_PROGRESS' });
  const empty = status === 'COMPLETED' && (
    <Empty title="No row failed">Everything that the file held is stored.</Empty>
  );
  return (
    <LoadedRows rows={rows} empty={empty}>
      {() => (
        <Table label="Rows with faults" layout={classes.layout} columns={COLUMNS} rows={rows} height={ROW} />
      )}
    </LoadedRows>
  );
}
