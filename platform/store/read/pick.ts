import { sql } from 'kysely';
import { kindOf, type Resource } from '#standards/language';
import type { Choice, Filter, Seen } from '../contract/query.ts';
import { tableOf } from '../schema/table.ts';
import { all } from './condition.ts';
import { find } from './find.ts';
import { type Ground, rowsOf, valueContext } from './ground.ts';
import { type Listing, listingOf, pageSize } from './listing.ts';
import { INVISIBLE, type RefTitles, refTitles } from './ref-titles.ts';
import { type RawRow, rowProjection } from './row-projection.ts';
import { seen } from './row-view.ts';
import { searchColumn } from './search-sql.ts';
import { searchWords } from './search-text.ts';

/** Rows to choose from: those whose label or search text (pinyin included) holds the words, the earliest and shortest find first. */
export async function pick(
  ground: Ground,
  resource: Resource,
  words: string,
  limit?: number,
  filter?: Filter,
): Promise<readonly Choice[]> {
  const size = pageSize(limit);
  const [first] = searchWords(words);
  if (first === undefined) return listed(ground, resource, size, filter);
  if (!tableOf(resource).has.search) return listed(ground, resource, size, byLabel(resource, words.trim(), filter));
  const listing = await listingOf(ground, resource, { search: words, filter });
  const { view } = listing;
  if (listing.listed.branches.length === 0) return [];
  const raw = await rowsOf(ground, nearestSql(listing, first, size));
  const rows = raw.map((row) => seen(view, row));
  return choices(ground, resource, rows, await refTitles(ground, view, rows));
}

/** The search text begins with the label: the earlier the word stands, the more likely the row is meant. */
function nearestSql({ view, listed, clearance }: Listing, word: string, size: number) {
  const text = searchColumn(clearance);
  const table = sql.table(listed.shape.name);
  const parts = listed.branches.map(
    ({ condition }) => sql`select t.id, strpos(${text}, ${word}) as place, length(${text}) as size
      from ${table} t where ${all([condition, ...listed.conditions])}`,
  );
  return sql<RawRow>`select ${rowProjection(view.shape, view.scope, [])} from (
      select * from (${sql.join(parts, sql` union all `)}) b order by b.place, b.size, b.id limit ${sql.lit(size)}
    ) k join ${table} t on t.id = k.id order by k.place, k.size, k.id`;
}

async function listed(ground: Ground, resource: Resource, limit: number, filter?: Filter): Promise<readonly Choice[]> {
  const { rows, refs } = await find(ground, resource, { limit, filter });
  return choices(ground, resource, rows, refs);
}

/** Where a resource has no search text, its label is asked if it is one that can hold a word. */
function byLabel(resource: Resource, words: string, filter: Filter | undefined): Filter | undefined {
  const label = resource.fields[resource.label]!;
  if (!kindOf(label).operators.includes('contains')) return filter;
  const holds: Filter = { field: resource.label, op: 'contains', value: words };
  return filter ? { and: [filter, holds] } : holds;
}

async function choices(
  ground: Ground,
  resource: Resource,
  rows: readonly Seen<Resource>[],
  refs: RefTitles,
): Promise<readonly Choice[]> {
  const context = await valueContext(ground);
  const read = (row: Seen<Resource>, name: string): string | undefined => {
    const field = resource.fields[name]!;
    const value = (row as Readonly<Record<string, unknown>>)[name];
    if (value === null || value === undefined) return undefined;
    if (row.$masked?.includes(name)) return String(value);
    if (field.kind === 'ref') return refs[field.to!]?.[String(value)];
    return kindOf(field).cell.format(value, field, context);
  };
  return rows.map((row) => ({
    id: row.id,
    title: read(row, resource.label) ?? INVISIBLE,
    ...(resource.pickerDetail ? { detail: read(row, resource.pickerDetail) } : {}),
  }));
}
