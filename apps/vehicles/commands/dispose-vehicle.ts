import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { vehicleFault } from '../faults.ts';
import { vehicle } from '../resources/vehicle.resource.ts';
import { disposalWay } from '../upkeep/code-sets.ts';
import { vehicleDisposal } from '../upkeep/disposal.resource.ts';
import { disposeVehicle, remitIncome } from './dispose-vehicle.contract.ts';

/** Ends the vehicle: state 已处置 with its day; way and document stand as the reason in the trail, and in the ledger of disposals. */
export const disposeVehicleHandler = defineHandler(disposeVehicle, async (tx, input, context) => {
  const { id = '', rev = 0 } = context.row ?? {};
  const way = disposalWay.items.find((item) => item.code === input.way)?.label ?? input.way;
  const reason = [`${way}，批准文号：${input.document}`, context.as.reason].filter(Boolean).join('；');
  const set = { status: 'disposed', disposedOn: input.on } as const;
  const { way: disposed, on, document, report, valuation, result } = input;
  const entry = { vehicle: id, way: disposed, on, document, report, valuation, result, status: 'open' as const };
  await tx.create(vehicleDisposal, [entry], { ...context.as, reason });
  const written = await tx.update(vehicle, [{ id, rev, set }], { ...context.as, reason });
  return { rev: written.rows[0]?.rev ?? rev };
});

/** Closes the disposal: income needs the receipt of the treasury; a scrapped vehicle may bring in nothing. */
export const remitIncomeHandler = defineHandler(remitIncome, async (tx, input, { row, as }) => {
  if (Number(input.income) > 0 && !input.receipt?.trim()) {
    throw new GoaError(vehicleFault('DISPOSAL_RECEIPT'), { path: 'receipt' });
  }
  const rev = row!.rev ?? (await tx.get(vehicleDisposal, row!.id)).rev;
  const set = { ...input, status: 'remitted' as const };
  const written = await tx.update(vehicleDisposal, [{ id: row!.id, rev, set }], as);
  return { rev: written.rows[0]!.rev };
});
