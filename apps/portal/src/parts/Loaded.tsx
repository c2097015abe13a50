import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { messageOf } from '../api/problems.ts';
import type { PagedRows, Read } from '../data/usePages.ts';
import classes from './Loaded.module.css';
import { Failed, Waiting } from './States.tsx';

interface Properties<T> {
  query: Read<T>;
  children: (data: T) => ReactNode;
}

/** What has been read. It stays when reading it again fails, and says so. */
export function Loaded<T>({ query: { data, error, refetch }, children }: Properties<T>) {
  if (data === undefined) return <NotLoaded error={error} refetch={refetch} />;
  return (
    <>
      <NotRefreshed error={error} refetch={refetch} />
      {children(data)}
    </>
  );
}

interface RowsProperties<T> {
  rows: PagedRows<T>;
  /** Where the answer is that there are none. */
  empty: ReactNode;
  children: (total: number) => ReactNode;
}

/** The same of a list, which has the room that is left. */
export function LoadedRows<T>({ rows, empty, children }: RowsProperties<T>) {
  const { total, isOutdated, error, refetch } = rows;
  // None of the question before says nothing of this one.
  if (total === undefined || (total === 0 && isOutdated)) {
    return <NotLoaded error={error} refetch={refetch} />;
  }
  return (
    <div className={classes.all}>
      <NotRefreshed error={error} refetch={refetch} />
      {total === 0 ? empty : children(total)}
    </div>
  );
}

type Outcome = Pick<Read<unknown>, 'error' | 'refetch'>;

/** In place of what has never been read. */
export function NotLoaded({ error, refetch }: Outcome) {
  return error === null ? <Waiting /> : <Failed error={error} onRetry={() => void refetch()} />;
}

/** Nothing, unless what is shown below could not be read again. */
export function NotRefreshed({ error, refetch }: Outcome) {
  const { mutate, isPending } = useMutation({ mutationFn: async () => refetch() });
  return (
    <div role="status" className={classes.notice}>
      {error !== null && (
        <>
          <span>Not up to date. {messageOf(error)}</span>
          <Button size="compact-xs" variant="default" loading={isPending} onClick={() => mutate()}>
            Try again
          </Button>
        </>
      )}
    </div>
  );
}
