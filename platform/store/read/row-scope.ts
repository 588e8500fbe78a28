import type { Arm, Stamps } from '../contract/actor.ts';
import { type PathMove, presentPath } from './path-moves.ts';

/** Whether an arm reaches a row with these stamps. Sight is not in the stamps: the caller knows whether the row stands in `sight`. */
export function matches(arm: Arm, stamps: Stamps, moves: readonly PathMove[] = []): boolean {
  switch (arm.by) {
    case 'everything':
      return true;
    case 'place':
      return under(arm.prefix, stamps.placePath, 'place', moves);
    case 'line':
      return under(arm.prefix, stamps.linePath, 'line', moves);
    case 'unit':
      return stamps.ownerUnit !== null && arm.units.includes(stamps.ownerUnit);
    case 'department':
      return stamps.departmentId === arm.department;
    case 'person':
      return stamps.personId === arm.person;
    case 'sight':
      return false;
  }
}

function under(prefix: string, path: string | null, kind: PathMove['kind'], moves: readonly PathMove[]): boolean {
  return path !== null && presentPath(path, kind, moves).startsWith(prefix);
}
