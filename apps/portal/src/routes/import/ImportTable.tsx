import { useRef } from 'react';
import type { ImportBatch } from '../../data/imports.ts';
import type { PagedRows } from '../../data/usePages.ts';
import { Rows } from '../../parts/Rows.tsx';
import { boardName } from '../../posting/boards.ts';
import { agoWords, IMPORT_STATUS_NAMES } from '../../words.ts';
import classes from './ImportTable.module.css';

interface Properties {
  rows: PagedRows<ImportBatch>;
  total: number;
  current: number | undefined;
  onOpen: (id: number) => void;
}

const ROW = 44;
const HEADS = ['File', 'State', 'Failed', 'New', 'Updated', 'Unchanged', 'Board', 'Begun'];

export function ImportTable({ rows, total, current, onOpen }: Properties) {
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={scroller}
      className={classes.table}
      role="table"
      aria-label="Imports"
      aria-rowcount={total + 1}
      aria-busy={rows.isOutdated}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.grid}>
          {HEADS.map((head) => (
            <span key={head} role="columnheader">
              {head}
            </span>
          ))}
        </div>
      </div>
      <Rows
        count={total}
        height={ROW}
        scroller={scroller}
        onShow={rows.show}
        row={(index) => {
          const batch = rows.at(index);
          return batch === undefined ? (
            <span role="cell" />
          ) : (
            <Line batch={batch} isCurrent={batch.id === current} onOpen={onOpen} />
          );
        }}
      />
    </div>
  );
}

interface LineProperties {
  batch: ImportBatch;
  isCurrent: boolean;
  onOpen: (id: number) => void;
}

function Line({ batch, isCurrent, onOpen }: LineProperties) {
  const { id, file_name, import_status, platform, started_at, failed_jobs } = batch;
  const counts = [batch.new_jobs, batch.updated_jobs, batch.unchanged_jobs];
  return (
    <div className={`${classes.grid} ${classes.line}`} data-current={isCurrent || undefined}>
      <span role="cell" className={classes.cell}>
        <button type="button" className={classes.open} aria-current={isCurrent} onClick={() => onOpen(id)}>
          {file_name ?? `Import ${id}, without a file`}
        </button>
      </span>
      <span role="cell" data-state={import_status}>
        {IMPORT_STATUS_NAMES[import_status]}
      </span>
      <span role="cell" data-bad={failed_jobs > 0 || undefined}>
        {failed_jobs.toLocaleString('en-US')}
      </span>
      {counts.map((count, index) => (
        <span key={HEADS[index + 3]} role="cell">
          {count.toLocaleString('en-US')}
        </span>
      ))}
      <span role="cell">{platform === null ? '–' : boardName(platform)}</span>
      <span role="cell">{agoWords(started_at)}</span>
    </div>
  );
}
