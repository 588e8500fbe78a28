import { completeVin } from '#standards/checks';
import { castRefOf } from './cast-streams.ts';
import { type PlateNeed, plateOffice } from './plates.ts';
import { type Random, randomFrom } from './random.ts';
import type { PlannedUnit } from './units.ts';
import { type VehicleModel, vehicleModels } from './vehicle-models.ts';
import type { VehicleKind, VehicleStatus, WorldVehicle } from './vehicle-shapes.ts';

const YEAR_SIGNS = 'ABCDEFGHJKLMNPRSTVWXY';
const COLOURS = ['黑色', '白色', '银灰色', '深蓝色'];
const MONTH_DAYS = 28;

/** The vehicles of a world: `total` shared out over the units by weight, in the order of the units. */
export function* vehicles(
  units: readonly PlannedUnit[],
  total: number,
  seed: string,
  driverOf: (unitRef: string) => string | undefined,
): Generator<WorldVehicle> {
  const office = plateOffice();
  const weights = units.reduce((sum, { cars, unit }) => sum + (unit.status === 'active' ? cars : 0), 0);
  const refs = new Set(units.map(({ unit }) => unit.ref));
  let passed = 0;
  let serial = 0;
  for (const planned of units) {
    if (planned.unit.status !== 'active' || planned.cars === 0) continue;
    const random = randomFrom(`${seed}:${planned.unit.ref}:vehicles`);
    passed += planned.cars;
    const upTo = Math.floor((total * passed) / weights);
    for (let nth = 0; serial < upTo; nth++) yield vehicle(planned, nth, serial++, random);
  }

  function vehicle({ unit, key, region }: PlannedUnit, nth: number, number: number, random: Random): WorldVehicle {
    const year = boughtYear(random);
    const kind = kindOf(key, unit.kind, nth, random);
    const model = modelOf(kind, year, unit.kind === 'hospital', random);
    const month = random.between(1, 11);
    const day = String(random.between(1, MONTH_DAYS)).padStart(2, '0');
    const issuer = region.plate ?? '贵A';
    const { plate, colour } = office(issuer, needOf(model, kind, key));
    // Some emergency vehicles are run by the bureau of the place for the units that use them (集中管理).
    const bureau = `${region.code}/affairs`;
    const pooled = kind === 'YJ' && unit.level !== '5' && random.chance(0.15) && refs.has(bureau);
    return {
      ref: `${unit.ref}!${nth + 1}`,
      plate,
      plateColour: colour,
      vin: vinOf(model, year, number),
      kind,
      body: model.body,
      brand: model.brand,
      model: model.model,
      price: `${random.between(model.price[0] / 100, model.price[1] / 100)}00.00`,
      displacement: model.displacement,
      energy: model.energy,
      seats: model.seats,
      colour: colour === 'white' ? '白色' : random.pick(COLOURS),
      boughtOn: `${year}-${String(month).padStart(2, '0')}-${day}`,
      registeredOn: `${year}-${String(month + 1).padStart(2, '0')}-${String(random.between(1, MONTH_DAYS)).padStart(2, '0')}`,
      managerRef: pooled ? bureau : unit.ref,
      quotaRef: unit.ref,
      userRef: unit.ref,
      driverRef: nth > 0 ? undefined : unit.ref === '520102/vehicleCentre' ? castRefOf('driver') : driverOf(unit.ref),
      status: statusOf(year, random),
    };
  }
}

function boughtYear(random: Random): number {
  return random.chance(0.3) ? random.between(2012, 2017) : random.between(2018, 2025);
}

function kindOf(key: string, unitKind: string, nth: number, random: Random): VehicleKind {
  if (['police', 'enforcement', 'market', 'court', 'procuratorate', 'transport', 'forestry'].includes(key)) {
    return nth === 0 ? 'JY' : random.chance(0.85) ? 'ZF' : 'TZ';
  }
  if (unitKind === 'hospital' || key === 'fire') return nth === 0 ? 'YJ' : 'TZ';
  if (key === 'veteranCadres') return 'LT';
  if (nth === 0 && !['institution', 'school', 'township'].includes(unitKind)) return 'JY';
  return random.chance(0.75) ? 'YJ' : random.chance(0.5) ? 'SW' : 'QT';
}

function modelOf(kind: VehicleKind, year: number, hospital: boolean, random: Random): VehicleModel {
  const fitting = vehicleModels.filter(
    ({ kinds, since, displacement, model }) =>
      kinds.includes(kind) &&
      since <= year &&
      (year < 2018 || displacement !== '2.5') &&
      (kind !== 'TZ' || hospital === model.endsWith('XJH')),
  );
  const buses = fitting.filter(isBus);
  if (buses.length > 0 && random.chance(0.06)) return random.pick(buses);
  const cars = fitting.filter((model) => !isBus(model));
  // New energy comes first since 2020, so it is drawn twice.
  const electric = cars.filter(({ energy }) => energy === 'electric' || energy === 'plugIn');
  return random.pick(year >= 2020 && electric.length > 0 && random.chance(0.45) ? electric : cars);
}

function isBus({ body }: VehicleModel): boolean {
  return body === 'largeBus' || body === 'mediumBus';
}

function needOf(model: VehicleModel, kind: VehicleKind, key: string): PlateNeed {
  if (kind === 'ZF' && ['police', 'court', 'procuratorate'].includes(key)) return 'police';
  const { energy } = model;
  const large = isBus(model);
  if (energy === 'electric') return large ? 'largeElectric' : 'smallElectric';
  if (energy === 'plugIn') return 'smallPlugIn';
  return large ? 'large' : 'small';
}

function vinOf({ vinHead }: VehicleModel, year: number, serial: number): string {
  return completeVin(`L${vinHead}0${YEAR_SIGNS[year - 2010]}G${String(serial).padStart(6, '0')}`);
}

// Renewal is allowed after eight years: older vehicles stand by or wait for disposal more often.
function statusOf(year: number, random: Random): VehicleStatus {
  const old = year <= 2016;
  const luck = random.next();
  if (luck < (old ? 0.06 : 0.002)) return 'disposed';
  if (luck < (old ? 0.2 : 0.006)) return 'toDispose';
  return luck < (old ? 0.28 : 0.04) ? 'parked' : 'inUse';
}
