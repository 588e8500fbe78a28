import { type ExportQuery, type Filter, fault, GoaError } from '#platform/store';

/** A list as the address of the browser and the contract say it: the words of the list's query string. */
export interface ExportWords {
  /** Filter as JSON. */
  readonly filter?: string | null;
  readonly q?: string | null;
  readonly sort?: string | null;
  readonly voided?: boolean;
  /** Names of fields, separated by commas. */
  readonly fields?: string | null;
}

/** Most columns of one file. */
const COLUMNS = 200;

/** What the words ask for; their meaning is judged by the store. Throws BAD_FILTER. */
export function exportQuery({ filter, q, sort, voided, fields }: ExportWords): ExportQuery {
  return {
    filter: readFilter(filter),
    search: q?.slice(0, 100) || undefined,
    sort: sort || undefined,
    voided: voided === true,
    fields: fields ? fields.split(',').slice(0, COLUMNS) : undefined,
  };
}

function readFilter(given: string | null | undefined): Filter | undefined {
  if (!given) return undefined;
  try {
    const parsed: unknown = JSON.parse(given);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Filter;
  } catch {
    throw new GoaError(fault('BAD_FILTER'), { path: 'filter' });
  }
  throw new GoaError(fault('BAD_FILTER'), { path: 'filter' });
}
