import { VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useRef } from 'react';
import type { Candidate } from '../../data/candidates.ts';
import type { PagedRows } from '../../data/usePages.ts';
import { Rows } from '../../parts/Rows.tsx';
import { CandidateRow } from './CandidateRow.tsx';
import classes from './CandidateTable.module.css';
import { SortHeader } from './SortHeader.tsx';
import type { SORTS } from './search.ts';

type Sort = (typeof SORTS)[number];

interface Properties {
  rows: PagedRows<Candidate>;
  total: number;
  sort: Sort;
  onSort: (sort: Sort) => void;
  selected: ReadonlyMap<number, Candidate>;
  onSelect: (selected: ReadonlyMap<number, Candidate>) => void;
}

const ROW = 44;
const ROW_ON_A_PHONE = 76;

export function CandidateTable({ rows, total, sort, onSort, selected, onSelect }: Properties) {
  const scroller = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery('(max-width: 767px)') ?? false;
  const toggle = (candidate: Candidate) => {
    const next = new Map(selected);
    if (!next.delete(candidate.id)) next.set(candidate.id, candidate);
    onSelect(next);
  };
  return (
    <div
      ref={scroller}
      className={classes.table}
      role="table"
      aria-label="Candidates"
      aria-rowcount={total + 1}
      aria-busy={rows.isOutdated}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={`${classes.grid} ${classes.headRow}`}>
          <span role="columnheader">
            <VisuallyHidden>Selected</VisuallyHidden>
          </span>
          <SortHeader by="name" sort={sort} onSort={onSort}>
            Name
          </SortHeader>
          <span role="columnheader">Status</span>
          <span role="columnheader">Skills</span>
          <span role="columnheader">Place</span>
          <span role="columnheader">Authorization</span>
          <SortHeader by="total_experience_years" sort={sort} onSort={onSort} isNumber>
            Years
          </SortHeader>
          <span role="columnheader" className={classes.number}>
            Rate
          </span>
          <SortHeader by="availability_date" sort={sort} onSort={onSort}>
            Available
          </SortHeader>
        </div>
      </div>
      <Rows
        count={total}
        height={isPhone ? ROW_ON_A_PHONE : ROW}
        scroller={scroller}
        onShow={rows.show}
        idOf={(index) => rows.at(index)?.id}
        row={(index) => {
          const candidate = rows.at(index);
          return (
            <CandidateRow
              candidate={candidate}
              isSelected={candidate !== undefined && selected.has(candidate.id)}
              onToggle={toggle}
            />
          );
        }}
      />
    </div>
  );
}
