import type { Writer } from '#platform/store';
import { type UnitFacts, unitFacts } from './unit-facts.ts';

/** After a unit was placed anew, everything below it follows on both paths. */
export async function followPaths(tx: Writer, before: UnitFacts): Promise<UnitFacts> {
  const after = await unitFacts(tx, before.id);
  if (after.place !== before.place) await tx.moved({ kind: 'place', from: before.place, to: after.place });
  if (after.line !== before.line) await tx.moved({ kind: 'line', from: before.line, to: after.line });
  return after;
}
