import { getRouteApi } from '@tanstack/react-router';
import { useImports } from '../../data/imports.ts';
import { isUnderWay, useStayWhileSending, useUploads } from '../../data/uploads.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FilterBar } from '../../parts/FilterBar.tsx';
import { LoadedRows } from '../../parts/Loaded.tsx';
import { PageFrame } from '../../parts/PageFrame.tsx';
import { Empty } from '../../parts/States.tsx';
import { BOARDS, boardName } from '../../posting/boards.ts';
import { countWords, IMPORT_STATUS_NAMES } from '../../words.ts';
import { FileDrop } from './FileDrop.tsx';
import { ImportDetail } from './ImportDetail.tsx';
import classes from './ImportPage.module.css';
import { ImportTable } from './ImportTable.tsx';
import { IMPORT_STATUSES, type ImportSearch, importSearch } from './search.ts';
import { Uploads } from './Uploads.tsx';

const route = getRouteApi('/inside/import');
const STATUSES = IMPORT_STATUSES.map((value) => ({ value, label: IMPORT_STATUS_NAMES[value] }));
const PLATFORMS = BOARDS.map((value) => ({ value, label: boardName(value) }));

/** Files of postings come in here. */
export default function ImportPage() {
  const { batch, ...filters } = importSearch(route.useSearch());
  const navigate = route.useNavigate();
  const uploads = useUploads();
  const isAtWork = uploads.some(isUnderWay);
  useStayWhileSending(isAtWork);
  const rows = useImports(filters, { isAtWork });
  const change = (changes: { [K in keyof ImportSearch]?: ImportSearch[K] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  const open = (id: number) => change({ batch: id });
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <PageFrame
      title="Import"
      isInDepth={batch !== undefined}
      aside={rows.total === undefined ? null : countWords(rows.total, 'import')}
      filters={
        <FilterBar
          onClear={isFiltered ? () => change({ import_status: undefined, platform: undefined }) : undefined}
        >
          <Choice
            label="Status"
            value={filters.import_status}
            choices={STATUSES}
            onChange={(import_status) => change({ import_status })}
          />
          <Choice
            label="Board"
            value={filters.platform}
            choices={PLATFORMS}
            onChange={(platform) => change({ platform })}
          />
        </FilterBar>
      }
    >
      <div className={classes.pane} data-open={batch !== undefined}>
        <div className={classes.list}>
          <FileDrop />
          <Uploads uploads={uploads} onOpen={open} />
          <LoadedRows
            rows={rows}
            empty={
              <Empty title={isFiltered ? 'No import is found' : 'Nothing has been imported yet'}>
                {isFiltered ? 'Take a filter away.' : 'Drop a file above, or start a bot.'}
              </Empty>
            }
          >
            {() => <ImportTable rows={rows} current={batch} onOpen={open} />}
          </LoadedRows>
        </div>
        {batch !== undefined && (
          <ImportDetail key={batch} id={batch} onClose={() => change({ batch: undefined })} />
        )}
      </div>
    </PageFrame>
  );
}
