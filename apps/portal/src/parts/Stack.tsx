import type { ReactNode } from 'react';
import classes from './Stack.module.css';

/** One under the other. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={classes.stack}>{children}</div>;
}
