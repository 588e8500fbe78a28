import type { Reader, Seen, Store } from '#platform/store';
import type { Place } from '#standards/language';
import type { RuleGround } from '#standards/quotas';
import { region, unit } from '#standards/resources';

/** The ground that rules stand on for a unit: rows in force with the changes of the stewards, day, level and regions; and the unit itself. */
export interface UnitGround {
  readonly ground: RuleGround;
  readonly unit: Seen<typeof unit>;
}

/** Reads the ground of a unit that the reader may see; throws GoaError NOT_FOUND. */
export async function ruleGround(store: Store, reader: Reader, unitId: string, day: string): Promise<UnitGround> {
  const row = await reader.get(unit, unitId);
  const tables = await store.datedRows();
  const place: Place = {
    level: row.level ? Number(row.level) : undefined,
    regions: await regionsOf(reader, row.region),
  };
  return { unit: row, ground: { day, place, rowsOf: (table) => tables.get(table) ?? [] } };
}

/** Region codes from the province down. */
async function regionsOf(reader: Reader, id: string | undefined): Promise<readonly string[]> {
  const codes: string[] = [];
  for (let at = id; at; ) {
    const row = await reader.get(region, at);
    if (row.code) codes.unshift(row.code);
    at = row.parent ?? undefined;
  }
  return codes;
}
