import { sql } from 'kysely';
import { type Arm, GoaError, type Writer } from '#platform/store';
import { leadershipLevel } from '#standards/code-sets';
import { identityFault } from '../faults.ts';

/** A unit as the arms of an actor are held against it. */
interface Seat {
  readonly place: string;
  readonly line: string;
}

/**
 * A level of leadership gives office area and a car, so no unit raises it for its own people: whoever sets it higher than what was confirmed must hold the
 * permission from above the unit (its region, a unit above it, or its line). Services have their declared scope. Throws LEADERSHIP_SUPERIOR.
 */
export async function refuseRaisedLevel(
  tx: Pick<Writer, 'actor' | 'system'>,
  permission: string,
  unit: string,
  { confirmed, wanted }: { readonly confirmed: unknown; readonly wanted: unknown },
): Promise<void> {
  if (tx.actor.kind === 'service' || height(wanted) <= height(confirmed)) return;
  const { rows } = await sql<Seat>`
    select place_path as place, line_path as line from unit where id = ${unit}::uuid`.execute(tx.system);
  const seat = rows[0];
  const grants = tx.actor.grants.filter((grant) => grant.permissions.has(permission));
  if (seat && grants.some(({ arms }) => arms.some((arm) => isAbove(arm, seat)))) return;
  throw new GoaError(identityFault('LEADERSHIP_SUPERIOR'), { path: 'leadership' });
}

/** None, an unknown one and 科级以下 are the lowest. */
function height(level: unknown): number {
  const at = leadershipLevel.items.findIndex(({ code }) => code === level);
  return at < 0 ? 0 : leadershipLevel.items.length - 1 - at;
}

function isAbove(arm: Arm, { place, line }: Seat): boolean {
  if (arm.by === 'everything') return true;
  if (arm.by === 'place') return place !== arm.prefix && place.startsWith(arm.prefix);
  return arm.by === 'line' && line !== arm.prefix && line.startsWith(arm.prefix);
}
