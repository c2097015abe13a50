import type { ImportBatch } from '../../data/imports.ts';
import type { PagedRows } from '../../data/usePages.ts';
import { type Column, Table } from '../../parts/Table.tsx';
import { boardName } from '../../posting/boards.ts';
import { agoWords, IMPORT_STATUS_NAMES } from '../../words.ts';
import classes from './ImportTable.module.css';

interface Properties {
  rows: PagedRows<ImportBatch>;
  current: number | undefined;
  onOpen: (id: number) => void;
}

const COLUMNS: readonly Column<ImportBatch>[] = [
  { head: 'File', cell: ({ id, file_name }) => file_name ?? `Import ${id}, without a file` },
  {
    head: 'State',
    cell: ({ import_status }) => <span data-state={import_status}>{IMPORT_STATUS_NAMES[import_status]}</span>,
  },
  {
    head: 'Failed',
    cell: ({ failed_jobs }) => <span data-bad={failed_jobs > 0 || undefined}>{inWords(failed_jobs)}</span>,
  },
  { head: 'New', cell: ({ new_jobs }) => inWords(new_jobs) },
  { head: 'Updated', cell: ({ updated_jobs }) => inWords(updated_jobs) },
  { head: 'Unchanged', cell: ({ unchanged_jobs }) => inWords(unchanged_jobs) },
  { head: 'Board', cell: ({ platform }) => (platform === null ? '–' : boardName(platform)) },
  { head: 'Begun', cell: ({ started_at }) => agoWords(started_at) },
];

export function ImportTable({ rows, current, onOpen }: Properties) {
  return (
    <Table
      label="Imports"
      layout={classes.layout}
      columns={COLUMNS}
      rows={rows}
      onOpen={({ id }) => onOpen(id)}
      isCurrent={({ id }) => id === current}
    />
  );
}

function inWords(count: number): string {
  return count.toLocaleString('en-US');
}
