import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { messageOf } from '../api/problems.ts';
import classes from './States.module.css';

interface EmptyProperties {
  title: string;
  /** Nothing else has a heading. */
  isWholePage?: boolean;
  children?: ReactNode;
}

/** Nothing is here, and what to do about it. */
export function Empty({ title, isWholePage = false, children }: EmptyProperties) {
  const Title = isWholePage ? 'h1' : 'h2';
  return (
    <div className={classes.state}>
      <Title className={classes.title}>{title}</Title>
      {children !== undefined && <div className={classes.text}>{children}</div>}
    </div>
  );
}

/** It could not be read. */
export function Failed({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  return (
    <div role="alert" className={classes.state}>
      <h2 className={classes.title}>This could not be read</h2>
      <p className={classes.text}>{messageOf(error)}</p>
      {onRetry !== undefined && (
        <Button variant="default" size="xs" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** Shown only when it takes a while, so that nothing flickers. */
export function Waiting() {
  return (
    <div className={`${classes.state} ${classes.late}`}>
      <Loader size="sm" role="status" aria-label="Loading" />
    </div>
  );
}
