import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { unit } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { unitFacts } from '../organisation/unit-facts.ts';
import { partOffices } from './part-offices.contract.ts';

/** Does 终止合署 (`unit.part`). */
export const partOfficesHandler = defineHandler(partOffices, async (tx, input, { row, as }) => {
  const leaving = await unitFacts(tx, row!.id);
  if (!leaving.jointOffice) throw new GoaError(identityFault('NOT_JOINT'));
  const { rows: others } = await sql<{ id: string; rev: number }>`
    select id, rev from unit where joint_office = ${leaving.jointOffice} and id <> ${leaving.id} for update`.execute(
    tx.system,
  );
  // An office of one is none.
  const parting = others.length === 1 ? [leaving, ...others] : [leaving];
  const patches = parting.map(({ id, rev }) => ({ id, rev, set: { jointOffice: null } }));
  const { rows } = await tx.update(unit, patches, { ...as, reason: input.document ?? as.reason });
  return { rev: rows[0]!.rev };
});
