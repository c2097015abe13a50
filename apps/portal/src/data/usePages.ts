import { hashKey, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';

/** As large as the API allows. */
const PER_PAGE = 100;

export interface Page<T> {
  items: T[];
  total: number;
}

/** How reading something stands; a result of `useQuery` is one. */
export interface Read<T> {
  /** Undefined until the first answer. */
  data: T | undefined;
  /** Why the last try failed, also where there is data of an earlier one. */
  error: Error | null;
  refetch: () => unknown;
}

export interface PagedRows<T> extends Pick<Read<T>, 'error' | 'refetch'> {
  /** Of all rows; undefined until the first answer. */
  total: number | undefined;
  /** Undefined while the page that the row is on has not come yet. */
  at: (index: number) => T | undefined;
  /** To be told which rows are on the screen, so that their pages are read. */
  show: (first: number, last: number) => void;
  /** The rows shown are still those of the question before. */
  isOutdated: boolean;
}

/**
 * The rows of a list of any length, read a page at a time where they are looked at; again every so many milliseconds
 * where `everyMs` says so, while the page is on the screen.
 */
export function usePages<T>(
  key: readonly unknown[],
  read: (paging: { page: number; per_page: number }) => Promise<Page<T>>,
  { everyMs = false }: { everyMs?: number | false } = {},
): PagedRows<T> {
  const queryClient = useQueryClient();
  const [[first, last], setShown] = useState<[number, number]>([1, 1]);
  const [answered, setAnswered] = useState<{ key: readonly unknown[]; total: number }>();
  const pages = useMemo(() => Array.from({ length: last - first + 1 }, (_, i) => first + i), [first, last]);
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...key, page],
      queryFn: () => read({ page, per_page: PER_PAGE }),
      refetchInterval: everyMs,
      // While a new question is on its way the rows of the one before stay, but never those of another page.
      placeholderData: () => answered && queryClient.getQueryData<Page<T>>([...answered.key, page]),
    })),
  });
  const show = useCallback((from: number, to: number) => {
    const next: [number, number] = [pageOf(from), pageOf(Math.max(from, to))];
    setShown((shown) => (shown[0] === next[0] && shown[1] === next[1] ? shown : next));
  }, []);
  const answer = results.find(
    ({ data, isPlaceholderData }) => data !== undefined && !isPlaceholderData,
  )?.data;
  const error = results.find((result) => result.error !== null)?.error ?? null;
  const isOfThis = answered !== undefined && hashKey(answered.key) === hashKey(key);
  if (answer !== undefined && !(isOfThis && answered.total === answer.total)) {
    setAnswered({ key, total: answer.total });
  }
  return {
    total: answer?.total ?? (isOfThis || error === null ? answered?.total : undefined),
    at: (index) => results[pageOf(index) - first]?.data?.items[index % PER_PAGE],
    show,
    error,
    isOutdated: answer === undefined && !isOfThis,
    // Also of other lists of the same kind: they have failed for the same reason.
    refetch: () =>
      queryClient.refetchQueries({
        queryKey: key.slice(0, 1),
        type: 'active',
        predicate: ({ state }) => state.status === 'error',
      }),
  };
}

const pageOf = (index: number) => Math.floor(index / PER_PAGE) + 1;

/** The rows of a list that is read as a whole. */
export function allRows<T>({ data, error, refetch }: Read<readonly T[]>): PagedRows<T> {
  return {
    total: data?.length,
    at: (index) => data?.[index],
    show: () => {},
    error,
    isOutdated: false,
    refetch,
  };
}
