import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { vehicleFault } from '../faults.ts';
import { vehicle } from '../resources/vehicle.resource.ts';
import { transferVehicle } from './transfer-vehicle.contract.ts';

/** Hands the vehicle over: managing unit and registered owner change together (VH-2), the user and driver of the old unit end. */
export const transferVehicleHandler = defineHandler(transferVehicle, async (tx, input, context) => {
  const { id = '', rev = 0 } = context.row ?? {};
  const row = await tx.get(vehicle, id);
  if (row.manager === input.to) throw new GoaError(vehicleFault('VEHICLE_SAME_UNIT'), { path: 'to' });
  const set = { manager: input.to, registeredTo: input.to, user: null, department: null, driver: null };
  const reason = [`批准文号：${input.document}`, context.as.reason].filter(Boolean).join('；');
  const written = await tx.update(vehicle, [{ id, rev, set }], { ...context.as, reason });
  return { rev: written.rows[0]?.rev ?? rev };
});
