import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { vehicle } from '../resources/vehicle.resource.ts';
import type { DispatchBoard } from './desk.contracts.ts';
import type { OrderView } from './order-view.ts';
import { type DispatchTown, openDispatchTown } from './testing/dispatch-town.ts';

let d: DispatchTown;
let car: string;
let waiting: string;
let sent: string;
beforeAll(async () => {
  d = await openDispatchTown('desk');
  car = d.town.id('vehicle finance');
  waiting = await d.approved(30, 31);
  sent = await d.approved(24, 25);
  await d.act(d.clerk, 'assign', { vehicle: car, driver: d.driver }, sent);
});
afterAll(() => d?.close());

const day = () => shanghaiDay(new Date(Date.now() + 24 * 3_600_000));
const board = async (by: Actor, more: object = {}) =>
  (await d.town.ask(by, 'vehicles.dispatchBoard', { day: day(), ...more })) as DispatchBoard;

test('the desk shows what waits and who is out when, each within the asker’s scope', async () => {
  const own = await board(d.clerk);
  expect(own.waiting.map(({ id }) => id)).toEqual([waiting]);
  expect(own.taking).toMatchObject([{ id: sent, driver: { name: '石师傅' }, car: { id: car }, unit: '东县财政局' }]);
  expect(own.cars.map(({ id }) => id)).toEqual([car]);
  const stranger = await board(await d.town.actor('two-boards'));
  expect([stranger.waiting, stranger.taking]).toEqual([[], []]);
  const county = await board(d.county, { unit: d.town.id('farming') });
  expect(county.cars.map(({ id }) => id)).toEqual([d.town.id('vehicle farming')]);
  await expect(board(d.wheel)).rejects.toMatchObject({ status: 403 });
  await expect(board(d.clerk, { day: 'soon' })).rejects.toMatchObject({ code: 'INVALID' });
});

test('the driver sees his own orders with whom to ring up and the car, the applicant sees the car coming', async () => {
  const trips = (await d.town.ask(d.wheel, 'vehicles.myTrips')) as { open: readonly OrderView[] };
  const { plate } = await d.store.as(d.clerk).get(vehicle, car);
  expect(trips.open).toMatchObject([
    { id: sent, car: { plate }, dispatcher: { name: '林经办', phone: expect.stringMatching(/^199/) } },
  ]);
  const { rides } = (await d.town.ask(d.clerk, 'vehicles.myRides')) as { rides: readonly OrderView[] };
  expect(rides.map(({ id }) => id)).toEqual([waiting, sent]);
  expect(rides[1]).toMatchObject({ driver: { name: '石师傅', phone: expect.stringMatching(/^199/) } });
  await expect(d.town.ask(d.wheel, 'vehicles.myRides')).rejects.toMatchObject({ status: 403 });
  await expect(d.town.ask(d.clerk, 'vehicles.myTrips')).rejects.toMatchObject({ status: 403 });
});

test('drivers are proposed who are free and may drive the car, of other units to whoever may share', async () => {
  const ask = async (by: Actor, order: string) => {
    const answer = await d.town.ask(by, 'vehicles.proposeDrivers', { order, vehicle: car });
    return (answer as readonly { id: string; busy: number }[]).map(({ id }) => id);
  };
  expect(await ask(d.clerk, waiting)).toEqual([d.driver]);
  expect(await ask(d.county, waiting)).toEqual([d.driver]);
  expect(await ask(d.clerk, await d.approved(24.5, 24.6))).toEqual([]);
  const { rev } = await d.store.as(d.clerk).get(vehicle, car);
  await d.store.run(d.clerk, (tx) => tx.update(vehicle, [{ id: car, rev, set: { body: 'bus', seats: 45 } }]));
  expect(await ask(d.clerk, waiting)).toEqual([]);
  await expect(ask(d.wheel, waiting)).rejects.toMatchObject({ status: 403 });
});
