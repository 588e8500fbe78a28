import { sql } from 'kysely';
import type { Resource, ValueContext } from '#standards/language';
import type { Page, Seen } from '../contract/query.ts';
import { type TableShape, tableOf } from '../schema/table.ts';
import { SECRET_ROOT } from '../write/path-prefix.ts';
import { stampColumns } from '../write/stamp-columns.ts';
import { accessTo, rowClearance } from './clearance.ts';
import { type Ground, rowsOf, valueContext } from './ground.ts';
import { clearanceSeen, rawStamps, type View } from './row-view.ts';
import { scopeOf } from './scope-arms.ts';
import { facetOf } from './stored-value.ts';

/** Titles of referenced rows: resource → id → title. */
export type RefTitles = Page<Resource>['refs'];

/** Stands for the title of a row that not even its name may be seen of. */
export const INVISIBLE = '（不可见）';

/**
 * Titles of the rows that these rows refer to, one statement a resource and clearance. A title shows even when its row is out of scope, because the row that
 * refers carries it, and as clearly as that row is seen; not so what belongs to a secret unit, which is named only to those who see it.
 */
export async function refTitles(ground: Ground, view: View, rows: readonly Seen<Resource>[]): Promise<RefTitles> {
  const wanted = idsByResource(view.shape, rows);
  if (wanted.size === 0) return {};
  const context = await valueContext(ground);
  const titles: Record<string, Record<string, string>> = {};
  for (const [name, ids] of wanted) {
    const target = ground.registry.resource(name);
    if (!target) continue;
    const found: Record<string, string> = {};
    for (const clearance of new Set(ids.values())) {
      const alike = [...ids.keys()].filter((id) => ids.get(id) === clearance);
      Object.assign(found, await titlesOf(ground, target, alike, clearance, context));
    }
    titles[name] = found;
  }
  return titles;
}

/** Titles of rows of one resource by id, whoever's scope they lie in; `clearance` is that of the row that refers to them. */
export async function titlesOf(
  ground: Ground,
  target: Resource,
  ids: readonly string[],
  clearance: number,
  context: ValueContext,
): Promise<Record<string, string>> {
  const shape = tableOf(target);
  const label = shape.columns.get(target.label)!;
  const stamps = stampColumns(shape).map(({ column }) => sql`, ${sql.ref(`t.${column}`)} as ${sql.ref(`$${column}`)}`);
  const rows = await rowsOf(
    ground,
    sql<Record<string, unknown> & { id: string; label: unknown }>`
      select t.id, ${sql.ref(`t.${label.column}`)} as label ${sql.join(stamps, sql``)}
      from ${sql.table(shape.name)} t where t.id = any(${ids}::uuid[])`,
  );
  const scope = scopeOf(ground.actor, target, 'read');
  const titleOf = (row: (typeof rows)[number]): string => {
    const own = rowClearance(scope, rawStamps(row), false, ground.moves.known());
    if (own === 0 && rawStamps(row).placePath?.startsWith(SECRET_ROOT)) return INVISIBLE;
    const access = accessTo(label.field, Math.max(own, clearance));
    if (row.label === null || access === 'hidden') return INVISIBLE;
    const value = facetOf(label).read(row.label);
    return access === 'clear'
      ? label.kind.cell.format(value, label.field, context)
      : String(label.kind.mask(value, label.field));
  };
  return Object.fromEntries(rows.map((row) => [row.id, titleOf(row)]));
}

/** Ids that rows refer to, by resource, with the highest clearance of the rows that do. */
function idsByResource(
  shape: TableShape,
  rows: readonly Seen<Resource>[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const wanted = new Map<string, Map<string, number>>();
  for (const { name, field } of shape.columns.values()) {
    if (field.kind !== 'ref' || !field.to) continue;
    for (const row of rows) {
      const id = (row as Record<string, unknown>)[name];
      if (typeof id !== 'string' || row.$masked?.includes(name)) continue;
      const ids = wanted.get(field.to) ?? new Map<string, number>();
      wanted.set(field.to, ids.set(id, Math.max(ids.get(id) ?? 0, clearanceSeen(row))));
    }
  }
  return wanted;
}
