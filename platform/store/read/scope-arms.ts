import type { Grade, Resource } from '#standards/language';
import type { Actor, ActorGrant, Arm } from '../contract/actor.ts';

/** One arm of an actor's scope with the clearance it brings; `grant` is null for sight, which no grant gives. */
export interface ScopedArm {
  readonly arm: Arm;
  readonly clearance: Grade;
  readonly grant: ActorGrant | null;
}

/** The arm of rows that `sight` names. */
export type SightArm = Arm & { readonly by: 'sight' };

/** Grade up to which fields are clear on a row that an actor sees only because of a row in `sight`. */
const SIGHT_CLEARANCE: Grade = 2;

/** The arms under which an actor may do a verb on rows of a resource; covered ones are left out. No arm: not at all. */
export function armsFor(actor: Actor, resource: Resource, verb: string): readonly Arm[] {
  return distinctArms(actor, scopeOf(actor, resource, verb));
}

/** Every arm for a verb, with its grant and clearance. Sight is one more arm of every person who reads (never of logs: their rows have no id to stand in `sight`). */
export function scopeOf(actor: Actor, resource: Resource, verb: string): readonly ScopedArm[] {
  const granted = grantedScope(actor, resource, `${resource.name}.${verb}`);
  return verb === 'read' && resource.kind !== 'log' ? [...granted, ...sightOf(actor)] : granted;
}

/** The arms that grants give for a permission whatever it is called (`<resource>.<verb>` or `<app>.<command>`). */
export function grantedScope(actor: Actor, resource: Resource, permission: string): readonly ScopedArm[] {
  return actor.grants
    .filter((grant) => grant.permissions.has(permission))
    .flatMap((grant) => armsOf(grant, resource).map((arm) => ({ arm, clearance: grant.clearance, grant })));
}

/** The arms of a scope without those that others cover, whatever their clearance: which rows are seen. */
export function distinctArms(actor: Actor, scope: readonly ScopedArm[]): readonly Arm[] {
  return absorb(
    actor,
    scope.map((scoped) => ({ ...scoped, clearance: 1 })),
  ).map(({ arm }) => arm);
}

/** Arms without those that an arm of the same or a higher clearance covers: neither which rows are seen nor how clearly depends on them. */
export function absorb(actor: Actor, scope: readonly ScopedArm[]): readonly ScopedArm[] {
  const covered = (wide: ScopedArm, narrow: ScopedArm) =>
    wide.clearance >= narrow.clearance && covers(wide.arm, narrow.arm, actor);
  return scope.filter(
    (narrow, at) => !scope.some((wide, i) => i !== at && covered(wide, narrow) && (i < at || !covered(narrow, wide))),
  );
}

/** A depth whose column the resource does not have grants nothing there. */
function armsOf(grant: ActorGrant, resource: Resource): readonly Arm[] {
  if (resource.owner === 'everyone') return [{ by: 'everything' }];
  return grant.arms.filter((arm) => {
    if (arm.by === 'department') return resource.department !== undefined;
    if (arm.by === 'person') return resource.person !== undefined;
    return true;
  });
}

/** Sight as an arm of a person; services have none. */
export function sightOf(actor: Actor): readonly (ScopedArm & { readonly arm: SightArm })[] {
  if (actor.kind !== 'person' || actor.person === null) return [];
  const arm: SightArm = { by: 'sight', person: actor.person, place: actor.place };
  return [{ arm, clearance: SIGHT_CLEARANCE, grant: null }];
}

function covers(wide: Arm, narrow: Arm, actor: Actor): boolean {
  switch (wide.by) {
    case 'everything':
      return true;
    case 'place':
      if (narrow.by === 'unit') return atHome(narrow.units, actor) && actor.place!.startsWith(wide.prefix);
      return narrow.by === 'place' && narrow.prefix.startsWith(wide.prefix);
    case 'line':
      return narrow.by === 'line' && narrow.prefix.startsWith(wide.prefix);
    case 'unit':
      return narrow.by === 'unit' && narrow.units.every((unit) => wide.units.includes(unit));
    case 'department':
      return narrow.by === 'department' && narrow.department === wide.department;
    case 'person':
      return narrow.by === 'person' && narrow.person === wide.person;
    case 'sight':
      return narrow.by === 'sight' && narrow.person === wide.person && narrow.place === wide.place;
  }
}

/** Whether the units are just the actor's own, the only one whose place the actor carries. */
function atHome(units: readonly string[], actor: Actor): boolean {
  return actor.place !== null && units.every((unit) => unit === actor.unit);
}
