import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { datedLookup, type Place, type RuleEnvironment } from '#standards/language';
import type { Item } from '#standards/process';

/** What the conditions of a process are judged by: the fields of its form, the day, and tables as stewards keep them where the applicant's unit stands. */
export async function ruleEnvironment(
  tx: Pick<Store, 'system'>,
  store: Store,
  item: Item,
  { day, unit }: { readonly day: string; readonly unit: string },
): Promise<RuleEnvironment> {
  const rows = await store.datedRows();
  const place = await placeOf(tx, unit);
  const lookup = datedLookup(store.registry.tables, day, place, (table) => rows.get(table) ?? []);
  return { today: day, fields: item.form, lookup };
}

/** Level of the unit and region codes from the province down; read in the caller's transaction, which must not wait for a second connection. */
export async function placeOf({ system }: Pick<Store, 'system'>, unit: string): Promise<Place> {
  const { rows } = await sql<{ level: string; code: string }>`
    with recursive chain as (
      select u.level, r.code, r.parent, 0 as distance from unit u join region r on r.id = u.region where u.id = ${unit}
      union all
      select c.level, r.code, r.parent, c.distance + 1 from chain c join region r on r.id = c.parent
    )
    select level, code from chain order by distance desc`.execute(system);
  return { level: rows[0] && Number(rows[0].level), regions: rows.map(({ code }) => code) };
}
