import type { Application } from '../../data/applications.ts';
import { nameOf } from '../../data/candidates.ts';
import type { PagedRows } from '../../data/usePages.ts';
import { type Column, Table } from '../../parts/Table.tsx';
import { APPLICATION_STATUSES, dayWords } from '../../words.ts';
import classes from './ApplicationTable.module.css';

interface Properties {
  rows: PagedRows<Application>;
  current: number | undefined;
  onOpen: (id: number) => void;
}

const COLUMNS: readonly Column<Application>[] = [
  { head: 'Candidate', cell: nameOf },
  { head: 'Job', cell: ({ title, company }) => [title, company].filter(Boolean).join(' · ') },
  { head: 'Status', cell: ({ application_status }) => APPLICATION_STATUSES[application_status] },
  { head: 'Score', cell: ({ match_score }) => (match_score === null ? '–' : match_score.toFixed(0)) },
  { head: 'Applied', cell: ({ applied_at }) => dayWords(applied_at) },
  { head: 'Moved', cell: ({ updated_at }) => dayWords(updated_at) },
];

export function ApplicationTable({ rows, current, onOpen }: Properties) {
  return (
    <Table
      label="Applications"
      layout={classes.layout}
      columns={COLUMNS}
      rows={rows}
      onOpen={({ id }) => onOpen(id)}
      isCurrent={({ id }) => id === current}
    />
  );
}
