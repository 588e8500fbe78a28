import type { FictionalWorld } from '#platform/identity';

/** A driver of a unit, by the refs of the world. */
export interface PlannedDriver {
  readonly personRef: string;
  readonly unitRef: string;
  readonly name: string;
  readonly licence: 'A1' | 'B1' | 'C1';
  readonly licenceTo: string;
  readonly medicalTo: string;
}

const CLASSES = ['C1', 'B1', 'C1', 'A1'] as const;

/** Whoever holds the post of a driver today, each with a licence that is still valid for some years after `today` (`yyyy-mm-dd`). */
export function* plannedDrivers(
  world: Pick<FictionalWorld, 'people' | 'assignments'>,
  today: string,
): Generator<PlannedDriver> {
  const posts = new Map<string, string>();
  for (const { personRef, postRef, unitRef, to } of world.assignments())
    if (postRef?.endsWith('/driver') && !to) posts.set(personRef, unitRef);
  const year = Number(today.slice(0, 4));
  let n = 0;
  for (const { ref, name } of world.people()) {
    const unitRef = posts.get(ref);
    if (!unitRef) continue;
    const day = `${String(1 + (n % 12)).padStart(2, '0')}-15`;
    yield {
      personRef: ref,
      unitRef,
      name,
      licence: CLASSES[n % CLASSES.length]!,
      licenceTo: `${year + 2 + (n % 5)}-${day}`,
      medicalTo: `${year + 1}-${day}`,
    };
    n++;
  }
}
