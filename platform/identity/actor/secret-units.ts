import { type Kysely, sql } from 'kysely';
import type { Actor, ActorGrant, Arm, Tables } from '#platform/store';
import { SECRET_ROOT } from '#platform/store';
import { GIVE_ANY } from './covers-grant.ts';

/** Permission to declare units secret and open again. */
const SECRET_UNITS = 'platform.secretUnits';

/**
 * Somebody must be able to name a secret unit, or it could never be opened again nor granted to anybody: who holds
 * `platform.secretUnits` sees the rows of the secret units of the own territory (the units, nothing in them) and may name them in grants.
 */
export async function withSecretUnits(system: Kysely<Tables>, actor: Actor): Promise<Actor> {
  const holding = actor.grants.filter((grant) => grant.permissions.has(SECRET_UNITS));
  if (holding.length === 0) return actor;
  const grants: ActorGrant[] = [];
  for (const grant of holding) {
    const mayGive = grant.permissions.has(GIVE_ANY);
    const named = ['unit.read', ...(mayGive ? [GIVE_ANY] : [])];
    const arms: readonly Arm[] = (await secretPlaces(system, grant.arms)).map((prefix) => ({ by: 'place', prefix }));
    grants.push({ ...grant, id: `${grant.id}:secret`, permissions: new Set([SECRET_UNITS]), arms: [EVERY_SECRET] });
    grants.push({ ...grant, id: `${grant.id}:named`, permissions: new Set(named), arms });
  }
  return { ...actor, grants: [...actor.grants, ...grants] };
}

/** A unit that is declared secret comes to lie here, so the permission itself must reach here. */
const EVERY_SECRET: Arm = { by: 'place', prefix: SECRET_ROOT };

async function secretPlaces(system: Kysely<Tables>, arms: readonly Arm[]): Promise<readonly string[]> {
  const prefixes = arms.flatMap((arm) => (arm.by === 'place' ? [arm.prefix] : []));
  const { rows } = await sql<{ place: string }>`
    select u.place_path as place from unit u join region r on r.id = u.region
    where u.secret and u.voided_at is null
      and exists (select 1 from unnest(${prefixes}::text[]) as prefix where starts_with(r.place_path, prefix))
    order by u.place_path`.execute(system);
  return rows.map((row) => row.place);
}
