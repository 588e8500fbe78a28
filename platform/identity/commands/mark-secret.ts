import { defineHandler } from '#platform/commands';
import { unit } from '#standards/resources';
import { activeUnit } from '../organisation/unit-facts.ts';
import { markSecret } from './mark-secret.contract.ts';

/** The secret unit's own people go on seeing it; everybody else needs a grant that names it. */
export const markSecretHandler = defineHandler(markSecret, async (tx, input, { row, as }) => {
  const before = await activeUnit(tx, row!.id);
  const set = { secret: input.secret };
  const { rows } = await tx.update(unit, [{ id: before.id, rev: before.rev, set }], { ...as, reason: input.document });
  return { rev: rows[0]!.rev };
});
