import { type CommandContext, defineHandler, type Handler } from '#platform/commands';
import { fault, GoaError, type Writer } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { vehicle as vehicles } from '../resources/vehicle.resource.ts';
import { driver as drivers } from '../upkeep/driver.resource.ts';
import { changeOrder, type Order, type OrderChange, orderOf, personOf } from './change-order.ts';
import { assignOrder, confirmOrder, reassignOrder } from './dispatch.contracts.ts';
import { dispatchFault } from './faults.ts';
import { moment } from './order-span.ts';
import { refuseClash } from './refuse-clash.ts';

/** Permission to send a vehicle or a driver of one unit to another. */
export const SHARE = 'vehicles.shareVehicle';
/** Days after the planned end for which driver and user still see the vehicle's row. */
const SEEN_AFTER = 7;

interface Car {
  readonly vehicle: string;
  readonly driver: string;
}

/** Vehicle and driver of an order. */
export const assignHandlers: readonly Handler[] = [
  defineHandler(assignOrder, (tx, car, context) => give(tx, car, { status: 'assigned' }, context)),
  defineHandler(reassignOrder, (tx, { words, ...car }, context) => give(tx, car, { words }, context)),
  defineHandler(confirmOrder, async (tx, _input, context) => {
    const { driverPerson } = await orderOf(tx, context);
    if (driverPerson !== personOf(tx)) throw new GoaError(dispatchFault('ORDER_NOT_DRIVER'));
    return changeOrder(tx, { confirmedAt: new Date().toISOString() }, context);
  }),
];

async function give(tx: Writer, car: Car, set: OrderChange, context: CommandContext): Promise<{ rev: number }> {
  const order = await orderOf(tx, context);
  const own = await isOwnVehicle(tx, car.vehicle, order);
  const { person, own: ownDriver } = await fitDriver(tx, car.driver, order);
  const shared = !own || !ownDriver;
  if (shared && !tx.may(SHARE)) throw new GoaError(dispatchFault(own ? 'DRIVER_FOREIGN' : 'VEHICLE_FOREIGN'));
  await refuseClash(tx, order.id, car, { from: moment(order.plannedFrom), to: moment(order.plannedTo) });
  const change = { ...set, ...car, driverPerson: person, assignedBy: personOf(tx), confirmedAt: null };
  const answer = await changeOrder(tx, change, context, shared ? SHARE : undefined);
  await show(tx, car.vehicle, [person, order.user], order);
  return answer;
}

/** Whether the unit manages or uses the vehicle itself; refuses one that cannot go or has too few seats. */
async function isOwnVehicle(tx: Writer, id: string, order: Order): Promise<boolean> {
  const { status, seats, manager, user } = await tx.get(vehicles, id);
  if (status !== 'inUse') throw new GoaError(dispatchFault('VEHICLE_NOT_FIT'), { path: 'vehicle' });
  if (seats && order.passengerCount! + 1 > seats)
    throw new GoaError(dispatchFault('VEHICLE_SEATS'), { path: 'vehicle' });
  return order.unit === manager || order.unit === user;
}

/** The person behind the driver; refuses who may not drive until the planned end. */
async function fitDriver(tx: Writer, id: string, order: Order): Promise<{ person: string; own: boolean }> {
  const { person, status, licenceTo, unit } = await tx.get(drivers, id);
  if (!person) throw new GoaError(fault('NOT_FOUND'), { path: 'driver' });
  const until = shanghaiDay(new Date(order.plannedTo!));
  if (status !== 'active' || !licenceTo || licenceTo < until)
    throw new GoaError(dispatchFault('DRIVER_NOT_FIT'), { path: 'driver' });
  return { person, own: unit === order.unit };
}

/** Lets driver and user know which vehicle it is. */
async function show(tx: Writer, vehicle: string, people: readonly (string | undefined)[], order: Order): Promise<void> {
  const until = new Date(moment(order.plannedTo) + SEEN_AFTER * 86_400_000).toISOString();
  const seers = people.filter((person) => person !== undefined);
  await tx.grantSight(vehicles, [vehicle], { people: seers }, until, `派车单 ${order.no}`);
}
