import { SegmentedControl } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useApplications } from '../../data/applications.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { Empty, Failed, Waiting } from '../../parts/States.tsx';
import { APPLICATION_STATUSES, countWords } from '../../words.ts';
import { ApplicationDetail } from './ApplicationDetail.tsx';
import { ApplicationTable } from './ApplicationTable.tsx';
import { Board } from './Board.tsx';
import { ConfirmMove } from './ConfirmMove.tsx';
import classes from './PipelinePage.module.css';
import { type PipelineSearch, pipelineSearch, STAGES } from './search.ts';
import { useMoves } from './useMoves.ts';

const route = getRouteApi('/inside/pipeline');
const CHOICES = STAGES.map((value) => ({ value, label: APPLICATION_STATUSES[value] }));
const VIEWS = [
  { value: 'board', label: 'Board' },
  { value: 'table', label: 'Table' },
];

/** What became of those who were submitted. */
export default function PipelinePage() {
  const { view, status, application } = pipelineSearch(route.useSearch());
  const navigate = route.useNavigate();
  const isTable = view === 'table';
  const rows = useApplications(isTable ? status : undefined);
  const moves = useMoves();
  const change = (changes: { [K in keyof PipelineSearch]?: PipelineSearch[K] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  const open = (id: number) => change({ application: id });
  return (
    <PageFrame
      title="Pipeline"
      isInDepth={application !== undefined}
      aside={rows.total === undefined ? null : countWords(rows.total, 'application')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label="View"
          data={VIEWS}
          value={isTable ? 'table' : 'board'}
          onChange={(value) => change({ view: value === 'table' ? 'table' : undefined, status: undefined })}
        />
      }
      filters={
        isTable && (
          <FilterBar onClear={status === undefined ? undefined : () => change({ status: undefined })}>
            <Choice
              label="Status"
              value={status}
              choices={CHOICES}
              onChange={(to) => change({ status: to })}
            />
          </FilterBar>
        )
      }
    >
      {rows.error !== null ? (
        <Failed error={rows.error} onRetry={rows.retry} />
      ) : rows.total === undefined ? (
        <Waiting />
      ) : rows.total === 0 && status === undefined ? (
        <Empty title="Nobody is submitted yet">
          Apply for a match of one of your <Link to="/candidates">candidates</Link>; it appears here.
        </Empty>
      ) : (
        <div className={classes.pane} data-open={application !== undefined}>
          {!isTable ? (
            <Board current={application} moves={moves} onOpen={open} />
          ) : rows.total === 0 ? (
            <Empty title="No application is there">Choose another status.</Empty>
          ) : (
            <ApplicationTable rows={rows} total={rows.total} current={application} onOpen={open} />
          )}
          {application !== undefined && (
            <ApplicationDetail
              id={application}
              moves={moves}
              onClose={() => change({ application: undefined })}
            />
          )}
        </div>
      )}
      <ConfirmMove moves={moves} />
    </PageFrame>
  );
}
