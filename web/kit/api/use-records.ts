import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CappedCount, Choice, Explanation, Filter, TrailEntry } from '#platform/store';
import { request } from './request.ts';
import { type ListAsk, searchParams } from './search-params.ts';
import type { RowAnswer, RowPage } from './shapes.ts';

/** One page of a resource; the page before stays on the screen while the next one comes. */
export function useRows(resource: string, ask: ListAsk, enabled = true) {
  return useQuery({
    queryKey: ['rows', resource, ask],
    queryFn: ({ signal }) => request<RowPage>(`/api/${resource}${searchParams(ask)}`, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Count of a resource that stops at 10,000. */
export function useCount(resource: string, ask: Pick<ListAsk, 'filter' | 'q' | 'voided'>, enabled = true) {
  return useQuery({
    queryKey: ['count', resource, ask],
    queryFn: ({ signal }) => request<CappedCount>(`/api/${resource}/count${searchParams(ask)}`, { signal }),
    enabled,
  });
}

/** One row with its verbs. */
export function useRow(resource: string, id: string | undefined) {
  return useQuery({
    queryKey: ['row', resource, id],
    queryFn: ({ signal }) => request<RowAnswer>(`/api/${resource}/${id}`, { signal }),
    enabled: id !== undefined,
  });
}

/** The trail of a row, newest first as the server gives it. */
export function useHistory(resource: string, id: string) {
  return useQuery({
    queryKey: ['history', resource, id],
    queryFn: ({ signal }) => request<readonly TrailEntry[]>(`/api/${resource}/${id}/history`, { signal }),
  });
}

/** Why the acting post can or cannot do a verb on a row. */
export function useExplanation(resource: string, id: string, verb: string, enabled = true) {
  return useQuery({
    queryKey: ['explain', resource, id, verb],
    queryFn: ({ signal }) =>
      request<Explanation>(`/api/${resource}/${id}/explain?verb=${encodeURIComponent(verb)}`, { signal }),
    enabled,
  });
}

/** Choices of a picker for the words typed so far. */
export function useChoices(resource: string, words: string, filter?: Filter, enabled = true) {
  return useQuery({
    queryKey: ['pick', resource, words, filter],
    queryFn: ({ signal }) =>
      request<readonly Choice[]>(`/api/${resource}/pick${searchParams({ q: words, limit: 20, filter })}`, { signal }),
    placeholderData: keepPreviousData,
    enabled,
    staleTime: 30_000,
  });
}

/** What asks a published query `<app>.<name>`, for hooks and for loading by hand. */
export function answerQuery<A>(app: string, name: string, input: Readonly<Record<string, unknown>>) {
  const words = encodeURIComponent(JSON.stringify(input));
  return {
    queryKey: ['query', app, name, input],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      request<A>(`/api/queries/${app}/${name}?input=${words}`, { signal }),
  };
}

/** Answer of a published query `<app>.<name>`. */
export function useAnswer<A>(app: string, name: string, input: Readonly<Record<string, unknown>>, enabled = true) {
  return useQuery({ ...answerQuery<A>(app, name, input), placeholderData: keepPreviousData, enabled });
}
