import { sql } from 'kysely';
import { type Arm, GoaError, type Writer } from '#platform/store';
import { identityFault } from '../faults.ts';

/** A unit or region that somebody's grants would come to reach. */
interface Place {
  readonly unit: string | null;
  readonly place: string;
  readonly line: string | null;
}

/**
 * Joining, merging and moving units widens what the people of the one see of the other, and of everything below it in either tree. Whoever does it must therefore
 * reach all of that with the same permission himself; else UNIT_BEYOND: the superior has to do it. Services have their declared scope.
 */
export async function refuseOutOfReach(
  tx: Pick<Writer, 'actor' | 'system'>,
  permission: string,
  units: readonly string[],
): Promise<void> {
  if (tx.actor.kind === 'service') return;
  const { rows } = await sql<Place>`
    with named as (select id, place_path, line_path, joint_office from unit where id = any(${units}::uuid[])),
    boards as (
      select id, place_path, line_path from named
      union select u.id, u.place_path, u.line_path from unit u join named n on n.joint_office = u.joint_office where u.voided_at is null
    )
    select distinct u.id as unit, u.place_path as place, u.line_path as line from boards b
    join unit u on u.place_path >= b.place_path and u.place_path < overlay(b.place_path placing '0' from length(b.place_path))
    where u.status = 'active' and u.voided_at is null
    union
    select u.id, u.place_path, u.line_path from boards b
    join unit u on u.line_path >= b.line_path and u.line_path < overlay(b.line_path placing '0' from length(b.line_path))
    where u.status = 'active' and u.voided_at is null`.execute(tx.system);
  refuseUnreached(tx, permission, rows);
}

/** The same for a region that "the region and below" comes to mean for people of a unit. */
export async function refuseRegionOutOfReach(
  tx: Pick<Writer, 'actor' | 'system'>,
  permission: string,
  unit: string,
  beforehand: readonly string[],
): Promise<void> {
  if (tx.actor.kind === 'service') return;
  const { rows } = await sql<Place>`
    select null as unit, r.place_path as place, null as line from unit u join region r on r.id = u.region
    where u.id = ${unit}::uuid and u.region <> all (select region from unit where id = any(${beforehand}::uuid[]))`.execute(
    tx.system,
  );
  refuseUnreached(tx, permission, rows);
}

function refuseUnreached({ actor }: Pick<Writer, 'actor'>, permission: string, places: readonly Place[]): void {
  const arms = actor.grants.flatMap((grant) => (grant.permissions.has(permission) ? grant.arms : []));
  if (!places.every((place) => arms.some((arm) => reaches(arm, place)))) {
    throw new GoaError(identityFault('UNIT_BEYOND'));
  }
}

function reaches(arm: Arm, { unit, place, line }: Place): boolean {
  switch (arm.by) {
    case 'everything':
      return true;
    case 'place':
      return place.startsWith(arm.prefix);
    case 'line':
      return line?.startsWith(arm.prefix) ?? false;
    case 'unit':
      return unit !== null && arm.units.includes(unit);
    default:
      return false;
  }
}
