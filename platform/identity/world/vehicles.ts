import { completeVin } from '#standards/checks';
import { castRefOf } from './cast-streams.ts';
import { plateOffice } from './plates.ts';
import { type Random, randomFrom } from './random.ts';
import type { PlannedUnit } from './units.ts';
import { plateNeedOf, vehicleKindOf, vehicleModelOf } from './vehicle-choice.ts';
import type { VehicleModel } from './vehicle-models.ts';
import type { VehicleStatus, WorldVehicle } from './vehicle-shapes.ts';

const YEAR_SIGNS = 'ABCDEFGHJKLMNPRSTVWXY';
const COLOURS = ['黑色', '白色', '银灰色', '深蓝色'];
// Units whose first vehicle has a driver of the cast.
const CAST_DRIVERS: ReadonlyMap<string, string> = new Map([['520102/vehicleCentre', 'driver']]);

/** The vehicles of a world: `total` shared out over the units by weight, in the order of the units. */
export function* vehicles(
  units: readonly PlannedUnit[],
  total: number,
  seed: string,
  driverOf: (unitRef: string) => string | undefined,
): Generator<WorldVehicle> {
  const office = plateOffice();
  const refs = new Set(units.map(({ unit }) => unit.ref));
  const owners = units.filter(({ unit, cars }) => unit.status === 'active' && cars > 0);
  const weights = owners.reduce((sum, { cars }) => sum + cars, 0);
  let passed = 0;
  let serial = 0;
  for (const planned of owners) {
    const random = randomFrom(`${seed}:${planned.unit.ref}:vehicles`);
    passed += planned.cars;
    const upTo = Math.floor((total * passed) / weights);
    for (let nth = 0; serial < upTo; nth++) yield vehicle(planned, nth, serial++, random);
  }

  function vehicle(planned: PlannedUnit, nth: number, number: number, random: Random): WorldVehicle {
    const { unit, key, region } = planned;
    const year = random.chance(0.3) ? random.between(2012, 2017) : random.between(2018, 2025);
    const kind = vehicleKindOf(planned, nth, random);
    const model = vehicleModelOf(kind, year, unit.kind === 'hospital', random);
    const month = random.between(1, 11);
    const { plate, colour } = office(region.plate ?? '贵A', plateNeedOf(model, kind, key));
    // Some emergency vehicles are run by the bureau of the place for the units that use them (集中管理).
    const bureau = `${region.code}/affairs`;
    const pooled = kind === 'YJ' && unit.level !== '5' && random.chance(0.15) && refs.has(bureau);
    const managerRef = pooled ? bureau : unit.ref;
    const status = statusOf(year, random);
    const caps = kind === 'YJ' || kind === 'QT';
    return {
      ref: `${unit.ref}!${nth + 1}`,
      plate,
      plateColour: colour,
      vin: vinOf(model, year, number),
      kind,
      body: model.body,
      model: model.model,
      source: random.chance(0.93) ? 'purchase' : 'allocation',
      price: `${random.between(model.price[0] / 100, model.price[1] / 100)}00.00`,
      displacement: model.displacement,
      energy: model.energy,
      seats: model.seats,
      colour: colour === 'white' ? '白色' : random.pick(COLOURS),
      engineNo: `${model.vinHead.slice(0, 3)}${String((number * 7919) % 10_000_000).padStart(7, '0')}`,
      boughtOn: dayIn(year, month, random),
      registeredOn: dayIn(year, month + 1, random),
      odometer: (2026 - year) * random.between(8_000, 16_000) + random.between(0, 999),
      disposedOn: status === 'disposed' ? dayIn(2025, random.between(1, 12), random) : undefined,
      managerRef,
      registeredToRef: managerRef,
      quotaRef: unit.ref,
      userRef: unit.ref,
      driverRef: nth === 0 ? firstDriver(unit.ref) : undefined,
      status,
      remark: caps ? model.remark : undefined,
    };
  }

  function firstDriver(unitRef: string): string | undefined {
    const login = CAST_DRIVERS.get(unitRef);
    return login === undefined ? driverOf(unitRef) : castRefOf(login);
  }
}

function dayIn(year: number, month: number, random: Random): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
}

function vinOf({ vinHead }: VehicleModel, year: number, serial: number): string {
  return completeVin(`L${vinHead}0${YEAR_SIGNS[year - 2010]}G${String(serial).padStart(6, '0')}`);
}

// Renewal is allowed after eight years: older vehicles stand by or wait for disposal more often.
function statusOf(year: number, random: Random): VehicleStatus {
  const luck = random.next();
  if (year > 2016) return luck < 0.004 ? 'toDispose' : luck < 0.04 ? 'parked' : 'inUse';
  return luck < 0.06 ? 'disposed' : luck < 0.2 ? 'toDispose' : luck < 0.28 ? 'parked' : 'inUse';
}
