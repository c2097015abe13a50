import { QueryClient } from '@tanstack/react-query';
import { Unreachable } from './problems.ts';

const RETRIES = 2;

/** What has been read stays fresh for a while; only a missing answer is worth another try. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => error instanceof Unreachable && failures < RETRIES,
    },
  },
});
