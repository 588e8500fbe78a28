import { request } from '../api/request.ts';
import { type ListAsk, searchParams } from '../api/search-params.ts';
import type { Refs, Row, RowPage } from '../api/shapes.ts';

/** Rows of a list with the titles of what they refer to. */
export interface ListedRows {
  readonly rows: readonly Row[];
  readonly refs: Refs;
  /** There are more than were asked for. */
  readonly more: boolean;
}

/** The first rows of a list, page after page, up to `most`. */
export async function fetchListed(
  resource: string,
  ask: Pick<ListAsk, 'filter' | 'q' | 'sort' | 'voided'>,
  most: number,
): Promise<ListedRows> {
  const rows: Row[] = [];
  const refs: Record<string, Record<string, string>> = {};
  let after: string | undefined;
  do {
    const page: RowPage = await request(`/api/${resource}${searchParams({ ...ask, limit: 200, after })}`);
    rows.push(...page.rows);
    for (const [name, titles] of Object.entries(page.refs)) refs[name] = { ...refs[name], ...titles };
    after = page.next;
  } while (after && rows.length < most);
  return { rows: rows.slice(0, most), refs, more: after !== undefined || rows.length > most };
}
