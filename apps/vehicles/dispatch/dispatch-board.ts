import { defineQuery } from '#platform/commands';
import type { Filter, Reader } from '#platform/store';
import { vehicle } from '../resources/vehicle.resource.ts';
import { type BoardCar, dispatchBoard } from './desk.contracts.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { viewOrders } from './view-orders.ts';

/** Cars, and orders of each list, that the board shows at most. */
const CARS = 100;
const ORDERS = 200;
const DAY = 86_400_000;

/** What waits, and who is out when, within the asker's scope. */
export const dispatchBoardQuery = defineQuery(dispatchBoard, async (reader, { day, unit }, { store }) => {
  const start = Date.parse(`${day}T00:00:00+08:00`);
  const [from, to] = [new Date(start).toISOString(), new Date(start + DAY).toISOString()];
  const waiting = await ordersOf(reader, unit, [{ field: 'status', op: 'eq', value: 'approved' }]);
  const taking = await ordersOf(reader, unit, [
    { field: 'status', op: 'in', value: ['assigned', 'out', 'back', 'settled', 'rated', 'archived'] },
    { field: 'plannedFrom', op: 'lt', value: to },
    {
      or: [
        { field: 'plannedTo', op: 'gte', value: from },
        { field: 'status', op: 'in', value: ['out', 'back'] },
      ],
    },
  ]);
  const { cars, more } = await carsOf(reader, unit);
  return { waiting: await viewOrders(store, waiting), taking: await viewOrders(store, taking), cars, more };
});

async function ordersOf(reader: Reader, unit: string | null | undefined, of: readonly Filter[]) {
  const filter = { and: unit ? [...of, { field: 'unit', op: 'eq', value: unit } as const] : of };
  return (await reader.find(dispatchOrder, { filter, sort: 'plannedFrom', limit: ORDERS })).rows;
}

async function carsOf(
  reader: Reader,
  unit: string | null | undefined,
): Promise<{ readonly cars: readonly BoardCar[]; readonly more: boolean }> {
  const kept = { field: 'status', op: 'in', value: ['inUse', 'repairing', 'parked'] } as const;
  const of = (field: string) => ({ field, op: 'eq', value: unit ?? '' }) as const;
  const filter = unit ? { and: [kept, { or: [of('manager'), of('user')] }] } : kept;
  const page = await reader.find(vehicle, { filter, sort: 'plate', limit: CARS });
  const cars = page.rows.map(({ id, plate, model, seats, status }) => ({
    id,
    plate: plate ?? '',
    model: model ?? '',
    seats: seats ?? null,
    status: status ?? '',
  }));
  return { cars, more: page.next !== undefined };
}
