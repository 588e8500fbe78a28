import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { vehicleFault } from '../faults.ts';
import { vehicle, vehiclePlan } from '../resources/index.ts';
import { deliverVehicle } from './deliver-vehicle.contract.ts';

/** Ends the plan with its vehicle; what was bought must be of the approved kind and within the approved price. */
export const deliverVehicleHandler = defineHandler(deliverVehicle, async (tx, input, context) => {
  const { id = '', rev = 0 } = context.row ?? {};
  const plan = await tx.get(vehiclePlan, id);
  const bought = await tx.get(vehicle, input.vehicle);
  if (bought.kind !== plan.kind || bought.manager !== plan.unit)
    throw new GoaError(vehicleFault('PLAN_OTHER_VEHICLE'), { path: 'vehicle' });
  const set = { status: 'delivered', claim: null, vehicle: input.vehicle, deliveredOn: input.on } as const;
  const written = await tx.update(vehiclePlan, [{ id, rev, set }], context.as);
  if (plan.replaces) {
    const old = await tx.get(vehicle, plan.replaces);
    if (old.status === 'inUse' || old.status === 'parked')
      await tx.update(vehicle, [{ id: old.id, rev: old.rev, set: { status: 'toDispose' } }], context.as);
  }
  return { rev: written.rows[0]?.rev ?? rev };
});
