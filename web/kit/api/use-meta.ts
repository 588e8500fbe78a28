import { useSuspenseQuery } from '@tanstack/react-query';
import type { CodeItem, Resource } from '#standards/language';
import { request } from './request.ts';
import type { Access, Meta } from './shapes.ts';

/** Query of code items, field access and roles. */
export const metaQuery = {
  queryKey: ['meta'],
  queryFn: () => request<Meta>('/api/meta'),
  staleTime: 5 * 60_000,
} as const;

/** Code items, field access and roles; only for pages inside the frame. */
export function useMeta(): Meta {
  return useSuspenseQuery(metaQuery).data;
}

/** Items of a code set as stewards keep them; none for an unknown set. */
export function useCodeItems(set: string): readonly CodeItem[] {
  return useMeta().codeSets[set]?.items ?? [];
}

/** Access to one field; a field the server does not name is hidden. */
export function accessOf(meta: Meta, resource: Resource, field: string): Access {
  return meta.access[resource.name]?.[field] ?? 'hidden';
}
