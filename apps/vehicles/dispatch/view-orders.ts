import { serviceActor } from '#platform/identity';
import type { Reader, Seen, Store } from '#platform/store';
import type { Resource } from '#standards/language';
import { person, unit } from '#standards/resources';
import { vehicle } from '../resources/vehicle.resource.ts';
import { driver } from '../upkeep/driver.resource.ts';
import type { Order } from './change-order.ts';
import { orderStop } from './order-stop.resource.ts';
import type { Contact, OrderCar, OrderView } from './order-view.ts';

type People = ReadonlyMap<string, Seen<typeof person>>;
type Cars = ReadonlyMap<string, Seen<typeof vehicle>>;

/**
 * Orders that the asker sees, with what whoever takes part in an order must know of the others: names, telephones, the car. Read by the service, because a
 * driver sees neither the ledger of people nor the pool of cars.
 */
export async function viewOrders(store: Store, orders: readonly Order[]): Promise<readonly OrderView[]> {
  const reader = store.as(
    serviceActor('dispatch', {
      permissions: ['person.read', 'unit.read', 'vehicle.read', 'driver.read', 'orderStop.read'],
    }),
  );
  const people = await byId(
    reader,
    person,
    orders.flatMap((order) => PEOPLE.map((name) => order[name])),
  );
  const units = await byId(
    reader,
    unit,
    orders.map((order) => order.unit),
  );
  const cars = await byId(
    reader,
    vehicle,
    orders.map((order) => order.vehicle),
  );
  const drivers = await byId(
    reader,
    driver,
    orders.map((order) => order.driver),
  );
  const stops = await stopsByOrder(
    reader,
    orders.map(({ id }) => id),
  );
  return orders.map((order) => ({
    ...factsOf(order),
    stops: stops.get(order.id) ?? [],
    unit: units.get(order.unit ?? '')?.name ?? '',
    user: contactOf(people, order.user) ?? { name: '', phone: null },
    requestedBy: contactOf(people, order.requestedBy),
    approver: contactOf(people, order.approvedBy),
    dispatcher: contactOf(people, order.assignedBy),
    driver: driverOf(order, people, drivers.get(order.driver ?? '')?.name),
    car: carOf(order, cars),
  }));
}

const PEOPLE = ['user', 'requestedBy', 'approvedBy', 'assignedBy', 'driverPerson'] as const;

/** Rows by their id, as far as the reader sees them; ids that are empty are left out. */
async function byId<R extends Resource>(
  reader: Reader,
  resource: R,
  ids: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, Seen<R>>> {
  const wanted = [...new Set(ids)].filter((id) => typeof id === 'string');
  const found = new Map<string, Seen<R>>();
  for (let at = 0; at < wanted.length; at += 200) {
    const filter = { field: 'id', op: 'in', value: wanted.slice(at, at + 200) } as const;
    for (const row of (await reader.find(resource, { filter, limit: 200 })).rows) found.set(row.id, row);
  }
  return found;
}

/** Places on the way of each order, in their order. */
async function stopsByOrder(
  reader: Reader,
  orders: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  // One order has twenty at most: ten orders fill a page.
  for (let at = 0; at < orders.length; at += 10) {
    const filter = { field: 'order', op: 'in', value: orders.slice(at, at + 10) } as const;
    for (const { order, place } of (await reader.find(orderStop, { filter, sort: 'turn', limit: 200 })).rows)
      found.set(order!, [...(found.get(order!) ?? []), place!]);
  }
  return found;
}

function factsOf(order: Order) {
  const { id, rev } = order;
  return {
    id,
    rev,
    no: order.no ?? '',
    status: order.status ?? '',
    unitId: order.unit ?? '',
    reason: order.reason ?? '',
    origin: order.origin ?? '',
    destination: order.destination ?? '',
    reach: order.reach ?? null,
    from: order.plannedFrom ?? '',
    to: order.plannedTo ?? '',
    people: order.passengerCount ?? 1,
    urgent: order.urgent === true,
    late: order.late === true,
    offHours: order.offHours === true,
    wantsShared: order.wantsShared === true,
    hired: Boolean(order.hiredPlate),
    driverId: order.driver ?? null,
    pooledWith: order.pooledWith ?? null,
    confirmedAt: order.confirmedAt ?? null,
    outPlace: order.outPlace ?? null,
    handOver: order.handOver ?? null,
    outAt: order.outAt ?? null,
    odometerOut: order.odometerOut ?? null,
    backAt: order.backAt ?? null,
    odometerIn: order.odometerIn ?? null,
    fuel: order.fuel ?? null,
    fuelVolume: order.fuelVolume ?? null,
    fuelKind: order.fuelKind ?? null,
    tolls: order.tolls ?? null,
    parking: order.parking ?? null,
    otherCost: order.otherCost ?? null,
    rating: order.rating ?? null,
    words: order.words ?? null,
    case: order.case ?? null,
  };
}

function contactOf(people: People, id: string | null | undefined): Contact | null {
  const found = id ? people.get(id) : undefined;
  return found ? { name: found.name ?? '', phone: found.phone ?? null } : null;
}

function driverOf(order: Order, people: People, name: string | null | undefined): Contact | null {
  if (order.hiredPlate) return { name: order.hiredDriver ?? '租用车辆驾驶员', phone: order.hiredPhone ?? null };
  if (!order.driver) return null;
  const contact = contactOf(people, order.driverPerson);
  return { name: name ?? contact?.name ?? '', phone: contact?.phone ?? null };
}

function carOf({ vehicle: id, hiredPlate, hiredFrom }: Order, cars: Cars): OrderCar | null {
  if (hiredPlate) return { id: null, plate: hiredPlate, model: `租用：${hiredFrom ?? ''}`, odometer: null };
  const car = id ? cars.get(id) : undefined;
  if (!id || !car) return null;
  return { id, plate: car.plate ?? '', model: car.model ?? '', odometer: car.odometer ?? null };
}
