import { SegmentedControl } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useApplications } from '../../data/applications.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { LoadedRows } from '../../parts/Loaded.tsx';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { Empty } from '../../parts/States.tsx';
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
      <div className={classes.pane} data-open={application !== undefined}>
        <LoadedRows rows={rows} empty={<None isOfStatus={status !== undefined} />}>
          {() =>
            isTable ? (
              <ApplicationTable rows={rows} current={application} onOpen={open} />
            ) : (
              <Board current={application} moves={moves} onOpen={open} />
            )
          }
        </LoadedRows>
        {application !== undefined && (
          <ApplicationDetail
            id={application}
            moves={moves}
            onClose={() => change({ application: undefined })}
          />
        )}
      </div>
      <ConfirmMove moves={moves} />
    </PageFrame>
  );
}

function None({ isOfStatus }: { isOfStatus: boolean }) {
  return isOfStatus ? (
    <Empty title="No application is there">Choose another status.</Empty>
  ) : (
    <Empty title="Nobody is submitted yet">
      Apply for a match of one of your <Link to="/candidates">candidates</Link>; it appears here.
    </Empty>
  );
}
