import { SegmentedControl } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { type Alert, useAlerts } from '../../data/alerts.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { LoadedRows } from '../../parts/Loaded.tsx';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { Empty } from '../../parts/States.tsx';
import { Table } from '../../parts/Table.tsx';
import { countWords } from '../../words.ts';
import { AlertDetail } from './AlertDetail.tsx';
import classes from './Alerts.module.css';
import { ALERT_COLUMNS } from './alertColumns.tsx';
import { KIND_CHOICES } from './kinds.ts';
import { type AlertSearch, alertSearch } from './search.ts';

const route = getRouteApi('/inside/alerts');
const SHOWN = [
  { value: 'open', label: 'Open' },
  { value: 'all', label: 'All' },
];
const ROW = 60;

/** What whoever runs the platform is to know. */
export default function AlertsPage() {
  const { show, kind } = alertSearch(route.useSearch());
  const navigate = route.useNavigate();
  const [shown, setShown] = useState<Alert | null>(null);
  const isAll = show === 'all';
  const rows = useAlerts({ kind, isOpen: isAll ? undefined : true });
  const change = (changes: { [K in keyof AlertSearch]?: AlertSearch[K] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  return (
    <PageFrame
      title="Alerts"
      aside={rows.total === undefined ? null : countWords(rows.total, isAll ? 'alert' : 'open alert')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label="Which alerts"
          data={SHOWN}
          value={isAll ? 'all' : 'open'}
          onChange={(value) => change({ show: value === 'all' ? 'all' : undefined })}
        />
      }
      filters={
        <FilterBar onClear={kind === undefined ? undefined : () => change({ kind: undefined })}>
          <Choice
            label="What happened"
            width={190}
            value={kind}
            choices={KIND_CHOICES}
            onChange={(to) => change({ kind: to })}
          />
        </FilterBar>
      }
    >
      <LoadedRows
        rows={rows}
        empty={
          <Empty title={isAll ? 'No alert is there' : 'Nothing needs you'}>
            {kind === undefined
              ? 'When a scrape, an upload or a workflow fails for good, it is told here.'
              : 'None of this kind. Choose another, or clear the filter.'}
          </Empty>
        }
      >
        {() => (
          <Table
            label="Alerts"
            layout={classes.table}
            columns={ALERT_COLUMNS}
            rows={rows}
            height={ROW}
            onOpen={setShown}
          />
        )}
      </LoadedRows>
      {shown !== null && <AlertDetail alert={shown} onClose={() => setShown(null)} />}
    </PageFrame>
  );
}
