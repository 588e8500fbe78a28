import { type ListAsk, searchParams } from '../api/search-params.ts';

/** What of a list is exported, and how. */
export interface ExportAsk {
  readonly format: 'xlsx' | 'csv';
  readonly list: Pick<ListAsk, 'filter' | 'q' | 'sort' | 'voided'>;
  /** Fields by name; all that the person may see when not given. */
  readonly fields?: readonly string[];
}

/** Where a list is downloaded from, under its filter, search and order. */
export function exportAddress(resource: string, { format, list, fields }: ExportAsk): string {
  const { filter, q, sort, voided } = list;
  const params = new URLSearchParams(searchParams({ filter, q, sort, voided }));
  params.set('format', format);
  if (fields) params.set('fields', fields.join(','));
  return `/api/export/${resource}?${params}`;
}

/** The same question as `exports.begin` takes it. */
export function exportInput(
  resource: string,
  { format, list: { filter, q, sort, voided }, fields }: ExportAsk,
): Readonly<Record<string, unknown>> {
  return {
    resource,
    format,
    ...(filter && { filter: JSON.stringify(filter) }),
    ...(q && { q }),
    ...(sort && { sort }),
    ...(voided && { voided }),
    ...(fields && { fields: fields.join(',') }),
  };
}
