import type { PlateNeed } from './plates.ts';
import type { Random } from './random.ts';
import type { PlannedUnit } from './units.ts';
import { type VehicleModel, vehicleModels } from './vehicle-models.ts';
import type { VehicleKind } from './vehicle-shapes.ts';

const ENFORCING = ['police', 'enforcement', 'market', 'court', 'procuratorate', 'transport', 'forestry'];
const WITH_POLICE_PLATES = ['police', 'court', 'procuratorate'];
// 特种专业技术用车 of hospitals are ambulances, those of others carry equipment.
const AMBULANCE = /XJH$/;

/** Kind of the `nth` vehicle of a unit, counted from 0: the first of an organ carries secret papers, the rest follow its work. */
export function vehicleKindOf({ key, unit }: PlannedUnit, nth: number, random: Random): VehicleKind {
  if (ENFORCING.includes(key)) return nth === 0 ? 'JY' : random.chance(0.85) ? 'ZF' : 'TZ';
  if (unit.kind === 'hospital' || key === 'fire') return nth === 0 ? 'YJ' : 'TZ';
  if (key === 'veteranCadres') return 'LT';
  if (nth === 0 && !['institution', 'school', 'township'].includes(unit.kind)) return 'JY';
  return random.chance(0.75) ? 'YJ' : random.chance(0.5) ? 'SW' : 'QT';
}

/** A model that was on sale in `year` for the kind; new energy is drawn more often since 2020, buses are rare. */
export function vehicleModelOf(kind: VehicleKind, year: number, hospital: boolean, random: Random): VehicleModel {
  const fitting = vehicleModels.filter(
    ({ kinds, since, displacement, model }) =>
      kinds.includes(kind) &&
      since <= year &&
      (year < 2018 || displacement !== '2.5') &&
      (kind !== 'TZ' || hospital === AMBULANCE.test(model)),
  );
  const buses = fitting.filter(isBus);
  if (buses.length > 0 && random.chance(0.06)) return random.pick(buses);
  const cars = fitting.filter((model) => !isBus(model));
  const newEnergy = cars.filter(({ energy }) => energy === 'electric' || energy === 'hybrid');
  return random.pick(year >= 2020 && newEnergy.length > 0 && random.chance(0.45) ? newEnergy : cars);
}

/** Sort of plate that a vehicle gets. */
export function plateNeedOf(model: VehicleModel, kind: VehicleKind, key: string): PlateNeed {
  if (kind === 'ZF' && WITH_POLICE_PLATES.includes(key)) return 'police';
  const large = isBus(model);
  if (model.energy === 'electric') return large ? 'largeElectric' : 'smallElectric';
  if (model.energy === 'hybrid') return 'smallPlugIn';
  return large ? 'large' : 'small';
}

function isBus({ body }: VehicleModel): boolean {
  return body === 'bus' || body === 'midbus';
}
