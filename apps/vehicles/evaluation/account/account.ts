import { defineHandler, defineQuery } from '#platform/commands';
import { serviceActor } from '#platform/identity';
import type { Filter, Reader, Store } from '#platform/store';
import { unit as units } from '#standards/resources';
import { vehicle as vehicles } from '../../resources/vehicle.resource.ts';
import { vehicleCost } from '../../resources/vehicle-cost.resource.ts';
import { vehicleViolation } from '../../upkeep/conduct.resource.ts';
import { filterOf, IN_FORCE } from '../indicators.ts';
import { ordersBy } from '../month-facts.ts';
import { bookedOf, costFigures, usageFigures } from '../month-ledgers.ts';
import { total } from '../reckon-month.ts';
import { vehicleMonth } from '../vehicle-month.resource.ts';
import { accountOf, type Comparison, reckonCost, type VehicleAccount } from './account.contracts.ts';
import { costItems, depreciation, ratio, yearKilometres } from './reckon-account.ts';

/** Fewer vehicles than these are not compared with: their average would tell of each. */
const FEWEST = 3;

const READS = [
  'vehicleUsage',
  'dispatchOrder',
  'fuelFill',
  'vehicleFee',
  'vehicleRepair',
  'vehicleInsurance',
  'vehicleInspection',
  'vehicleViolation',
  'vehicleMonth',
  'region',
  'unit',
];

/** What all ledgers together say of a vehicle that the asker sees; one who sees only some of them would see a wrong sum. */
export const accountQuery = defineQuery(accountOf, async (reader, { vehicle, year }, { store }) =>
  accountFrom(reader, store, vehicle, year),
);

/** Puts the account beside what was entered for the year; makes the row where there is none. */
export const reckonCostHandler = defineHandler(reckonCost, async (tx, { vehicle, year }, { store, as, today }) => {
  const { items, km, volume } = await accountFrom(tx, store, vehicle, year);
  const of = (...ids: readonly string[]) =>
    total(items.filter(({ id }) => ids.includes(id)).map(({ adopted }) => adopted));
  const set = {
    reckonedFuel: of('fuel'),
    reckonedRepair: of('repair'),
    reckonedInsurance: of('insurance'),
    reckonedToll: of('toll', 'parking'),
    reckonedOther: of('inspection', 'other'),
    reckonedKm: km.adopted === null ? null : Number(km.adopted).toFixed(0),
    reckonedVolume: volume,
    reckonedOn: today,
  };
  const { rows } = await tx.find(vehicleCost, { filter: yearOf(vehicle, year), limit: 1 });
  const known = rows[0];
  const written = known
    ? await tx.update(vehicleCost, [{ id: known.id, rev: known.rev, set }], as)
    : await tx.create(vehicleCost, [{ vehicle, year, ...set }], as);
  return { id: written.rows[0]!.id };
});

async function accountFrom(reader: Reader, store: Store, vehicle: string, year: number): Promise<VehicleAccount> {
  const { row: car, refs } = await reader.one(vehicles, vehicle);
  const all = store.as(serviceActor('vehicleAccount', { permissions: READS.map((name) => `${name}.read`) }));
  const period = { vehicles: [vehicle], from: `${year}-01-01`, to: `${year}-12-31` };
  const [costs, usage, orders, violations, comparisons, entered] = await Promise.all([
    costFigures(all, period),
    usageFigures(all, period, []),
    ordersBy(store, period),
    violationsOf(all, vehicle, year),
    comparisonsOf(all, car.kind!, car.manager!, year),
    reader.may('vehicleCost.read') ? enteredOf(reader, vehicle, year) : null,
  ]);
  const [fill, fee] = [costs.fills.get(vehicle), costs.fees.get(vehicle)];
  const ordered = orders.get(vehicle) ?? [];
  const items = costItems(
    {
      fuel: text(fill?.fuel),
      repair: text(costs.repairs.get(vehicle)?.repair),
      insurance: text(costs.policies.get(vehicle)?.insurance),
      inspection: text(costs.inspections.get(vehicle)?.inspection),
      toll: text(fee?.toll),
      parking: text(fee?.parking),
      other: text(fee?.other),
    },
    ordered,
    bookedOf(fill, fee),
  );
  const sum = total(items.map(({ adopted }) => adopted)) ?? '0.00';
  const readings = { least: text(fill?.least), most: text(fill?.most) };
  const km = yearKilometres(text(usage.month.get(vehicle)?.km), ordered, readings);
  const volume = text(fill?.volume);
  const per100km = ratio(volume, km.adopted, 4);
  return {
    vehicle: {
      id: vehicle,
      plate: car.plate!,
      unit: refs.unit?.[car.manager!] ?? '',
      kind: car.kind!,
      energy: car.energy!,
      model: car.model!,
      boughtOn: car.boughtOn ?? null,
    },
    year,
    items,
    total: sum,
    km,
    perKm: ratio(sum, km.adopted),
    volume,
    per100km: per100km === null ? null : Number((per100km * 100).toFixed(1)),
    violations,
    depreciation: depreciation(car.price),
    comparisons,
    entered,
  };
}

async function violationsOf(all: Reader, vehicle: string, year: number) {
  const [found] = await all.sums(vehicleViolation, {
    figures: {
      count: { take: 'count' },
      fines: { take: 'sum', field: 'fine' },
      byUnit: { take: 'sum', field: 'fine', where: { field: 'bearer', op: 'eq', value: 'unit' } },
    },
    filter: {
      and: [
        { field: 'vehicle', op: 'eq', value: vehicle },
        { field: 'at', op: 'between', value: [`${year}-01-01T00:00:00+08:00`, `${year}-12-31T23:59:59.999+08:00`] },
      ],
    },
  });
  const { count, fines, byUnit } = found!.figures;
  return { count: Number(count), fines: text(fines), byUnit: text(byUnit) };
}

/** The same kind in the unit and in its region, by the months of the year. */
async function comparisonsOf(all: Reader, kind: string, manager: string, year: number): Promise<readonly Comparison[]> {
  const { row: unit, refs } = await all.one(units, manager);
  const same: readonly Filter[] = [
    filterOf(IN_FORCE),
    { field: 'kind', op: 'eq', value: kind },
    { field: 'month', op: 'between', value: [`${year}-01-01`, `${year}-12-01`] },
  ];
  const places = [
    { id: manager, name: unit.name! },
    { id: unit.region!, name: refs.region?.[unit.region!] ?? '' },
  ];
  return Promise.all(
    places.map(async ({ id, name }): Promise<Comparison> => {
      const [found] = await all.sums(vehicleMonth, {
        figures: {
          vehicles: { take: 'distinct', field: 'vehicle' },
          cost: { take: 'sum', field: 'cost' },
          driven: { take: 'sum', field: 'cost', where: { field: 'km', op: 'gt', value: '0' } },
          km: { take: 'sum', field: 'km' },
        },
        filter: { and: [...same, { field: 'unit', op: 'under', value: id }] },
      });
      const { vehicles: count, cost, driven, km } = found!.figures;
      const shown = Number(count) >= FEWEST;
      return {
        scope: name,
        vehicles: Number(count),
        perVehicle: shown ? ratio(text(cost), String(count)) : null,
        perKm: shown ? ratio(text(driven), text(km)) : null,
      };
    }),
  );
}

const ENTERED = ['mileage', 'fuel', 'repair', 'insurance', 'toll', 'other', 'fuelVolume', 'remark'] as const;

async function enteredOf(reader: Reader, vehicle: string, year: number) {
  const { rows } = await reader.find(vehicleCost, { filter: yearOf(vehicle, year), limit: 1 });
  const [row] = rows;
  return row ? Object.fromEntries(ENTERED.map((name) => [name, text(row[name])])) : null;
}

function yearOf(vehicle: string, year: number): Filter {
  return {
    and: [
      { field: 'vehicle', op: 'eq', value: vehicle },
      { field: 'year', op: 'eq', value: year },
    ],
  };
}

function text(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
