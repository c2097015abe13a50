import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';

/** As large as the API allows. */
const PER_PAGE = 100;

export interface Page<T> {
  items: T[];
  total: number;
}

export interface PagedRows<T> {
  /** Of all rows; undefined until the first answer. */
  total: number | undefined;
  /** Undefined while the page that the row is on has not come yet. */
  at: (index: number) => T | undefined;
  /** To be told which rows are on the screen, so that their pages are read. */
  show: (first: number, last: number) => void;
  /** Of the first page that failed. */
  error: Error | null;
  /** The rows shown are still those of the question before. */
  isOutdated: boolean;
  retry: () => void;
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
  const [[first, last], setShown] = useState<[number, number]>([1, 1]);
  const pages = useMemo(() => Array.from({ length: last - first + 1 }, (_, i) => first + i), [first, last]);
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...key, page],
      queryFn: () => read({ page, per_page: PER_PAGE }),
      refetchInterval: everyMs,
      // While a new question is on its way the rows of the one before stay, but never those of another page.
      placeholderData: (before: Page<T> | undefined, query?: { queryKey: readonly unknown[] }) =>
        query?.queryKey.at(-1) === page ? before : undefined,
    })),
  });
  const show = useCallback((from: number, to: number) => {
    const next: [number, number] = [pageOf(from), pageOf(Math.max(from, to))];
    setShown((shown) => (shown[0] === next[0] && shown[1] === next[1] ? shown : next));
  }, []);
  const total = results.find(({ data }) => data !== undefined)?.data?.total;
  const lastTotal = useLast(total);
  return {
    total: total ?? lastTotal,
    at: (index) => results[pageOf(index) - first]?.data?.items[index % PER_PAGE],
    show,
    error: results.find(({ error }) => error !== null)?.error ?? null,
    isOutdated: results.some(({ isPlaceholderData }) => isPlaceholderData),
    retry: () => {
      for (const result of results) if (result.error !== null) void result.refetch();
    },
  };
}

const pageOf = (index: number) => Math.floor(index / PER_PAGE) + 1;

/** The last value that was known. */
function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return last;
}

/** The rows of a list that is read as a whole. */
export function allRows<T>(items: readonly T[]): PagedRows<T> {
  return {
    total: items.length,
    at: (index) => items[index],
    show: () => {},
    error: null,
    isOutdated: false,
    retry: () => {},
  };
}
