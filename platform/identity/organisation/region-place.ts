import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';

/** Path of the region that a unit stands in: everybody at work there lies below it. Undefined for a unit that there is not. */
export async function regionPlaceOf(system: Kysely<Tables>, unit: string): Promise<string | undefined> {
  const { rows } = await sql<{ place: string }>`
    select r.place_path as place from unit u join region r on r.id = u.region where u.id = ${unit}::uuid`.execute(
    system,
  );
  return rows[0]?.place;
}
