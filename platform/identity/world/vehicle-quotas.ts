import type { VehicleKind, WorldVehicle, WorldVehicleQuota } from './vehicle-shapes.ts';

/**
 * The quota of each unit and kind: as many as it has in service, and one more for every fifth, which stands open.
 * Vehicles come unit by unit, so that one unit is counted at a time.
 */
export function* vehicleQuotas(fleet: Iterable<WorldVehicle>): Generator<WorldVehicleQuota> {
  let unitRef: string | undefined;
  let counts = new Map<VehicleKind, number>();
  let serial = 0;
  for (const vehicle of fleet) {
    if (unitRef !== undefined && vehicle.quotaRef !== unitRef) {
      yield* quotasOf(unitRef, counts);
      counts = new Map();
    }
    unitRef = vehicle.quotaRef;
    if (vehicle.status !== 'disposed') counts.set(vehicle.kind, (counts.get(vehicle.kind) ?? 0) + 1);
  }
  if (unitRef !== undefined) yield* quotasOf(unitRef, counts);

  function* quotasOf(ref: string, byKind: ReadonlyMap<VehicleKind, number>): Generator<WorldVehicleQuota> {
    for (const [kind, inService] of byKind) {
      serial++;
      yield {
        ref: `${ref}/${kind}`,
        unitRef: ref,
        kind,
        number: inService + (serial % 5 === 0 ? 1 : 0),
        from: '2018-01-01',
        document: `车编〔2018〕${serial}号`,
      };
    }
  }
}
