import { type ReactNode, useEffect } from 'react';
import classes from './PageFrame.module.css';

interface Properties {
  title: string;
  /** Beside the title: what this page is part of, how many there are. */
  aside?: ReactNode;
  /** What can be done here, at the end of the title's line. */
  actions?: ReactNode;
  /** The line below: search and filters. */
  filters?: ReactNode;
  /** On a phone what is below needs all the room there is. */
  isInDepth?: boolean;
  children: ReactNode;
}

/** Title, actions and filters stay; what is below fills the rest and scrolls by itself. */
export function PageFrame({ title, aside, actions, filters, isInDepth = false, children }: Properties) {
  useEffect(() => {
    document.title = `${title} · Blacklight`;
  }, [title]);
  return (
    <div className={classes.frame} data-in-depth={isInDepth || undefined}>
      <header className={classes.head}>
        <div className={classes.line}>
          <h1 className={classes.title}>{title}</h1>
          {aside !== undefined && <div className={classes.aside}>{aside}</div>}
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        </div>
        {filters}
      </header>
      {isInDepth && <h1 className={classes.unseen}>{title}</h1>}
      <div className={classes.body}>{children}</div>
    </div>
  );
}
