import { serviceActor } from '#platform/identity';
import type { Store } from '#platform/store';
import { vehicle } from '../resources/vehicle.resource.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';

/** Writes the reading at the return into the vehicle's row; never a smaller one. A driver may not change vehicles, so the service does it and the trail says why. */
export async function keepOdometer(store: Store, order: string): Promise<void> {
  const actor = serviceActor('dispatch', { permissions: ['dispatchOrder.read', 'vehicle.read', 'vehicle.update'] });
  await store.run(actor, async (tx) => {
    const { vehicle: id, odometerIn, no } = await tx.get(dispatchOrder, order);
    if (!id || !odometerIn) return;
    const { rev, odometer } = await tx.get(vehicle, id);
    if (Number(odometer ?? 0) >= Number(odometerIn)) return;
    await tx.update(vehicle, [{ id, rev, set: { odometer: odometerIn } }], { reason: `派车单 ${no} 收车里程` });
  });
}
