import { useQuery } from '@tanstack/react-query';
import { type RowAnswer, request } from '#web/kit';

/** Ids of the regions that a unit stands in, from the top down; none without a unit. */
export function useRegionsAbove(unit: string | undefined) {
  return useQuery({
    queryKey: ['regionsAbove', unit],
    queryFn: async () => {
      const { row } = await request<RowAnswer>(`/api/unit/${unit}`);
      return regionsUpFrom(row.region);
    },
    enabled: unit !== undefined,
    staleTime: 5 * 60_000,
  });
}

/** Walks up from a region; the number of levels is small and fixed by law. */
async function regionsUpFrom(start: unknown): Promise<readonly string[]> {
  const above: string[] = [];
  let next = start;
  while (typeof next === 'string' && !above.includes(next)) {
    above.unshift(next);
    const { row } = await request<RowAnswer>(`/api/region/${next}`);
    next = row.parent;
  }
  return above;
}
