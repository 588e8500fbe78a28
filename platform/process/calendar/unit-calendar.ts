import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { type WorkingCalendar, workingCalendar } from '#standards/calendar';
import { workingTimeOf } from '../clocks/working-time-of.ts';

/** The days on which one unit works, by what stewards published and its region has off besides; the shipped years where this wing is not installed. */
export async function unitCalendar(tx: Pick<Store, 'system'>, unit: string): Promise<WorkingCalendar> {
  const kept = await sql`select from pg_class where oid = to_regclass('region_day_off')`.execute(tx.system);
  return kept.rows.length === 0 ? workingCalendar() : (await workingTimeOf(tx, unit)).calendar;
}
