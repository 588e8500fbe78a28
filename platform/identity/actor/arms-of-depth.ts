import type { Arm } from '#platform/store';
import type { Depth } from '#standards/language';
import type { ActingFacts } from './actor-facts.ts';

/** What a depth means for the one who acts: arms in the stamps that rows carry. A depth that finds nothing to hang on gives no arm, never a wider one. */
export function armsOfDepth(
  depth: Depth,
  acting: Omit<ActingFacts, 'grants' | 'assignment'>,
  person: string,
  namedPlace: string | null,
): readonly Arm[] {
  switch (depth) {
    case 'self':
      return [{ by: 'person', person }];
    case 'department':
      return acting.department ? [{ by: 'department', department: acting.department }] : [];
    case 'unit':
      return [{ by: 'unit', units: acting.units.map((unit) => unit.id) }];
    case 'unitBelow':
      return acting.units.map((unit) => ({ by: 'place', prefix: unit.place }));
    case 'regionBelow':
      return [{ by: 'place', prefix: acting.regionPlace }];
    case 'line':
      return [{ by: 'line', prefix: acting.line }];
    case 'named':
      return namedPlace ? [{ by: 'place', prefix: namedPlace }] : [];
  }
}

/** The whole territory that a place lies in: the first segment of its path. */
export function rootOf(place: string): string {
  return place.slice(0, place.indexOf('/', 1) + 1);
}
