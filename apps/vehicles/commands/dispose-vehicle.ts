import { defineHandler } from '#platform/commands';
import { vehicle } from '../resources/vehicle.resource.ts';
import { disposalWay, disposeVehicle } from './dispose-vehicle.contract.ts';

/** Ends the vehicle: state 已处置 with its day; way and document stand as the reason in the trail. */
export const disposeVehicleHandler = defineHandler(disposeVehicle, async (tx, input, context) => {
  const { id = '', rev = 0 } = context.row ?? {};
  const way = disposalWay.items.find((item) => item.code === input.way)?.label ?? input.way;
  const reason = [`${way}，批准文号：${input.document}`, context.as.reason].filter(Boolean).join('；');
  const set = { status: 'disposed', disposedOn: input.on } as const;
  const written = await tx.update(vehicle, [{ id, rev, set }], { ...context.as, reason });
  return { rev: written.rows[0]?.rev ?? rev };
});
