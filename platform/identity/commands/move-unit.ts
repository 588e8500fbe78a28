import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { unit } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { refuseOutOfReach } from '../organisation/refuse-out-of-reach.ts';
import { activeUnit, type UnitFacts } from '../organisation/unit-facts.ts';
import { moveUnit } from './move-unit.contract.ts';

/** Does 单位划转 (`unit.move`). */
export const moveUnitHandler = defineHandler(moveUnit, async (tx, input, { row, as }) => {
  const before = await activeUnit(tx, row!.id);
  if (before.secret) throw new GoaError(identityFault('UNIT_SECRET'));
  const parent = input.parent ? await activeUnit(tx, input.parent) : null;
  const superior = input.superior ? await activeUnit(tx, input.superior) : null;
  refuseCycle(before, parent, superior);
  await refuseOutOfReach(tx, moveUnit.permission, [before.id]);
  const set = {
    ...(input.region ? { region: input.region } : {}),
    ...(input.parent || input.noParent ? { parent: input.parent ?? null } : {}),
    ...(input.superior || input.noSuperior ? { superior: input.superior ?? null } : {}),
    ...(input.relation ? { relation: input.relation } : {}),
  };
  const reason = input.document ?? as.reason;
  const { rows } = await tx.update(unit, [{ id: before.id, rev: before.rev, set }], { ...as, reason });
  return { rev: rows[0]!.rev };
});

/** Neither tree may lead from a unit back to itself. */
function refuseCycle(unit: UnitFacts, parent: UnitFacts | null, superior: UnitFacts | null): void {
  if (parent?.place.startsWith(unit.place)) throw new GoaError(identityFault('UNIT_CYCLE'), { path: 'parent' });
  if (superior?.line.startsWith(unit.line)) throw new GoaError(identityFault('UNIT_CYCLE'), { path: 'superior' });
}
