import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { keepCsrfToken, request } from './request.ts';
import type { Me } from './shapes.ts';
import { metaQuery } from './use-meta.ts';

/** Query of the signed-in person; used by the frame before any page is shown. */
export const meQuery = {
  queryKey: ['me'],
  queryFn: async (): Promise<Me> => {
    const me = await request<Me>('/api/me');
    keepCsrfToken(me.csrf);
    return me;
  },
  staleTime: 5 * 60_000,
} as const;

/** The signed-in person with the acting post; only for pages inside the frame, where it is already there. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** The signed-in person or nothing yet; for the frame itself. */
export function useMaybeMe() {
  return useQuery(meQuery);
}

/** True when the acting post holds the permission on some rows at all. */
export function may(me: Pick<Me, 'permissions'>, permission: string): boolean {
  if (permission === 'signedIn') return true;
  const all = `${permission.slice(0, permission.indexOf('.'))}.*`;
  return me.permissions.includes(permission) || me.permissions.includes(all);
}

/** Changes the acting post; everything seen under the former one is forgotten. */
export function useActAs(): (assignment: string) => Promise<void> {
  const queries = useQueryClient();
  return async (assignment) => {
    await request('/api/act-as', { method: 'POST', body: { assignment } });
    await Promise.all([
      queries.fetchQuery({ ...meQuery, staleTime: 0 }),
      queries.fetchQuery({ ...metaQuery, staleTime: 0 }),
    ]);
    const seen = ({ queryKey }: { readonly queryKey: readonly unknown[] }) =>
      !['me', 'meta'].includes(String(queryKey[0]));
    queries.removeQueries({ predicate: (query) => seen(query) && !query.isActive() });
    await queries.resetQueries({ predicate: seen });
  };
}
