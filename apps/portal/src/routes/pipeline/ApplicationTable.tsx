import { useRef } from 'react';
import type { Application } from '../../data/applications.ts';
import { nameOf } from '../../data/candidates.ts';
import type { PagedRows } from '../../data/usePages.ts';
import { Rows } from '../../parts/Rows.tsx';
import { APPLICATION_STATUSES, dayWords } from '../../words.ts';
import classes from './ApplicationTable.module.css';

interface Properties {
  rows: PagedRows<Application>;
  total: number;
  current: number | undefined;
  onOpen: (id: number) => void;
}

const ROW = 44;
const HEADS = ['Candidate', 'Job', 'Status', 'Score', 'Applied', 'Moved'];

export function ApplicationTable({ rows, total, current, onOpen }: Properties) {
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={scroller}
      className={classes.table}
      role="table"
      aria-label="Applications"
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
          const application = rows.at(index);
          return application === undefined ? (
            <span role="cell" />
          ) : (
            <Line application={application} isCurrent={application.id === current} onOpen={onOpen} />
          );
        }}
      />
    </div>
  );
}

interface LineProperties {
  application: Application;
  isCurrent: boolean;
  onOpen: (id: number) => void;
}

function Line({ application, isCurrent, onOpen }: LineProperties) {
  const { id, title, company, application_status, match_score, applied_at, updated_at } = application;
  return (
    <div className={`${classes.grid} ${classes.line}`} data-current={isCurrent || undefined}>
      <span role="cell" className={classes.cell}>
        <button type="button" className={classes.open} aria-current={isCurrent} onClick={() => onOpen(id)}>
          {nameOf(application)}
        </button>
      </span>
      <span role="cell" className={classes.cell}>
        {[title, company].filter(Boolean).join(' · ')}
      </span>
      <span role="cell">{APPLICATION_STATUSES[application_status]}</span>
      <span role="cell">{match_score === null ? '–' : match_score.toFixed(0)}</span>
      <span role="cell">{dayWords(applied_at)}</span>
      <span role="cell">{dayWords(updated_at)}</span>
    </div>
  );
}
