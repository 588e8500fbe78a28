import type { Filter } from '#platform/store';

/** What a list, a count or a picker asks for. */
export interface ListAsk {
  readonly filter?: Filter;
  readonly q?: string;
  readonly sort?: string;
  readonly limit?: number;
  readonly after?: string;
  readonly voided?: boolean;
}

/** Writes an ask as a query string (with `?` when there is anything to say). */
export function searchParams(ask: ListAsk): string {
  const params = new URLSearchParams();
  if (ask.filter) params.set('filter', JSON.stringify(ask.filter));
  if (ask.q) params.set('q', ask.q);
  if (ask.sort) params.set('sort', ask.sort);
  if (ask.limit) params.set('limit', String(ask.limit));
  if (ask.after) params.set('after', ask.after);
  if (ask.voided) params.set('voided', 'true');
  const words = params.toString();
  return words === '' ? '' : `?${words}`;
}
