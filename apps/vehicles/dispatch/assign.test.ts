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

test('a driver who cannot drive declines with his reason; who accepted asks for another', async () => {
  const id = await d.approved(70, 71);
  await assign(id);
  await expect(d.act(d.wheel, 'decline', {}, id)).rejects.toMatchObject({ status: 422 });
  await expect(d.act(d.clerk, 'decline', { words: '不去' }, id)).rejects.toMatchObject({ status: 403 });
  await d.act(d.wheel, 'decline', { words: '身体不适' }, id);
  expect(await d.order(id)).toMatchObject({ status: 'approved', vehicle: null, words: '驾驶员退单：身体不适' });
  await assign(id);
  await d.act(d.wheel, 'confirm', {}, id);
  await expect(d.act(d.wheel, 'decline', { words: '身体不适' }, id)).rejects.toMatchObject({ code: 'ORDER_CONFIRMED' });
});

test('a licence that does not reach to the vehicle is refused', async () => {
  const id = await d.approved(80, 81);
  await make(vehicle, { body: 'midbus', seats: 15 }, car);
  await expect(assign(id)).rejects.toMatchObject({ code: 'LICENCE_CLASS' });
  await make(driver, { licence: 'B1' }, d.driver);
  await assign(id);
  await make(vehicle, { body: 'sedan', seats: 5 }, car);
});

test('two orders go in one car as long as it has seats, and what happens to the car happens to both', async () => {
  const lead = await d.approved(90, 92);
  await assign(lead);
  const along = await d.approved(90.5, 91.5);
  const crowd = await d.approved(90.5, 91.5);
  const apart = await d.approved(95, 96);
  const pool = (order: string) => d.act(d.clerk, 'pool', { with: lead }, order);
  await expect(pool(apart)).rejects.toMatchObject({ code: 'POOL_DIFFERS' });
  await pool(along);
  await expect(pool(crowd)).rejects.toMatchObject({ code: 'VEHICLE_SEATS' });
  expect(await d.order(along)).toMatchObject({ status: 'assigned', vehicle: car, pooledWith: lead });
  await d.act(d.wheel, 'confirm', {}, lead);
  await expect(d.act(d.wheel, 'goOut', { odometer: '1' }, along)).rejects.toMatchObject({ code: 'ORDER_POOLED' });
  await d.act(d.wheel, 'goOut', { odometer: '1000' }, lead);
  expect(await d.order(along)).toMatchObject({ status: 'out', odometerOut: null });
  await d.act(d.wheel, 'comeBack', { odometer: '1010', handOver: '车库' }, lead);
  expect(await d.order(along)).toMatchObject({ status: 'back' });
  await d.act(d.clerk, 'settle', {}, along);
});

test('without a car of its own the unit asks for one of the region or rents one', async () => {
  const id = await d.approved(110, 111);
  await d.act(d.clerk, 'askShared', { words: '本单位车辆已派完' }, id);
  expect(await d.order(id)).toMatchObject({ status: 'approved', wantsShared: true });
  const hired = { hiredFrom: '平安汽车租赁有限公司', hiredPlate: '贵A7Y321', hiredPrice: '380', words: '无车可派' };
  await expect(d.act(d.clerk, 'hire', { ...hired, hiredPrice: '-1' }, id)).rejects.toMatchObject({ status: 422 });
  await expect(d.act(d.wheel, 'hire', hired, id)).rejects.toMatchObject({ status: 403 });
  await d.act(d.clerk, 'hire', hired, id);
  expect(await d.order(id)).toMatchObject({ status: 'assigned', hiredPrice: '380.00', vehicle: null });
  await d.act(d.clerk, 'goOut', { odometer: '100' }, id);
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
