import { serviceActor } from '#platform/identity';
import { type Filter, type Store, takeTurns, type WriteOptions, type Writer } from '#platform/store';
import { type InputOf, shanghaiDay } from '#standards/language';
import type { Order } from '../dispatch/change-order.ts';
import { dispatchOrder } from '../dispatch/dispatch-order.resource.ts';
import { vehicle } from '../resources/vehicle.resource.ts';
import { fuelFill, vehicleFee } from '../upkeep/energy.resource.ts';
import { costsOfOrder } from './costs-of-order.ts';
import { type LedgerCost, type OrderCost, planBooking } from './plan-booking.ts';

/** Permission under which only the service books. */
export const BOOK = 'vehicles.book';
/** Verb by which the trail and events tell bookings from entries. */
export const BOOKING = 'book';
/** Rows of one order, and of one vehicle in its days. */
const MOST = 200;

const BOOKER = () =>
  serviceActor('orderCosts', {
    permissions: [BOOK, 'dispatchOrder.read', 'vehicle.read', 'vehicleFee.read', 'fuelFill.read'],
  });

/** A settled order's costs stand in the ledgers of its vehicle once, whoever entered them first; run again it changes nothing. A correction takes back what is no longer said. */
export async function bookCosts(store: Store, id: string): Promise<void> {
  await store.run(BOOKER(), async (tx) => {
    await takeTurns(tx, [`order costs ${id}`]);
    const order = await tx.get(dispatchOrder, id);
    const car = order.vehicle ? await tx.get(vehicle, order.vehicle) : undefined;
    const costs = costsOfOrder(order, car?.energy ?? '');
    const tied = await rowsOf(tx, { field: 'order', op: 'eq', value: id });
    if (costs.length === 0 && tied.length === 0) return;
    const booking = planBooking(costs, tied, costs.length > 0 ? await looseRows(tx, order) : []);
    const why = `派车单 ${order.no} ${order.costWords ? `费用更正：${order.costWords}` : '费用确认'}`.slice(0, 500);
    const as: WriteOptions = { permission: BOOK, verb: BOOKING, reason: why };
    await bind(tx, booking.tie, id, as);
    await bind(tx, booking.untie, null, as);
    await takeBack(tx, booking.void, as);
    await enter(tx, booking.create, order, as);
  });
}

/** Rows of the vehicle on the days of the order that belong to no order yet. */
async function looseRows(tx: Writer, { vehicle: car, outAt, backAt, plannedFrom, plannedTo }: Order) {
  const [from, to] = [outAt ?? plannedFrom, backAt ?? plannedTo].map((at) => shanghaiDay(new Date(at!)));
  const loose: readonly Filter[] = [
    { field: 'vehicle', op: 'eq', value: car },
    { field: 'order', op: 'empty' },
  ];
  const moments = [`${from}T00:00:00+08:00`, `${to}T23:59:59.999+08:00`];
  return rowsOf(
    tx,
    { and: [...loose, { field: 'on', op: 'between', value: [from, to] }] },
    { and: [...loose, { field: 'at', op: 'between', value: moments }] },
  );
}

async function rowsOf(tx: Writer, fees: Filter, fills: Filter = fees): Promise<readonly LedgerCost[]> {
  const paid = await tx.find(vehicleFee, { filter: fees, sort: 'createdAt', limit: MOST });
  const filled = await tx.find(fuelFill, { filter: fills, sort: 'createdAt', limit: MOST });
  return [
    ...paid.rows.map(({ id, rev, kind, amount, booked }) => ({
      ...{ id, rev, ledger: 'fee' as const, kind: kind ?? '', amount: amount ?? '', booked: booked === true },
    })),
    ...filled.rows.map(({ id, rev, kind, amount, volume, booked }) => ({
      ...{ id, rev, ledger: 'fill' as const, kind: kind ?? '', amount: amount ?? '', booked: booked === true },
      volume: volume ?? '0',
    })),
  ];
}

async function bind(tx: Writer, rows: readonly LedgerCost[], order: string | null, as: WriteOptions): Promise<void> {
  const set = (ledger: string) =>
    rows.filter((row) => row.ledger === ledger).map(({ id, rev }) => ({ id, rev, set: { order } }));
  if (set('fee').length > 0) await tx.update(vehicleFee, set('fee'), as);
  if (set('fill').length > 0) await tx.update(fuelFill, set('fill'), as);
}

async function takeBack(tx: Writer, rows: readonly LedgerCost[], as: WriteOptions): Promise<void> {
  const of = (ledger: string) => rows.filter((row) => row.ledger === ledger).map(({ id, rev }) => ({ id, rev }));
  if (of('fee').length > 0) await tx.void(vehicleFee, of('fee'), as);
  if (of('fill').length > 0) await tx.void(fuelFill, of('fill'), as);
}

async function enter(tx: Writer, costs: readonly OrderCost[], order: Order, as: WriteOptions): Promise<void> {
  const at = order.backAt ?? order.plannedTo!;
  const facts = { vehicle: order.vehicle!, order: order.id, booked: true, remark: `派车单 ${order.no}` };
  const fees = costs
    .filter(({ ledger }) => ledger === 'fee')
    .map(({ kind, amount }): InputOf<typeof vehicleFee.fields> => {
      const known = kind as 'toll' | 'parking' | 'other';
      return { ...facts, kind: known, amount, on: shanghaiDay(new Date(at)), place: order.destination?.slice(0, 80) };
    });
  if (fees.length > 0) await tx.create(vehicleFee, fees, as);
  const fills = costs
    .filter(({ ledger }) => ledger === 'fill')
    .map(({ kind, amount, volume }): InputOf<typeof fuelFill.fields> => {
      const known = kind as 'petrol' | 'diesel' | 'charge' | 'gas';
      return { ...facts, kind: known, amount, volume: volume!, at, odometer: order.odometerIn };
    });
  if (fills.length > 0) await tx.create(fuelFill, fills, as);
}
