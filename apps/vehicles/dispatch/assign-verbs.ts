import { type CommandContext, defineHandler, type Handler } from '#platform/commands';
import { fault, GoaError, takeTurns, type Writer } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { vehicle as vehicles } from '../resources/vehicle.resource.ts';
import { driver as drivers } from '../upkeep/driver.resource.ts';
import { changeOrder, type Order, type OrderChange, orderOf, personOf } from './change-order.ts';
import {
  askShared,
  assignOrder,
  confirmOrder,
  declineOrder,
  hireCar,
  poolOrder,
  reassignOrder,
} from './dispatch.contracts.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { dispatchFault } from './faults.ts';
import { licenceFits, licenceSeats, type SeatedVehicle } from './licence.table.ts';
import { moment, overlap, spanOf } from './order-span.ts';
import { followLead, pooledOrders } from './pooled-orders.ts';
import { refuseClash } from './refuse-clash.ts';

/** Permission to send a vehicle or a driver of one unit to another. */
export const SHARE = 'vehicles.shareVehicle';
/** Days after the planned end for which driver and user still see the vehicle's row. */
const SEEN_AFTER = 7;

interface Car {
  readonly vehicle: string;
  readonly driver: string;
}

/** Vehicle and driver of an order, and what the driver says to it. */
export const assignHandlers: readonly Handler[] = [
  defineHandler(assignOrder, (tx, car, context) => give(tx, car, { status: 'assigned' }, context)),
  defineHandler(reassignOrder, (tx, { words, ...car }, context) => give(tx, car, { words }, context)),
  defineHandler(hireCar, (tx, hired, context) =>
    changeOrder(tx, { ...hired, status: 'assigned', assignedBy: personOf(tx) }, context),
  ),
  defineHandler(poolOrder, goAlong),
  defineHandler(askShared, (tx, { words }, context) => changeOrder(tx, { wantsShared: true, words }, context)),
  defineHandler(confirmOrder, async (tx, _input, context) => {
    await driversOwn(tx, context);
    return changeOrder(tx, { confirmedAt: new Date().toISOString() }, context);
  }),
  defineHandler(declineOrder, async (tx, { words }, context) => {
    const { confirmedAt } = await driversOwn(tx, context);
    if (confirmedAt) throw new GoaError(dispatchFault('ORDER_CONFIRMED'));
    await followLead(tx, { ...NO_CAR, status: 'approved' }, context);
    return changeOrder(tx, { ...NO_CAR, status: 'approved', words: `驾驶员退单：${words}` }, context);
  }),
];

/** What an order says that waits for a car again; who was to drive goes on seeing it until another is named. */
export const NO_CAR = { vehicle: null, driver: null, assignedBy: null, pooledWith: null, confirmedAt: null } as const;

async function driversOwn(tx: Writer, context: CommandContext): Promise<Order> {
  const order = await orderOf(tx, context);
  if (order.driverPerson !== personOf(tx)) throw new GoaError(dispatchFault('ORDER_NOT_DRIVER'));
  return order;
}

/** The order takes the seats that are left in the car of another one, which takes nothing more than it has already. */
async function goAlong(
  tx: Writer,
  input: { readonly with: string },
  context: CommandContext,
): Promise<{ rev: number }> {
  const order = await orderOf(tx, context);
  const lead = await tx.get(dispatchOrder, input.with);
  const meets = overlap(spanOf(order, Date.now()), spanOf(lead, Date.now()));
  if (lead.status !== 'assigned' || lead.unit !== order.unit || lead.pooledWith || !lead.vehicle || !meets)
    throw new GoaError(dispatchFault('POOL_DIFFERS'), { path: 'with' });
  await takeTurns(tx, [`dispatch vehicle ${lead.vehicle}`]);
  const along = await pooledOrders(tx, lead.id);
  const people = [order, lead, ...along].reduce((sum, { passengerCount }) => sum + (passengerCount ?? 0), 0);
  const { seats } = await tx.get(vehicles, lead.vehicle);
  if (seats && people + 1 > seats) throw new GoaError(dispatchFault('VEHICLE_SEATS'), { path: 'with' });
  const { vehicle, driver, driverPerson } = lead;
  const car = { vehicle, driver, driverPerson, pooledWith: lead.id, assignedBy: personOf(tx), confirmedAt: null };
  const answer = await changeOrder(tx, { ...car, status: 'assigned' }, context);
  await show(tx, vehicle, [order.user], order);
  return answer;
}

async function give(tx: Writer, car: Car, set: OrderChange, context: CommandContext): Promise<{ rev: number }> {
  const order = await orderOf(tx, context);
  const { own, ...seated } = await fitVehicle(tx, car.vehicle, order);
  const { person, own: ownDriver } = await fitDriver(tx, car.driver, order, seated);
  const shared = !own || !ownDriver;
  if (shared && !tx.may(SHARE)) throw new GoaError(dispatchFault(own ? 'DRIVER_FOREIGN' : 'VEHICLE_FOREIGN'));
  await refuseClash(tx, order.id, car, { from: moment(order.plannedFrom), to: moment(order.plannedTo) });
  const change = {
    ...set,
    ...car,
    pooledWith: null,
    driverPerson: person,
    assignedBy: personOf(tx),
    confirmedAt: null,
  };
  const answer = await changeOrder(tx, change, context, shared ? SHARE : undefined);
  await followLead(tx, { ...car, driverPerson: person }, context);
  await show(tx, car.vehicle, [person, order.user], order);
  return answer;
}

/** Whose vehicle it is and what it takes to drive it; refuses one that cannot go or has too few seats. */
async function fitVehicle(tx: Writer, id: string, order: Order): Promise<SeatedVehicle & { readonly own: boolean }> {
  const { status, seats, body, manager, user } = await tx.get(vehicles, id);
  if (status !== 'inUse') throw new GoaError(dispatchFault('VEHICLE_NOT_FIT'), { path: 'vehicle' });
  if (seats && order.passengerCount! + 1 > seats)
    throw new GoaError(dispatchFault('VEHICLE_SEATS'), { path: 'vehicle' });
  return { seats, body, own: order.unit === manager || order.unit === user };
}

/** The person behind the driver; refuses who may not drive until the planned end, or not this vehicle. */
async function fitDriver(
  tx: Writer,
  id: string,
  order: Order,
  seated: SeatedVehicle,
): Promise<{ person: string; own: boolean }> {
  const { person, status, licence, licenceTo, unit } = await tx.get(drivers, id);
  if (!person) throw new GoaError(fault('NOT_FOUND'), { path: 'driver' });
  const until = shanghaiDay(new Date(order.plannedTo!));
  if (status !== 'active' || !licenceTo || licenceTo < until)
    throw new GoaError(dispatchFault('DRIVER_NOT_FIT'), { path: 'driver' });
  const rows = tx.reference.datedRows.get(licenceSeats.name) ?? [];
  if (!licenceFits(rows, until, licence ?? '', seated))
    throw new GoaError(dispatchFault('LICENCE_CLASS'), { path: 'driver' });
  return { person, own: unit === order.unit };
}

/** Lets driver and user know which vehicle it is. */
async function show(tx: Writer, vehicle: string, people: readonly (string | undefined)[], order: Order): Promise<void> {
  const until = new Date(moment(order.plannedTo) + SEEN_AFTER * 86_400_000).toISOString();
  const seers = people.filter((person) => person !== undefined);
  await tx.grantSight(vehicles, [vehicle], { people: seers }, until, `派车单 ${order.no}`);
}
