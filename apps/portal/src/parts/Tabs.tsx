import type { ReactNode } from 'react';
import classes from './Tabs.module.css';

/** Pages that belong together; each is a link of the class `tab`. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {children}
    </nav>
  );
}

/** What a link among tabs has. */
export const TAB = {
  className: classes.tab,
  activeOptions: { exact: true, includeSearch: false },
  activeProps: { 'data-active': true },
} as const;
