import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRuns, workflowsQuery } from '../../data/workflows.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { LoadedRows } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/States.tsx';
import { Table } from '../../parts/Table.tsx';
import { countWords } from '../../words.ts';
import { RunDetail } from './RunDetail.tsx';
import { RUN_COLUMNS } from './runColumns.tsx';
import { RUN_STATES, type RunSearch, runSearch, STATES } from './search.ts';
import classes from './Workflows.module.css';
import { WorkflowsFrame } from './WorkflowsFrame.tsx';
import { nameWords } from './workflowWords.ts';

const route = getRouteApi('/inside/workflows/runs');
const STATE_CHOICES = STATES.map((value) => ({ value, label: RUN_STATES[value] }));

/** What has been done and is being done in the background, as it happens. */
export default function RunsPage() {
  const { workflow, state, run: current } = runSearch(route.useSearch());
  const navigate = route.useNavigate();
  const rows = useRuns({ workflow, state });
  const { data: workflows = [] } = useQuery(workflowsQuery);
  const isFiltered = workflow !== undefined || state !== undefined;
  const change = (changes: { [K in keyof RunSearch]?: RunSearch[K] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  return (
    <WorkflowsFrame
      isInDepth={current !== undefined}
      aside={rows.total === undefined ? null : countWords(rows.total, 'run')}
      filters={
        <FilterBar onClear={isFiltered ? () => change({ workflow: undefined, state: undefined }) : undefined}>
          <Choice
            label="Workflow"
            width={230}
            value={workflow}
            choices={workflows.map(({ id }) => ({ value: id, label: nameWords(id) }))}
            onChange={(to) => change({ workflow: to })}
          />
          <Choice
            label="State"
            value={state}
            choices={STATE_CHOICES}
            onChange={(to) => change({ state: to })}
          />
        </FilterBar>
      }
    >
      <div className={classes.pane} data-open={current !== undefined}>
        <LoadedRows
          rows={rows}
          empty={
            <Empty title={isFiltered ? 'No such run' : 'Nothing has run yet'}>
              Runs are kept for 7 days after their end.
            </Empty>
          }
        >
          {() => (
            <Table
              label="Runs"
              layout={classes.runs}
              columns={RUN_COLUMNS}
              rows={rows}
              height={56}
              onOpen={({ id }) => change({ run: id })}
              isCurrent={({ id }) => id === current}
            />
          )}
        </LoadedRows>
        {current !== undefined && (
          <RunDetail key={current} id={current} onClose={() => change({ run: undefined })} />
        )}
      </div>
    </WorkflowsFrame>
  );
}
