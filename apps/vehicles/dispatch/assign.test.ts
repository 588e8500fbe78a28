import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { followLedger } from '#platform/tracks';
import { vehicle } from '../resources/vehicle.resource.ts';
import { trackGround } from '../tracks/track-ground.ts';
import { driver } from '../upkeep/driver.resource.ts';
import { type DispatchTown, openDispatchTown } from './testing/dispatch-town.ts';

let d: DispatchTown;
let car: string;
let foreign: string;
beforeAll(async () => {
  d = await openDispatchTown('assign');
  car = d.town.id('vehicle finance');
  foreign = d.town.id('vehicle farming');
});
afterAll(() => d?.close());

const assign = (order: string, more: { vehicle?: string; driver?: string } = {}, by = d.clerk) =>
  d.act(by, 'assign', { vehicle: car, driver: d.driver, ...more }, order);

test('of twenty who take one vehicle for one time, one gets it', async () => {
  const orders: string[] = [];
  for (let n = 0; n < 20; n++) orders.push(await d.approved(10 + n / 100, 12));
  const drivers = await d.drivers(...RESIDENTS);
  const tried = await Promise.allSettled(orders.map((id, n) => assign(id, { driver: drivers[n % drivers.length] })));
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const codes = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
  expect(new Set(codes)).toEqual(new Set(['VEHICLE_BOOKED']));
  await assign(await d.approved(12, 13));
});

test('a driver has one order at a time; what was cancelled is free again', async () => {
  const first = await d.approved(20, 22);
  await assign(first);
  const second = await d.approved(21, 23);
  await make(vehicle, { user: d.town.id('finance') }, foreign);
  await expect(assign(second, { vehicle: foreign }, d.county)).rejects.toMatchObject({ code: 'DRIVER_BOOKED' });
  await d.act(d.clerk, 'cancel', { words: '会议取消' }, first);
  await assign(second);
  const words = '车辆临时故障';
  await d.act(d.county, 'reassign', { vehicle: foreign, driver: d.driver, words }, second);
  expect(await d.order(second)).toMatchObject({ status: 'assigned', vehicle: foreign, words });
  await assign(await d.approved(23, 24));
  await make(vehicle, { user: null }, foreign);
});

test('a vehicle of another unit is sent only by whoever may share vehicles', async () => {
  const id = await d.approved(30, 31);
  await expect(assign(id, { vehicle: d.town.id('vehicle culture') })).rejects.toMatchObject({ status: 404 });
  // To know a vehicle is not to dispatch it.
  await d.store.run(d.county, (tx) => tx.grantSight(vehicle, [foreign], { person: d.clerk.person! }));
  await expect(assign(id, { vehicle: foreign })).rejects.toMatchObject({ code: 'VEHICLE_FOREIGN' });
  await assign(id, { vehicle: foreign }, d.county);
  expect(await d.order(id)).toMatchObject({ status: 'assigned', vehicle: foreign });
});

test('a vehicle that is parked or too small and a driver without a valid licence are refused', async () => {
  const id = await d.approved(40, 41);
  await make(vehicle, { status: 'parked' }, car);
  await expect(assign(id)).rejects.toMatchObject({ code: 'VEHICLE_NOT_FIT' });
  await make(vehicle, { status: 'inUse', seats: 2 }, car);
  await expect(assign(id)).rejects.toMatchObject({ code: 'VEHICLE_SEATS' });
  await make(vehicle, { seats: 5 }, car);
  await make(driver, { licenceTo: '2026-01-01' }, d.driver);
  await expect(assign(id)).rejects.toMatchObject({ code: 'DRIVER_NOT_FIT' });
  await make(driver, { licenceTo: '2099-12-31', status: 'paused' }, d.driver);
  await expect(assign(id)).rejects.toMatchObject({ code: 'DRIVER_NOT_FIT' });
});

test('who is not the driver cannot accept for him, and the driver cannot dispatch', async () => {
  await make(driver, { status: 'active' }, d.driver);
  const id = await d.approved(50, 51);
  await expect(assign(id, {}, d.wheel)).rejects.toMatchObject({ status: 403 });
  await assign(id);
  await expect(d.act(d.clerk, 'confirm', {}, id)).rejects.toMatchObject({ status: 403 });
  await d.act(d.wheel, 'confirm', {}, id);
});

test('vehicles that are free are proposed, those of other units only to whoever may share them', async () => {
  const id = await d.approved(60, 61);
  const proposed = async (by: Actor) => {
    const rows = (await d.town.ask(by, 'vehicles.proposeVehicles', { order: id })) as readonly { id: string }[];
    return rows.map((row) => row.id);
  };
  expect(await proposed(d.clerk)).toEqual([car]);
  await followLedger(trackGround, d.store);
  await sql`update vehicle_live set lat = 26600000, lon = 106700000, fix_at = now(), state = 'stopped'
    where vehicle = ${foreign}::uuid`.execute(d.store.system);
  expect(await proposed(d.clerk)).toEqual([car]);
  expect(await proposed(d.county)).toEqual([car, foreign]);
  await assign(await d.approved(60.2, 60.5));
  expect(await proposed(d.clerk)).toEqual([]);
  await expect(proposed(d.wheel)).rejects.toMatchObject({ status: 403 });
  await expect(proposed(await d.town.actor('two-boards'))).rejects.toMatchObject({ status: 404 });
});

/** People of the town who drive in the tests, one row each. */
const RESIDENTS = [
  'resident finance',
  'resident treasury',
  'resident education',
  'resident school',
  'resident culture',
];

/** Changes a row as its clerk, or as an officer where it is another unit's. */
async function make(resource: typeof vehicle | typeof driver, set: Readonly<Record<string, unknown>>, id: string) {
  const by = id === foreign ? d.county : d.clerk;
  const { rev } = await d.store.as(by).get(resource, id);
  await d.store.run(by, (tx) => tx.update(resource, [{ id, rev, set }]));
}
