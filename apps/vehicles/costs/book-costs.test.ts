import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceActor } from '#platform/identity';
import { shanghaiDay } from '#standards/language';
import { type DispatchTown, openDispatchTown } from '../dispatch/testing/dispatch-town.ts';
import type { VehicleAccount } from '../evaluation/account/account.contracts.ts';
import { fuelFill, vehicleFee } from '../upkeep/energy.resource.ts';
import { vehicleWork } from '../work.ts';
import { bookCosts } from './book-costs.ts';
import { rebookAround } from './rebook.ts';

const today = shanghaiDay(new Date());
let d: DispatchTown;
let car: string;
beforeAll(async () => {
  d = await openDispatchTown('costs');
  car = d.town.id('vehicle finance');
});
afterAll(() => d?.close());

/** An order of the clerk's car that has been driven and waits for its costs. */
async function driven(costs: Readonly<Record<string, unknown>>, settle = true): Promise<string> {
  const id = await d.approved(0.1, 0.2);
  await d.act(d.clerk, 'assign', { vehicle: car, driver: d.driver }, id);
  await d.act(d.wheel, 'goOut', { odometer: '1000' }, id);
  await d.act(d.wheel, 'comeBack', { odometer: '1042', handOver: '车库' }, id);
  if (settle) await d.act(d.clerk, 'settle', costs, id);
  return id;
}

const onlooker = serviceActor('onlooker', { permissions: ['vehicleFee.read', 'fuelFill.read'] });
const unitsBooks = serviceActor('unitsBooks', {
  permissions: ['vehicle.read', 'vehicleFee.read', 'vehicleFee.create'],
});
const feesOf = async (order: string) =>
  (await d.store.as(onlooker).find(vehicleFee, { filter: { field: 'order', op: 'eq', value: order }, sort: 'kind' }))
    .rows;
const fillsOf = async (order: string) =>
  (await d.store.as(onlooker).find(fuelFill, { filter: { field: 'order', op: 'eq', value: order } })).rows;
const account = (): Promise<VehicleAccount> =>
  d.town.ask(d.clerk, 'vehicles.accountOf', {
    vehicle: car,
    year: Number(today.slice(0, 4)),
  }) as Promise<VehicleAccount>;
const adopted = async (id: string) => (await account()).items.find((item) => item.id === id)?.adopted ?? null;
const entered = async (amount: string, kind: 'toll' | 'parking' = 'toll') =>
  (await d.store.run(unitsBooks, (tx) => tx.create(vehicleFee, [{ vehicle: car, on: today, kind, amount }]))).rows[0]!;
const told = (verb: string, id: string) => rebookAround(d.store, { resource: 'vehicleFee', verb, ids: [id] });

test('a settled order stands in the ledgers of its car once, however often it is booked', async () => {
  const id = await driven({ tolls: '15', parking: '6', fuel: '300', fuelVolume: '40' });
  expect(await feesOf(id)).toEqual([]);
  await bookCosts(d.store, id);
  await bookCosts(d.store, id);
  expect(await feesOf(id)).toMatchObject([
    { kind: 'parking', amount: '6.00', on: today, booked: true, vehicle: car },
    { kind: 'toll', amount: '15.00', booked: true },
  ]);
  expect(await fillsOf(id)).toMatchObject([
    { kind: 'petrol', amount: '300.00', volume: '40.00', odometer: '1042', booked: true },
  ]);
  expect(await adopted('toll')).toBe('15.00');
  expect((await account()).items.find((item) => item.id === 'toll')).toMatchObject({
    orders: '15.00',
    booked: '15.00',
  });
});

test('a correction needs its reason, takes back what was wrong and books what is right', async () => {
  const id = await driven({ tolls: '20', parking: '5' });
  await bookCosts(d.store, id);
  await expect(d.act(d.clerk, 'correctCosts', { tolls: '2' }, id)).rejects.toMatchObject({ code: 'INVALID' });
  await expect(d.act(d.wheel, 'correctCosts', { tolls: '2', words: '多记' }, id)).rejects.toMatchObject({
    status: 403,
  });
  const before = await adopted('toll');
  await d.act(d.clerk, 'correctCosts', { tolls: '2', words: '多记一位' }, id);
  await bookCosts(d.store, id);
  expect((await feesOf(id)).map(({ kind, amount }) => [kind, amount])).toEqual([
    ['parking', '5.00'],
    ['toll', '2.00'],
  ]);
  expect(Number(await adopted('toll'))).toBe(Number(before) - 18);
  expect(await d.order(id)).toMatchObject({ status: 'settled', tolls: '2.00', costWords: '多记一位' });
  await d.act(d.clerk, 'correctCosts', { tolls: '0', parking: '0', words: '由驾驶员自付' }, id);
  await bookCosts(d.store, id);
  expect(await feesOf(id)).toEqual([]);
});

test('a bill that stands in the ledger already is recognised when the order is settled', async () => {
  const bill = await entered('33');
  const before = await adopted('toll');
  const id = await driven({ tolls: '33' });
  await bookCosts(d.store, id);
  expect(await feesOf(id)).toMatchObject([{ id: bill.id, amount: '33.00', booked: null }]);
  expect(await adopted('toll')).toBe(before);
});

test('a bill that is entered afterwards takes the place of the booking; voided, it is booked again', async () => {
  const id = await driven({ tolls: '44' });
  await bookCosts(d.store, id);
  const once = await adopted('toll');
  const bill = await entered('44');
  await told('create', bill.id);
  expect(await feesOf(id)).toMatchObject([{ id: bill.id, booked: null }]);
  expect(await adopted('toll')).toBe(once);
  const { rev } = (await feesOf(id))[0]!;
  await d.store.run(d.clerk, (tx) => tx.void(vehicleFee, [{ id: bill.id, rev }], { reason: '录重' }));
  await told('void', bill.id);
  expect(await feesOf(id)).toMatchObject([{ amount: '44.00', booked: true }]);
  expect(await adopted('toll')).toBe(once);
  const second = await entered('44', 'parking');
  await told('create', second.id);
  expect((await feesOf(id)).map((row) => row.id)).not.toContain(second.id);
});

test('nobody changes a booking past its order, and fuel without a volume is refused', async () => {
  const id = await driven({ tolls: '7' });
  await bookCosts(d.store, id);
  const [row] = await feesOf(id);
  const patch = { id: row!.id, rev: row!.rev };
  const edit = d.store.run(d.clerk, (tx) => tx.update(vehicleFee, [{ ...patch, set: { amount: '1' } }]));
  await expect(edit).rejects.toMatchObject({ code: 'COST_BOOKED', status: 409 });
  const gone = d.store.run(d.clerk, (tx) => tx.void(vehicleFee, [patch], { reason: '不要' }));
  await expect(gone).rejects.toMatchObject({ code: 'COST_BOOKED' });
  const open = await driven({}, false);
  await expect(d.act(d.clerk, 'settle', { fuel: '200' }, open)).rejects.toMatchObject({ code: 'ORDER_FUEL_VOLUME' });
  await bookCosts(d.store, open);
  expect(await fillsOf(open)).toEqual([]);
  await d.act(d.clerk, 'settle', {}, open);
});

test('the worker books what was settled or corrected, and looks again when a ledger changes', () => {
  const { handlers, subscriptions } = vehicleWork(d.store, '/nowhere');
  const heard = (event: string) => subscriptions.filter((one) => one.event === event).map(({ handler }) => handler);
  expect(heard('dispatchOrder.settled')).toContain('vehicles.bookCosts');
  expect(heard('dispatchOrder.costsCorrected')).toEqual(['vehicles.bookCosts']);
  expect(heard('vehicleFee.voided')).toEqual(['vehicles.rebookCosts']);
  expect(Object.keys(handlers)).toEqual(expect.arrayContaining(['vehicles.bookCosts', 'vehicles.rebookCosts']));
});
