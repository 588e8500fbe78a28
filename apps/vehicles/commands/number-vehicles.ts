import { defineHandler, numberRows } from '#platform/commands';
import { quotaReview, vehiclePlan, vehicleQuota } from '../resources/index.ts';
import { numberVehicles } from './vehicle-effects.contract.ts';

/** Plans and reviews know their case; a quota in force is known by the number that it bore before. */
export const numberVehiclesHandler = defineHandler(numberVehicles, async (tx, input, { as }) => {
  const rows = await numberRows(tx, [quotaReview, vehiclePlan], input, as);
  if (!input.previous) return { rows };
  const filter = { field: 'document', op: 'eq', value: input.previous } as const;
  const { rows: quotas } = await tx.find(vehicleQuota, { filter, limit: 200 });
  if (quotas.length === 0) return { rows };
  await tx.update(
    vehicleQuota,
    quotas.map(({ id, rev }) => ({ id, rev, set: { document: input.document } })),
    as,
  );
  return { rows: rows + quotas.length };
});
