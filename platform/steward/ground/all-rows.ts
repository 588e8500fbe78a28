import type { Filter, Reader, Seen } from '#platform/store';
import type { Resource } from '#standards/language';

/** Most rows that a calculation reads: beyond them a ledger is too large to be reckoned row by row. */
const MOST = 5000;

/** Every row under a filter that the reader may see, page by page; throws `RangeError` above 5,000. */
export async function allRows<R extends Resource>(reader: Reader, resource: R, filter: Filter): Promise<Seen<R>[]> {
  const rows: Seen<R>[] = [];
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await reader.find(resource, { filter, limit: 200, after });
    rows.push(...page.rows);
    if (rows.length > MOST) throw new RangeError(`${resource.name}: more than ${MOST} rows`);
    after = page.next;
  }
  return rows;
}
