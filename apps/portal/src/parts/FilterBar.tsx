import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './FilterBar.module.css';

interface Properties {
  children: ReactNode;
  /** Takes all filters away; undefined while there is none. */
  onClear: (() => void) | undefined;
}

export function FilterBar({ children, onClear }: Properties) {
  return (
    <search className={classes.bar}>
      {children}
      {onClear !== undefined && (
        <Button variant="subtle" size="xs" onClick={onClear}>
          Clear
        </Button>
      )}
    </search>
  );
}
