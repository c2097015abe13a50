import { type CSSProperties, type ReactNode, useRef } from 'react';
import type { PagedRows } from '../data/usePages.ts';
import { Rows } from './Rows.tsx';
import classes from './Table.module.css';

export interface Column<T> {
  head: string;
  /** A track of a CSS grid. */
  width: string;
  /** Left out on a phone. */
  isWide?: true;
  cell: (row: T) => ReactNode;
}

interface Properties<T> {
  label: string;
  columns: readonly Column<T>[];
  rows: PagedRows<T>;
  total: number;
  /** Of a row, in pixels. */
  height?: number;
  /** A row opens, by its first cell or anywhere on it. */
  onOpen?: (row: T) => void;
  isCurrent?: (row: T) => boolean;
}

/** A list of any length with a head that stays. */
export function Table<T>({
  label,
  columns,
  rows,
  total,
  height = 44,
  onOpen,
  isCurrent = () => false,
}: Properties<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const tracks = (those: readonly Column<T>[]) => those.map(({ width }) => width).join(' ');
  const widths = {
    '--tracks': tracks(columns),
    '--tracks-of-phone': tracks(columns.filter(({ isWide }) => isWide === undefined)),
  } as CSSProperties;
  return (
    <div
      ref={scroller}
      className={classes.table}
      style={widths}
      role="table"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-busy={rows.isOutdated}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.grid}>
          {columns.map(({ head, isWide }) => (
            <span key={head} role="columnheader" data-wide={isWide}>
              {head}
            </span>
          ))}
        </div>
      </div>
      <Rows
        count={total}
        height={height}
        scroller={scroller}
        onShow={rows.show}
        row={(index) => {
          const row = rows.at(index);
          if (row === undefined) return <span role="cell" />;
          const isOpen = isCurrent(row);
          return (
            <div className={`${classes.grid} ${classes.line}`} data-current={isOpen || undefined}>
              {columns.map(({ head, isWide, cell }, place) => (
                <div key={head} role="cell" className={classes.cell} data-wide={isWide}>
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
