import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import classes from './CandidateTable.module.css';
import type { SORTS } from './search.ts';

type Sort = (typeof SORTS)[number];
type Column = Exclude<Sort, `-${string}`>;

interface Properties {
  by: Column;
  sort: Sort;
  onSort: (sort: Sort) => void;
  isNumber?: boolean;
  children: ReactNode;
}

/** Sorts from the least, then from the greatest. */
export function SortHeader({ by, sort, onSort, isNumber = false, children }: Properties) {
  const direction = sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : 'none';
  return (
    <span role="columnheader" aria-sort={direction} className={isNumber ? classes.number : undefined}>
      <UnstyledButton
        className={classes.sort}
        data-active={direction !== 'none' || undefined}
        onClick={() => onSort(direction === 'ascending' ? `-${by}` : by)}
      >
        {children}
        {direction !== 'none' && <Icon name={direction === 'ascending' ? 'up' : 'down'} size={12} />}
      </UnstyledButton>
    </span>
  );
}
