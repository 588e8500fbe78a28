import { defineQuery, type Handler } from '#platform/commands';
import { type Filter, fault, GoaError, type Reader } from '#platform/store';
import { myRides, myTrips } from './desk.contracts.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { viewOrders } from './view-orders.ts';

const OVER = 20;
const RIDES = 50;

/** What a driver and an applicant look at on the telephone: their own orders, and nobody else's. */
export const ownOrderQueries: readonly Handler[] = [
  defineQuery(myTrips, async (reader, _input, { store }) => {
    const mine = { field: 'driverPerson', op: 'eq', value: personOf(reader) } as const;
    const open = await ordersOf(reader, [mine, inStatus('assigned', 'out', 'back')], 'plannedFrom', 100);
    const over = await ordersOf(reader, [mine, inStatus('settled', 'rated', 'archived')], '-plannedFrom', OVER);
    return { open: await viewOrders(store, open), over: await viewOrders(store, over) };
  }),
  defineQuery(myRides, async (reader, _input, { store }) => {
    const of = (field: string) => ({ field, op: 'eq', value: personOf(reader) }) as const;
    const rides = await ordersOf(reader, [{ or: [of('user'), of('requestedBy')] }], '-plannedFrom', RIDES);
    return { rides: await viewOrders(store, rides) };
  }),
];

function inStatus(...value: string[]): Filter {
  return { field: 'status', op: 'in', value };
}

async function ordersOf(reader: Reader, and: readonly Filter[], sort: string, limit: number) {
  return (await reader.find(dispatchOrder, { filter: { and }, sort, limit })).rows;
}

function personOf({ actor }: Reader): string {
  if (!actor.person) throw new GoaError(fault('FORBIDDEN'));
  return actor.person;
}
