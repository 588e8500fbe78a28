import { defineQuery } from '#platform/commands';
import type { Reader, Seen, Store } from '#platform/store';
import { readLedger } from '#platform/tracks';
import { shanghaiDay } from '#standards/language';
import { vehicle as vehicles } from '../resources/vehicle.resource.ts';
import { driver as drivers } from '../upkeep/driver.resource.ts';
import { SHARE } from './assign-verbs.ts';
import type { Order } from './change-order.ts';
import { proposeDrivers } from './desk.contracts.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { takenDrivers } from './free-vehicles.ts';
import { licenceFits, licenceSeats } from './licence.table.ts';
import { moment, type Span, spanOf, TAKING } from './order-span.ts';
import { rankDrivers } from './rank-drivers.ts';

const ANSWERED = 20;
const DAY = 86_400_000;

/** Drivers who are free for an order and may drive the vehicle until the planned end; of other units only for whoever may share. */
export const proposeDriversQuery = defineQuery(proposeDrivers, async (reader, input, { store }) => {
  const order = await reader.get(dispatchOrder, input.order);
  const car = await reader.get(vehicles, input.vehicle);
  const until = shanghaiDay(new Date(moment(order.plannedTo)));
  const rows = (await store.datedRows()).get(licenceSeats.name) ?? [];
  const able = (await activeDrivers(reader, order)).filter(
    ({ licence, licenceTo }) => (licenceTo ?? '') >= until && licenceFits(rows, until, licence ?? '', car),
  );
  const ids = able.map(({ id }) => id);
  const taken = await takenDrivers(
    store,
    ids,
    { from: moment(order.plannedFrom), to: moment(order.plannedTo) },
    order.id,
  );
  const busy = await busyMinutes(store, ids, dayOf(order));
  const free = able.filter(({ id }) => !taken.has(id));
  const ranked = rankDrivers(
    free.map(({ id, name, licence, unit, person }) => ({
      id,
      name: name ?? '',
      licence: licence ?? '',
      own: unit === order.unit,
      fixed: Boolean(person) && person === car.driver,
      busy: busy.get(id) ?? 0,
    })),
  );
  return ranked.slice(0, ANSWERED);
});

async function activeDrivers(reader: Reader, { unit }: Order): Promise<readonly Seen<typeof drivers>[]> {
  const active = { field: 'status', op: 'eq', value: 'active' } as const;
  const own = { and: [active, { field: 'unit', op: 'eq', value: unit ?? '' } as const] };
  const found = (await reader.find(drivers, { filter: own, limit: 200 })).rows;
  if (!reader.may(SHARE)) return found;
  const others = (await reader.find(drivers, { filter: active, limit: 200 })).rows;
  return [...found, ...others.filter(({ id }) => !found.some((one) => one.id === id))];
}

async function busyMinutes(store: Store, ids: readonly string[], day: Span): Promise<ReadonlyMap<string, number>> {
  const names = ['driver', 'status', 'plannedFrom', 'plannedTo', 'outAt', 'backAt', 'pooledWith'] as const;
  const busy = new Map<string, number>();
  for (const row of await readLedger(store, dispatchOrder, names, { among: { driver: ids, status: TAKING } })) {
    const { from, to } = spanOf(row, Date.now());
    const minutes = Math.max(0, Math.min(to, day.to) - Math.max(from, day.from)) / 60_000;
    if (!row.pooledWith) busy.set(String(row.driver), (busy.get(String(row.driver)) ?? 0) + Math.round(minutes));
  }
  return busy;
}

function dayOf({ plannedFrom }: Order): Span {
  const from = Date.parse(`${shanghaiDay(new Date(moment(plannedFrom)))}T00:00:00+08:00`);
  return { from, to: from + DAY };
}
