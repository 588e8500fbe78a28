import type { Field, Grade, Resource } from '#standards/language';
import type { Actor, Stamps } from '../contract/actor.ts';
import type { FieldAccess } from '../contract/query.ts';
import type { PathMove } from './path-moves.ts';
import { matches } from './row-scope.ts';
import { absorb, type ScopedArm } from './scope-arms.ts';

/** How much of a field somebody sees. */
export type Access = FieldAccess[string];

/** What a clearance makes of a field: clear, masked where the field knows how, else hidden. */
export function accessTo(field: Field, clearance: number): Access {
  if (field.grade <= clearance) return 'clear';
  return field.mask && clearance > 0 ? 'masked' : 'hidden';
}

/**
 * Clearance of operations on a whole list (filter, sort, group, search): what every granted arm allows, so that no row tells
 * what it hides. Rows seen through sight alone take no part in operations above its clearance (`armsClearTo`); 0 without any arm.
 */
export function listClearance(actor: Actor, scope: readonly ScopedArm[]): Grade | 0 {
  const granted = absorb(
    actor,
    scope.filter(({ grant }) => grant !== null),
  );
  const counting = granted.length > 0 ? granted : scope;
  return counting.length > 0 ? (Math.min(...counting.map(({ clearance }) => clearance)) as Grade) : 0;
}

/** Arms whose rows may take part in an operation on fields up to a grade. */
export function armsClearTo(scope: readonly ScopedArm[], grade: number): readonly ScopedArm[] {
  return scope.filter(({ clearance }) => clearance >= grade);
}

/** Clearance on one row: the highest among the arms that reach it; 0 when none does. */
export function rowClearance(
  scope: readonly ScopedArm[],
  stamps: Stamps,
  inSight: boolean,
  moves: readonly PathMove[],
): Grade | 0 {
  return scope.reduce<Grade | 0>((highest, { arm, clearance }) => {
    if (clearance <= highest) return highest;
    return (arm.by === 'sight' ? inSight : matches(arm, stamps, moves)) ? clearance : highest;
  }, 0);
}

/** Access to every field of a resource at a clearance. */
export function accessAt(resource: Resource, clearance: number): FieldAccess {
  return Object.fromEntries(Object.entries(resource.fields).map(([name, field]) => [name, accessTo(field, clearance)]));
}
