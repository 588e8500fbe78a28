import { request } from './request.ts';
import { type ListAsk, searchParams } from './search-params.ts';
import type { Row, RowPage } from './shapes.ts';

/** All rows of a small list, page after page, but never more than `most` (a tree's node, a choice list). */
export async function fetchAll(resource: string, ask: ListAsk, most = 1000): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page: RowPage = await request(`/api/${resource}${searchParams({ ...ask, limit: 200, after })}`);
    rows.push(...page.rows);
    after = page.next;
  } while (after && rows.length < most);
  return rows;
}
