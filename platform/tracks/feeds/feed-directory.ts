import { sql } from 'kysely';
import { type Store, tableOf } from '#platform/store';
import type { Resource } from '#standards/language';
import { region, unit } from '#standards/resources';
import { columnOf, type TrackGround } from '../ground.ts';
import type { KeptFeedKey } from './feed-keys.ts';

/** The ledger of platforms that hand positions on. */
export interface FeedGround {
  readonly platform: Resource;
  /** Field that the platform names itself by, and the flag that lets it in. */
  readonly code: string;
  readonly active: string;
}

/** A platform that may hand positions on. */
export interface Feed extends KeptFeedKey {
  readonly id: string;
  /** Path of the region of its unit: vehicles managed anywhere else are none of its business. */
  readonly reach: string;
}

type System = Pick<Store, 'system'>;

/** The active platform of a code that has a key. */
export async function findFeed(ground: FeedGround, { system }: System, code: string): Promise<Feed | undefined> {
  const { platform } = ground;
  const field = (name: string) => sql`f.${sql.ref(columnOf(platform, name))}`;
  const { rows } = await sql<Feed>`
    select f.id, r.place_path as reach, k.token_hash as "tokenHash", k.salt, k.password_hash as "passwordHash"
    from ${sql.table(tableOf(platform).name)} f join feed_key k on k.platform = f.id
    join ${sql.table(tableOf(unit).name)} u on u.id = f.owner_unit
    join ${sql.table(tableOf(region).name)} r on r.id = u.${sql.ref(columnOf(unit, 'region'))}
    where f.voided_at is null and ${field(ground.active)} and ${field(ground.code)} = ${code}`.execute(system);
  return rows[0];
}

/**
 * Vehicles of these plates that a platform may speak of: managed within its reach, in the ledger, and allowed to be followed. All others are
 * unknown to it alike.
 */
export async function vehiclesOfFeed(
  { vehicle, unfollowed, plate }: TrackGround,
  { system }: System,
  { reach }: Pick<Feed, 'reach'>,
  plates: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const forbidden = unfollowed.map(({ field, value }) => sql`v.${sql.ref(columnOf(vehicle, field))} = ${value}`);
  const name = sql`v.${sql.ref(columnOf(vehicle, plate))}`;
  const { rows } = await sql<{ id: string; plate: string }>`
    select v.id, ${name} as plate from ${sql.table(tableOf(vehicle).name)} v
    where ${name} = any(${[...plates]}::text[]) and v.voided_at is null and starts_with(v.place_path, ${reach})
      and not coalesce(${sql.join(forbidden, sql` or `)}, false)`.execute(system);
  return new Map(rows.map(({ id, plate: found }) => [found, id]));
}
