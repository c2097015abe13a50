import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import type { PagedRows } from '../data/usePages.ts';
import { Rows } from './Rows.tsx';
import classes from './Table.module.css';

export interface Column<T> {
  head: string;
  cell: (row: T) => ReactNode;
  /** Buttons: at the right and never cut off; the head is for who listens. */
  isActs?: true;
}

interface Properties<T> {
  label: string;
  /** A class that gives `--tracks`, and hides `[data-row] > :nth-child(n)` where there is no room. */
  layout: string | undefined;
  columns: readonly Column<T>[];
  rows: PagedRows<T>;
  /** Of a row, in pixels. */
  height?: number;
  /** A row opens, by its first cell or anywhere on it. */
  onOpen?: (row: T) => void;
  isCurrent?: (row: T) => boolean;
  /** Whether the row is of what is over. */
  isOver?: (row: T) => boolean;
}

/** A list of any length with a head that stays. */
export function Table<T extends { id: number | string }>({
  label,
  layout,
  columns,
  rows,
  height = 44,
  onOpen,
  isCurrent = () => false,
  isOver = () => false,
}: Properties<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const { total = 0 } = rows;
  return (
    <div
      ref={scroller}
      className={`${classes.table} ${layout}`}
      role="table"
      // Whoever has no row to go to scrolls it by keys.
      tabIndex={onOpen === undefined ? 0 : undefined}
      aria-label={label}
      aria-rowcount={total + 1}
      aria-busy={rows.isOutdated}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.grid} data-row>
          {columns.map(({ head, isActs }) => (
            <span key={head} role="columnheader">
              {isActs === undefined ? head : <VisuallyHidden>{head}</VisuallyHidden>}
            </span>
          ))}
        </div>
      </div>
      <Rows
        count={total}
        height={height}
        scroller={scroller}
        onShow={rows.show}
        idOf={(index) => rows.at(index)?.id}
        row={(index) => {
          const row = rows.at(index);
          if (row === undefined) return <span role="cell" />;
          const isOpen = isCurrent(row);
          return (
            <div
              className={`${classes.grid} ${classes.line}`}
              data-row
              data-current={isOpen || undefined}
              data-over={isOver(row) || undefined}
            >
              {columns.map(({ head, isActs, cell }, place) => (
                <div key={head} role="cell" className={isActs === undefined ? classes.cell : classes.acts}>
                  {place === 0 && onOpen !== undefined ? (
                    <button
                      type="button"
                      className={classes.open}
                      aria-current={isOpen}
                      onClick={() => onOpen(row)}
                    >
                      {cell(row)}
                    </button>
                  ) : (
                    cell(row)
                  )}
                </div>
              ))}
            </div>
          );
        }}
      />
    </div>
  );
}
