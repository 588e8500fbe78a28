import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';

/** Cache of answers; only a broken network or an overloaded server is asked again, refusals are final. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (count, error) => count < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 502),
        refetchOnWindowFocus: false,
        staleTime: 5_000,
      },
    },
  });
}
