import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError } from './api-error.ts';
import { CommandIds } from './command-id.ts';
import { request } from './request.ts';

/** A change to send: path below `/api` and body. */
export interface Change {
  readonly method?: 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
}

/**
 * Sends changes with a command id (a double click or a retry does it once) and refreshes what is on the screen afterwards.
 * Throws `ApiError` from `mutateAsync`.
 */
export function useChange<A = unknown>() {
  const queries = useQueryClient();
  const ids = useRef(new CommandIds());
  return useMutation<A, ApiError, Change>({
    mutationFn: async ({ method = 'POST', path, body }) => {
      try {
        const command = ids.current.idFor(method, path, body);
        const answer = await request<A>(path, { method, body: body ?? {}, command });
        ids.current.answered();
        return answer;
      } catch (error) {
        if (error instanceof ApiError && error.status > 0) ids.current.answered();
        throw error;
      }
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'meta' });
    },
  });
}
