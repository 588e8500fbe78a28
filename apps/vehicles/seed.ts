import type { WorldVehicle } from '#platform/identity';
import { type AppRoles, type FictionalWorld, type RowIds, type Seeder, seedRows } from '#platform/identity';
import { vehicle, vehicleCost, vehicleQuota } from './resources/index.ts';

export { seedDispatch } from './seed/seed-dispatch.ts';
export { seedOutlines } from './seed/seed-outlines.ts';
export { seedPast } from './seed/seed-past.ts';
export { seedUpkeep } from './seed/seed-upkeep.ts';

/** Roles of the vehicle ledger for the parts of the demo's cast, each at the depth of its part. */
export const vehicleCastRoles: AppRoles = {
  unitClerk: ['vehicleClerk'],
  unitAdmin: ['vehicleClerk', 'vehicleManager'],
  businessOfficer: ['vehicleOfficer'],
  leader: ['vehicleViewer', 'vehicleReviewer'],
  lineOfficer: ['vehicleViewer'],
  inspector: ['vehicleViewer'],
  auditor: ['vehicleViewer'],
  driver: ['vehicleDriver'],
};

/** The part of a world that is about vehicles. */
export type SeededFleet = Pick<FictionalWorld, 'departments' | 'vehicles' | 'vehicleQuotas' | 'vehicleCosts'>;

/** Writes vehicles, their quotas and yearly costs onto an organisation that stands; answers the vehicles' ids by their refs. */
export async function seedVehicles(
  seeder: Seeder,
  world: SeededFleet,
  ids: RowIds,
): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  const departments = usingDepartments(world);
  await seedRows(seeder, vehicle, world.vehicles(), {
    row: (item) => vehicleRow(item, ids, departments.get(item.userRef)),
    made: ({ ref }, id) => made.set(ref, id),
    reason: ({ remark }) => remark,
  });
  await seedRows(seeder, vehicleQuota, world.vehicleQuotas(), {
    row: ({ ref: _, unitRef, ...facts }) => ({ ...facts, unit: ids.unit(unitRef) }),
  });
  await seedRows(seeder, vehicleCost, world.vehicleCosts(), {
    row: ({ ref: _, vehicleRef, mileage, ...facts }) => ({
      ...facts,
      vehicle: made.get(vehicleRef)!,
      mileage: String(mileage),
    }),
  });
  return made;
}

function vehicleRow(item: WorldVehicle, ids: RowIds, department: string | undefined) {
  const { ref: _, managerRef, registeredToRef, quotaRef, userRef, driverRef, ...facts } = item;
  return {
    ...facts,
    odometer: String(item.odometer),
    manager: ids.unit(managerRef),
    registeredTo: ids.unit(registeredToRef),
    quota: ids.unit(quotaRef),
    user: ids.unit(userRef),
    department: department && ids.department(department),
    driver: driverRef && ids.person(driverRef),
  };
}

/** Bureaus keep their vehicles in the department that manages vehicles: unit → department. */
function usingDepartments(world: Pick<SeededFleet, 'departments'>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { ref, unitRef, name } of world.departments()) {
    if (name.startsWith('公务用车管理')) found.set(unitRef, ref);
  }
  return found;
}
