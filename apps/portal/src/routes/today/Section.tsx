import type { ReactNode } from 'react';
import classes from './TodayPage.module.css';

interface Properties {
  title: string;
  /** Beside the title: how many there are. */
  count: number;
  /** What stands there when there is nothing. */
  nothing: string;
  /** Where the rest is, when not all are shown. */
  more?: ReactNode;
  children: ReactNode;
}

/** One kind of things to do. */
export function Section({ title, count, nothing, more, children }: Properties) {
  return (
    <section aria-label={title}>
      <h2 className={classes.heading}>
        {title} {count > 0 && <span className={classes.facts}>{count.toLocaleString('en-US')}</span>}
      </h2>
      {count === 0 ? <p className={classes.nothing}>{nothing}</p> : <ul>{children}</ul>}
      {Boolean(more) && <p className={classes.more}>{more}</p>}
    </section>
  );
}
