import { randomFrom } from './random.ts';
import type { VehicleEnergy, WorldVehicle, WorldVehicleCost } from './vehicle-shapes.ts';

/** Last year whose costs are closed. */
export const LAST_COST_YEAR = 2025;

const PER_100_KM: Readonly<Record<VehicleEnergy, number>> = {
  petrol: 7200,
  diesel: 9000,
  hybrid: 3800,
  electric: 1500,
};

/**
 * Costs of each vehicle from `firstYear`, or the year of its registration if that is later, to the last closed year.
 * With `predecessors` the years before the registration are filled too: they stand for the vehicles that filled the same
 * place of the quota before, and bring the table to the size at which a province is measured.
 */
export function* vehicleCosts(
  fleet: Iterable<WorldVehicle>,
  firstYear: number,
  predecessors: boolean,
): Generator<WorldVehicleCost> {
  let serial = 0;
  for (const vehicle of fleet) {
    const registered = Number(vehicle.registeredOn.slice(0, 4));
    const random = randomFrom(++serial);
    const habit = random.between(7_000, 19_000);
    for (let year = predecessors ? firstYear : Math.max(firstYear, registered); year <= LAST_COST_YEAR; year++) {
      const mileage = Math.max(300, habit + random.between(-4_000, 4_000));
      const age = Math.max(0, year - registered);
      yield {
        ref: `${vehicle.ref}/${year}`,
        vehicleRef: vehicle.ref,
        year,
        fuel: yuan((mileage / 100) * PER_100_KM[vehicle.energy] * (0.9 + random.next() * 0.2)),
        repair: yuan((900 + age * 420 + random.between(0, 2_600)) * 100),
        insurance: yuan(random.between(260_000, 420_000)),
        toll: yuan(mileage * (8 + random.next() * 14)),
        other: yuan(random.between(20_000, 90_000)),
        mileage,
      };
    }
  }
}

// Amounts are counted in fen and written as a decimal string.
function yuan(fen: number): string {
  const whole = Math.round(fen);
  return `${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}
