import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import { unit } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { activeUnit } from '../organisation/unit-facts.ts';
import { closeUnit } from './close-unit.contract.ts';

/** Does 单位撤销 (`unit.close`). */
export const closeUnitHandler = defineHandler(closeUnit, async (tx, input, { row, as }) => {
  const { id, rev } = await activeUnit(tx, row!.id);
  if (await isPeopled(tx, id, input.on)) throw new GoaError(identityFault('UNIT_NOT_EMPTY'));
  const successor = input.successor ? (await activeUnit(tx, input.successor)).id : null;
  const set = { status: 'closed', validTo: input.on, successor, jointOffice: null } as const;
  const reason = input.document ?? as.reason;
  const { rows } = await tx.update(unit, [{ id, rev, set }], { ...as, reason });
  return { rev: rows[0]!.rev };
});

/** Somebody works there beyond the day, belongs there, or a unit that goes on hangs below. */
async function isPeopled(tx: Writer, id: string, on: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select
    exists (select 1 from assignment where unit = ${id} and voided_at is null and coalesce(valid_to > ${on}::date, true))
    or exists (select 1 from person where home = ${id} and voided_at is null and left_on is null)
    or exists (select 1 from unit where (parent = ${id} or superior = ${id}) and status = 'active' and voided_at is null)
    as found`.execute(tx.system);
  return rows[0]!.found;
}
