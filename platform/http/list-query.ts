import { type Filter, GoaError, type ListQuery, type PartedBy, type SumQuery } from '#platform/store';
import { httpFault } from './faults.ts';

/** Query string of the list routes: `filter` is JSON, `q` the search box, `after` the cursor of the page before. */
export type ListParameters = Readonly<Record<string, string | string[] | undefined>>;

const KNOWN = ['filter', 'q', 'sort', 'limit', 'after', 'voided', 'by'];

/** Reads a query string; an unknown or repeated parameter is a mistake that the caller should hear of. */
export function listQuery(parameters: ListParameters): ListQuery {
  for (const [name, value] of Object.entries(parameters)) {
    if (!KNOWN.includes(name) || Array.isArray(value)) throw new GoaError(httpFault('BAD_REQUEST'), { path: name });
  }
  const one = (name: string) => parameters[name] as string | undefined;
  return {
    filter: readFilter(one('filter')),
    search: one('q')?.slice(0, 100) || undefined,
    sort: one('sort') || undefined,
    limit: readLimit(one('limit')),
    after: one('after') || undefined,
    voided: one('voided') === 'true',
  };
}

/** Reads the question of the route of sums: `figures` and `by` are JSON, the rest is as in a list. */
export function sumQuery({ figures, by, ...parameters }: ListParameters): SumQuery {
  const { filter, search } = listQuery(parameters);
  const parts = readJson('by', by) ?? [];
  if (!Array.isArray(parts)) throw new GoaError(httpFault('BAD_REQUEST'), { path: 'by' });
  const asked = readJson('figures', figures);
  return { figures: (asked ?? {}) as SumQuery['figures'], by: parts as readonly PartedBy[], filter, search };
}

/** What the figures mean is judged by the store. */
function readJson(name: string, given: string | string[] | undefined): unknown {
  if (given === undefined || given === '') return undefined;
  if (Array.isArray(given)) throw new GoaError(httpFault('BAD_REQUEST'), { path: name });
  try {
    return JSON.parse(given);
  } catch {
    throw new GoaError(httpFault('BAD_REQUEST'), { path: name });
  }
}

function readLimit(given: string | undefined): number | undefined {
  if (given === undefined || given === '') return undefined;
  const limit = Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200)
    throw new GoaError(httpFault('BAD_REQUEST'), { path: 'limit' });
  return limit;
}

/** Parses a filter; its meaning is judged by the store. */
export function readFilter(given: string | undefined): Filter | undefined {
  if (!given) return undefined;
  try {
    const parsed: unknown = JSON.parse(given);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Filter;
  } catch {
    throw new GoaError(httpFault('BAD_REQUEST'), { path: 'filter' });
  }
  throw new GoaError(httpFault('BAD_REQUEST'), { path: 'filter' });
}
