import type { Resource } from '#standards/language';
import type { Actor } from '../contract/actor.ts';
import type { ListQuery, Page } from '../contract/query.ts';
import { listDigest, type Position, readCursor, writeCursor } from './cursor.ts';
import { type Ground, rowsOf } from './ground.ts';
import { ledSql, walkSql } from './list-sql.ts';
import { type Listing, listingOf, pageSize } from './listing.ts';
import { type Stretch, stretchesOf } from './ordering.ts';
import { refTitles } from './ref-titles.ts';
import { type RawRow, rowProjection } from './row-projection.ts';
import { seen } from './row-view.ts';
import type { Branch } from './scope-sql.ts';
import { isVain, noteVain } from './vain-walks.ts';

/** One page of a list, with the titles of the rows that its rows refer to. */
export async function find<R extends Resource>(ground: Ground, resource: R, query: ListQuery): Promise<Page<R>> {
  const limit = pageSize(query.limit);
  const listing = await listingOf(ground, resource, query);
  const { view, ordering } = listing;
  const digest = listDigest(resource.name, ordering, query);
  const after = query.after === undefined ? undefined : readCursor(query.after, digest, ordering);
  // One row more than asked for tells whether there is a next page.
  const raw = await firstRows(ground, listing, after, limit + 1);
  const rows = raw.slice(0, limit).map((row) => seen<R>(view, row));
  const refs = await refTitles(ground, view, rows);
  const last = raw.length > limit ? raw[limit - 1] : undefined;
  return last ? { rows, refs, next: writeCursor(positionOf(listing, last), digest) } : { rows, refs };
}

/** The first rows behind a position. */
async function firstRows(
  ground: Ground,
  listing: Listing,
  after: Position | undefined,
  limit: number,
): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for (const stretch of stretchesOf(listing.ordering, after)) {
    rows.push(...(await stretchRows(ground, listing, stretch, limit - rows.length)));
    if (rows.length >= limit) break;
  }
  return rows;
}

/** A walk over the newest rows answers most lists; where rows in scope are rare there, the list is led by the scope (docs/adr/0004). */
async function stretchRows(
  ground: Ground,
  { view, listed, ordering, pointed }: Listing,
  stretch: Stretch,
  limit: number,
): Promise<readonly RawRow[]> {
  if (listed.branches.length === 0) return [];
  const projection = rowProjection(view.shape, view.scope, ordering.parts);
  const list = { listed, ordering, stretch, limit, projection };
  const straight = listed.plain && ordering.byAge && listed.branches.every((branch) => isNear(branch, ground.actor));
  const first = listed.plain && ordering.byAge && stretch.after === undefined;
  if (ordering.walkable && !pointed && !straight && !(first && isVain(view.shape, listed.branches))) {
    const walked = await rowsOf(ground, walkSql(list), 'BAD_CURSOR');
    if (walked.length >= limit) return walked;
    if (first) noteVain(view.shape, listed.branches);
  }
  return rowsOf(ground, ledSql(list), 'BAD_CURSOR');
}

/** A branch whose first rows are read off its own index at once: no paths to go through, or only the few of the actor's own unit and below. */
function isNear({ range }: Branch, { place }: Actor): boolean {
  return range === undefined || (range.column === 'place_path' && place !== null && range.prefix.startsWith(place));
}

function positionOf({ ordering }: Listing, row: RawRow): Position {
  return ordering.parts.map((_, i) => row[`$o${i}`] as string | null);
}
