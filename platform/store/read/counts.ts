import { sql } from 'kysely';
import type { Resource } from '#standards/language';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { CappedCount, ListQuery } from '../contract/query.ts';
import { all } from './condition.ts';
import { UNGROUPABLE } from './figures.ts';
import { type Ground, rowsOf } from './ground.ts';
import { listingOf } from './listing.ts';
import { type Queryable, queryable } from './queryable.ts';
import { readScope } from './read-scope.ts';

/** Counting stops here: more is shown as "10,000+". */
const CAP = 10_000;

/** Most groups of one answer. */
const GROUPS = 1000;

/** How many rows the list of the same question holds, up to 10,000. */
export async function count(
  ground: Ground,
  resource: Resource,
  query: Pick<ListQuery, 'filter' | 'search' | 'voided'>,
): Promise<CappedCount> {
  const { listed } = await listingOf(ground, resource, query);
  if (listed.branches.length === 0) return { value: 0, capped: false };
  const parts = listed.branches.map(
    ({ condition }) => sql`(select 1 from ${sql.table(listed.shape.name)} t
      where ${all([condition, ...listed.conditions])} limit ${sql.lit(CAP + 1)})`,
  );
  const [found] = await rowsOf(
    ground,
    sql<{ value: number }>`select count(*) as value from (
      select 1 from (${sql.join(parts, sql` union all `)}) b limit ${sql.lit(CAP + 1)}) c`,
  );
  const value = found?.value ?? 0;
  return value > CAP ? { value: CAP, capped: true } : { value, capped: false };
}

/** Rows of the list counted by one clear field, the largest group first. */
export async function group(
  ground: Ground,
  resource: Resource,
  by: string,
  query: Pick<ListQuery, 'filter' | 'search'>,
): Promise<readonly { readonly key: unknown; readonly count: number }[]> {
  const on = groupable(resource, by, (await readScope(ground, resource)).clearance);
  const { listed } = await listingOf(ground, resource, query, on.field.grade);
  if (listed.branches.length === 0) return [];
  const parts = listed.branches.map(
    ({ condition }) => sql`select ${sql.ref(`t.${on.column}`)} as key from ${sql.table(listed.shape.name)} t
      where ${all([condition, ...listed.conditions])}`,
  );
  const rows = await rowsOf(
    ground,
    sql<{ key: unknown; count: number }>`select g.key, count(*) as count from (${sql.join(parts, sql` union all `)}) g
      group by g.key order by count(*) desc, g.key limit ${sql.lit(GROUPS)}`,
  );
  const facet = on.kind.column(on.field);
  return rows.map(({ key, count }) => ({ key: key === null ? null : facet.read(key), count }));
}

function groupable(resource: Resource, by: string, clearance: number): Queryable {
  const on = queryable(resource, by, clearance);
  if (on.blind || UNGROUPABLE.includes(on.kind.name)) throw new GoaError(fault('FIELD_NOT_FILTERABLE'), { path: by });
  return on;
}
