import type { Reader, Seen, Store } from '#platform/store';
import { heardVehicles, readLedger } from '#platform/tracks';
import { workingCalendar } from '#standards/calendar';
import { type DatedRow, shanghaiDay } from '#standards/language';
import { dispatchOrder } from '../dispatch/dispatch-order.resource.ts';
import type { vehicle } from '../resources/vehicle.resource.ts';
import { fuelFill, vehicleFee } from '../upkeep/energy.resource.ts';
import { vehicleRepair } from '../upkeep/repair.resource.ts';
import { workingDays } from './month-days.ts';
import { bookedOf, costFigures, type LedgerPeriod, lastOrders, usageFigures } from './month-ledgers.ts';
import { overStandard } from './over-standard.ts';
import type { MonthFacts, MonthOrder } from './reckon-month.ts';

type Car = Seen<typeof vehicle>;

/** States in which an order's vehicle has left. */
const GONE_OUT = ['out', 'back', 'settled', 'rated', 'archived'];
/** States in which the costs of an order are confirmed; before, they are only what the driver reports. */
const SETTLED = ['settled', 'rated', 'archived'];
const IN_SHOP = ['approved', 'finished', 'settled'];

/** What the months of many vehicles stand on. */
export interface MonthGround {
  readonly reader: Reader;
  readonly store: Pick<Store, 'system'>;
  readonly tables: ReadonlyMap<string, readonly DatedRow[]>;
  /** Vehicles heard in the month. */
  readonly heard: ReadonlySet<string>;
}

/** Vehicles that were heard since the beginning of a month. */
export async function heardIn(store: Pick<Store, 'system'>, from: string): Promise<ReadonlySet<string>> {
  return new Set(await heardVehicles(store, new Date(`${from}T00:00:00+08:00`).toISOString()));
}

/** Facts of a stretch of days within one month for at most 200 vehicles: a handful of statements however many they are. */
export async function monthFacts(
  { reader, store, tables, heard }: MonthGround,
  cars: readonly Car[],
  from: string,
  to: string,
): Promise<readonly MonthFacts[]> {
  const working = workingDays(workingCalendar(), from, to);
  const period: LedgerPeriod = { vehicles: cars.map(({ id }) => id), from, to };
  const [usage, ordered, costs, orders, repairs] = await Promise.all([
    usageFigures(reader, period, working),
    lastOrders(reader, period),
    costFigures(reader, period),
    ordersBy(store, period),
    repairsBy(store, period),
  ]);
  return cars.map((car): MonthFacts => {
    const { id } = car;
    const used = usage.month.get(id);
    const [fill, fee] = [costs.fills.get(id), costs.fees.get(id)];
    const lastUsed = latest(usage.last.get(id)?.last, ordered.get(id)?.last);
    return {
      vehicle: id,
      unit: car.manager!,
      kind: car.kind!,
      energy: car.energy!,
      status: car.status!,
      overStandard: overStandard(tables, {
        kind: car.kind!,
        price: car.price,
        displacement: car.displacement,
        day: car.boughtOn ?? car.registeredOn ?? to,
      }),
      from,
      to,
      since: car.registeredOn ?? car.boughtOn,
      until: car.disposedOn,
      workingDays: working,
      repairs: repairs.get(id) ?? [],
      heard: heard.has(id),
      ...(used && {
        usages: {
          count: Number(used.count),
          usedDays: Number(used.usedDays),
          matched: Number(used.matched),
          unjudged: Number(used.unjudged),
          night: Number(used.night),
          dayOff: Number(used.dayOff),
          km: String(used.km ?? '0'),
        },
      }),
      ...(lastUsed && { lastUsed }),
      orders: orders.get(id) ?? [],
      ledgers: {
        fuel: text(fill?.fuel),
        fuelVolume: text(fill?.volume),
        toll: text(fee?.toll),
        parking: text(fee?.parking),
        other: text(fee?.other),
        repair: text(costs.repairs.get(id)?.repair),
        insurance: text(costs.policies.get(id)?.insurance),
        inspection: text(costs.inspections.get(id)?.inspection),
      },
      booked: bookedOf(fill, fee),
    };
  });
}

/** Orders on which vehicles left in the period; of all units, also those that borrowed a vehicle. */
export async function ordersBy(
  store: Pick<Store, 'system'>,
  { vehicles, from, to }: LedgerPeriod,
): Promise<ReadonlyMap<string, readonly MonthOrder[]>> {
  const names = [
    'vehicle',
    'unit',
    'status',
    'outAt',
    'backAt',
    'plannedTo',
    'odometerOut',
    'odometerIn',
    ...COSTS,
  ] as const;
  const rows = await readLedger(store, dispatchOrder, names, {
    among: { vehicle: vehicles, status: GONE_OUT },
    notBefore: { outAt: new Date(`${from}T00:00:00+08:00`).toISOString() },
  });
  const booked = await bookedOrders(
    store,
    rows.map(({ id }) => id),
  );
  const orders = rows.map((row) => {
    const day = dayOf(row.outAt);
    const km =
      row.odometerOut === null || row.odometerIn === null ? null : Number(row.odometerIn) - Number(row.odometerOut);
    return {
      vehicle: String(row.vehicle),
      unit: String(row.unit),
      from: day,
      to: dayOf(row.backAt ?? row.outAt),
      ...(km !== null && { km }),
      ...(booked.has(row.id) && { booked: true as const }),
      ...(SETTLED.includes(String(row.status)) && {
        fuel: text(row.fuel),
        toll: text(row.tolls),
        parking: text(row.parking),
        other: text(row.otherCost),
      }),
    };
  });
  return grouped(orders.filter((order) => order.from <= to));
}

/** Those of the orders whose costs stand in the ledgers. */
async function bookedOrders(store: Pick<Store, 'system'>, orders: readonly string[]): Promise<ReadonlySet<string>> {
  if (orders.length === 0) return new Set();
  const among = { order: orders };
  const fees = await readLedger(store, vehicleFee, ['order'], { among });
  const fills = await readLedger(store, fuelFill, ['order'], { among });
  return new Set([...fees, ...fills].map(({ order }) => String(order)));
}

const COSTS = ['fuel', 'tolls', 'parking', 'otherCost'] as const;

async function repairsBy(store: Pick<Store, 'system'>, { vehicles, to }: LedgerPeriod) {
  const names = ['vehicle', 'requestedOn', 'finishedOn'] as const;
  const rows = await readLedger(store, vehicleRepair, names, { among: { vehicle: vehicles, status: IN_SHOP } });
  return grouped(
    rows.map((row) => ({
      vehicle: String(row.vehicle),
      from: day(row.requestedOn),
      to: row.finishedOn === null ? to : day(row.finishedOn),
    })),
  );
}

function grouped<T extends { readonly vehicle: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.vehicle, [...(groups.get(row.vehicle) ?? []), row]);
  return groups;
}

function latest(used: unknown, ordered: unknown): string | undefined {
  const days = [used ? String(used) : '', ordered ? dayOf(ordered) : ''];
  return days.sort().at(-1) || undefined;
}

function dayOf(moment: unknown): string {
  return shanghaiDay(moment instanceof Date ? moment : new Date(String(moment)));
}

/** A day as the driver gives it. */
function day(value: unknown): string {
  return value instanceof Date ? shanghaiDay(value) : String(value).slice(0, 10);
}

function text(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
