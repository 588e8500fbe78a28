import { type Actor, type Arm, SECRET_ROOT } from '#platform/store';
import type { Registry } from '#standards/language';
import { rootOf } from './arms-of-depth.ts';
import type { GrantAtStake, Seat } from './grants-at-stake.ts';
import { unfoldPermissions } from './unfold-permissions.ts';

/** Who holds it may hand out permissions that he does not hold himself, within his own depth and clearance. */
export const GIVE_ANY = 'grant.giveAny';

/**
 * Whether a grant lies wholly within what the actor holds: for every permission of its role and everywhere it reaches,
 * a grant of the actor with that permission (or `grant.giveAny`), as high a clearance, and an arm around it.
 */
export function coversGrant(registry: Registry, actor: Actor, wanted: GrantAtStake): boolean {
  const role = registry.roles.get(wanted.role);
  if (!role) return true;
  const extents = extentsOf(wanted);
  return [...unfoldPermissions(registry, role)].every((permission) =>
    extents.every((extent) =>
      actor.grants.some(
        (grant) =>
          (grant.permissions.has(permission) || grant.permissions.has(GIVE_ANY)) &&
          grant.clearance >= wanted.clearance &&
          grant.arms.some((arm) => around(arm, extent)),
      ),
    ),
  );
}

/** Where a grant reaches, whoever will hold it: whole units, or a stretch of territory or line. */
type Extent = { readonly seat: Seat } | { readonly place: string } | { readonly line: string };

function extentsOf({ depth, seats, regionPlace, namedPlace }: GrantAtStake): readonly Extent[] {
  switch (depth) {
    case 'self':
    case 'department':
    case 'unit':
      return seats.map((seat) => ({ seat }));
    case 'unitBelow':
      return seats.map(({ place }) => ({ place }));
    case 'regionBelow':
      return [{ place: regionPlace }];
    case 'line':
      return seats.map(({ line }) => ({ line }));
    case 'named':
      return namedPlace ? [{ place: namedPlace }] : [];
  }
}

function around(arm: Arm, extent: Extent): boolean {
  if (arm.by === 'everything') return true;
  if (arm.by === 'unit') return 'seat' in extent && arm.units.includes(extent.seat.unit);
  if (arm.by === 'line') {
    const line = 'seat' in extent ? extent.seat.line : 'line' in extent ? extent.line : undefined;
    return line?.startsWith(arm.prefix) ?? false;
  }
  if (arm.by !== 'place') return false;
  // A line may run through the whole territory, so only the whole territory is around it.
  if ('line' in extent) return rootOf(arm.prefix) === arm.prefix && !extent.line.startsWith(SECRET_ROOT);
  return ('seat' in extent ? extent.seat.place : extent.place).startsWith(arm.prefix);
}
