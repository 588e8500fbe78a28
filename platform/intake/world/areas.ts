import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';
import type { Area } from '../check/world.ts';

/** Regions in force with the ways in which people write them before a unit's name; regions are public reference data. */
export async function areasOf(system: Kysely<Tables>): Promise<readonly Area[]> {
  const { rows } = await sql<{ name: string; short: string | null; above: string | null; above_short: string | null }>`
    select r.name, r.short_name as short, p.name as above, p.short_name as above_short
    from region r left join region p on p.id = r.parent
    where r.voided_at is null and r.valid_to is null`.execute(system);
  return rows.map(({ name, short, above, above_short }) => {
    const own = short && short !== name ? [name, short] : [name];
    const higher = [above, above_short].filter((text) => text !== null);
    return {
      name: `${above ?? ''}${name}`,
      short: [...own, ...higher.flatMap((text) => own.map((one) => text + one))],
    };
  });
}
