import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError, type WriteOptions, type Writer } from '#platform/store';
import { region, unit } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { unitFacts } from '../organisation/unit-facts.ts';
import { succeedRegion } from './succeed-region.contract.ts';

/** Does 区划更替 (`region.succeed`). */
export const succeedRegionHandler = defineHandler(succeedRegion, async (tx, input, context) => {
  const as = { ...context.as, reason: input.document ?? context.as.reason };
  const old = await regionFacts(tx, context.row!.id);
  const next = await regionFacts(tx, input.successor);
  if (old.ended || next.ended) throw new GoaError(identityFault('REGION_ENDED'));
  if (next.place.startsWith(old.place)) throw new GoaError(identityFault('UNIT_CYCLE'), { path: 'successor' });
  const moved = (await moveRegionsBelow(tx, old.id, next.id, as)) + (await moveUnits(tx, old.id, next.id, as));
  await tx.update(region, [{ id: old.id, rev: old.rev, set: { validTo: input.on, successor: next.id } }], as);
  return { moved };
});

async function regionFacts(tx: Writer, id: string) {
  await tx.get(region, id);
  const { rows } = await sql<{ id: string; rev: number; place: string; ended: boolean }>`
    select id, rev, place_path as place, valid_to is not null as ended from region where id = ${id} for update`.execute(
    tx.system,
  );
  return rows[0]!;
}

async function moveRegionsBelow(tx: Writer, from: string, to: string, as: WriteOptions): Promise<number> {
  const { rows } = await sql<{ id: string; rev: number }>`
    select id, rev from region where parent = ${from} and voided_at is null and valid_to is null
    order by id for update`.execute(tx.system);
  for (const { id, rev } of rows) {
    await tx.update(region, [{ id, rev, set: { parent: to } }], as);
  }
  return rows.length;
}

/** Ended units stay in the region in which they ended. */
async function moveUnits(tx: Writer, from: string, to: string, as: WriteOptions): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from unit where region = ${from} and voided_at is null and status = 'active' order by id`.execute(
    tx.system,
  );
  for (const { id } of rows) {
    const before = await unitFacts(tx, id);
    await tx.update(unit, [{ id, rev: before.rev, set: { region: to } }], as);
  }
  return rows.length;
}
