import { type ReactNode, useId } from 'react';
import classes from './Settings.module.css';

interface Properties {
  title: string;
  /** What it is for. */
  about: ReactNode;
  children: ReactNode;
}

/** One thing that can be set, with what it means at the left. */
export function Group({ title, about, children }: Properties) {
  const id = useId();
  return (
    <section className={classes.group} aria-labelledby={id}>
      <div className={classes.about}>
        <h2 id={id}>{title}</h2>
        <p>{about}</p>
      </div>
      <div className={classes.content}>{children}</div>
    </section>
  );
}
