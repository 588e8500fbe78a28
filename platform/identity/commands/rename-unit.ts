import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { unit } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { keepName } from '../organisation/keep-name.ts';
import { activeUnit } from '../organisation/unit-facts.ts';
import { renameUnit } from './rename-unit.contract.ts';

/** Does 单位更名 (`unit.rename`). */
export const renameUnitHandler = defineHandler(renameUnit, async (tx, input, { row, as }) => {
  const before = await activeUnit(tx, row!.id);
  if (before.name === input.name) throw new GoaError(identityFault('UNIT_SAME_NAME'), { path: 'name' });
  await keepName(tx, { unit: before.id, name: before.name, to: input.on, source: input.source }, as);
  const set = { name: input.name, ...(input.shortName ? { shortName: input.shortName } : {}) };
  const { rows } = await tx.update(unit, [{ id: before.id, rev: before.rev, set }], as);
  return { rev: rows[0]!.rev };
});
