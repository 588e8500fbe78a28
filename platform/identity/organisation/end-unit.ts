import type { WriteOptions, Writer } from '#platform/store';
import { unit } from '#standards/resources';
import { unitFacts } from './unit-facts.ts';

/** Ends a unit that goes on in another one: it hangs below its successor, so that what still bears its stamps (submitted documents, logs) is seen from there. */
export async function endUnit(
  tx: Writer,
  ending: { readonly id: string; readonly status: 'merged' | 'split'; readonly successor: string; readonly on: string },
  as: WriteOptions,
): Promise<void> {
  const { id, status, successor, on } = ending;
  const before = await unitFacts(tx, id);
  const set = { status, validTo: on, successor, parent: successor, superior: successor, jointOffice: null };
  await tx.update(unit, [{ id, rev: before.rev, set }], as);
}
