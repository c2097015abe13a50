import type { ReactNode } from 'react';
import classes from './Complaint.module.css';
import { Icon } from './Icon.tsx';

/** What went wrong, told at once to who cannot see it. */
export function Complaint({ children }: { children: ReactNode }) {
  return (
    <div role="alert" className={classes.complaint}>
      <Icon name="warning" />
      <div>{children}</div>
    </div>
  );
}
