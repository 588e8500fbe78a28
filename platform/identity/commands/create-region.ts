import { defineHandler } from '#platform/commands';
import { region } from '#standards/resources';
import { createRegion } from './create-region.contract.ts';

/** Does 新设区划 (`identity.createRegion`). */
export const createRegionHandler = defineHandler(createRegion, async (tx, input, { as }) => {
  const { rows } = await tx.create(region, [input], as);
  return { id: rows[0]!.id };
});
