import { type RawBuilder, sql } from 'kysely';
import type { Store } from '#platform/store';
import { datedLookup, type Place, type RuleEnvironment } from '#standards/language';
import type { Item } from '#standards/process';

/** What the conditions of a process are judged by: the fields of its form, the day, and tables as stewards keep them where the applicant's unit stands. */
export async function ruleEnvironment(
  store: Store,
  item: Item,
  { day, place }: { readonly day: string; readonly place: Place },
): Promise<RuleEnvironment> {
  const rows = await store.datedRows();
  const lookup = datedLookup(store.registry.tables, day, place, (table) => rows.get(table) ?? []);
  return { today: day, fields: item.form, lookup };
}

/** A place as `placeSource` selects it. */
export interface KeptPlace {
  readonly level: string;
  readonly regions: readonly string[];
}

/** Level of the unit and region codes from the province down; read in the caller's transaction, which must not wait for a second connection. */
export async function placeOf({ system }: Pick<Store, 'system'>, unit: string): Promise<Place> {
  const { rows } = await sql<{ place: KeptPlace | null }>`select ${placeSource(unit)} as place`.execute(system);
  return placeFrom(rows[0]!.place);
}

/** Expression of one JSON value, `KeptPlace` of a unit; null when there is none. */
export function placeSource(unit: string): RawBuilder<KeptPlace | null> {
  return sql<KeptPlace | null>`(
    with recursive chain as (
      select u.level, r.code, r.parent, 0 as distance from unit u join region r on r.id = u.region where u.id = ${unit}
      union all
      select c.level, r.code, r.parent, c.distance + 1 from chain c join region r on r.id = c.parent
    )
    select jsonb_build_object('level', min(level), 'regions', jsonb_agg(code order by distance desc)) from chain
    having count(*) > 0)`;
}

/** The place as rules know it. */
export function placeFrom(kept: KeptPlace | null): Place {
  return { level: kept ? Number(kept.level) : undefined, regions: kept?.regions ?? [] };
}
