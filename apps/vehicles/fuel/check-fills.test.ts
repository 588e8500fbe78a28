import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesSystem } from '#platform/files';
import { serviceActor } from '#platform/identity';
import { processSystem } from '#platform/process';
import type { Actor } from '#platform/store';
import { followLedger, PositionWriter } from '#platform/tracks';
import { filesApp } from '../../../platform/files/app.ts';
import { openSampleTown, type Town } from '../../../platform/identity/testing/town.ts';
import { processApp } from '../../../platform/process/app.ts';
import { listedPlace } from '../places/listed-place.resource.ts';
import { vehicle } from '../resources/vehicle.resource.ts';
import { trackGround } from '../tracks/track-ground.ts';
import { fuelFill } from '../upkeep/energy.resource.ts';
import { ledgerPorts } from '../usage/ledger-ports.ts';
import { vehicleFinding } from '../usage/vehicle-finding.resource.ts';
import { checkFills } from './check-fills.ts';

const at = Date.parse('2026-11-18T10:00:00+08:00');
const station = { system: 'wgs84', lon: 106.7, lat: 26.6 } as const;

let town: Town;
let county: Actor;
let car: string;
beforeAll(async () => {
  town = await openSampleTown({
    name: 'fuel',
    apps: [filesApp, processApp],
    system: [...filesSystem, ...processSystem],
    handlers: [],
  });
  county = await town.actor('county');
  car = town.id('vehicle finance');
  await followLedger(trackGround, town.store);
  const seeder = serviceActor('seed', { permissions: ['vehicle.read', 'vehicle.update'] });
  await town.store.run(seeder, async (tx) => {
    const { rev } = await tx.get(vehicle, car);
    await tx.update(vehicle, [{ id: car, rev, set: { tank: '60.0', norm: '9.0' } }]);
  });
});
afterAll(() => town?.close());

async function filled(more: Partial<Record<string, unknown>>): Promise<string> {
  const seeder = serviceActor('seed', { permissions: ['vehicle.read', 'fuelFill.create'] });
  const row = {
    vehicle: car,
    at: new Date(at).toISOString(),
    kind: 'petrol',
    volume: '40.00',
    amount: '300.00',
    ...more,
  };
  const written = await town.store.run(seeder, (tx) => tx.create(fuelFill, [row as never], { reason: '样例' }));
  return written.rows[0]!.id;
}
const findings = async () => (await town.store.as(county).find(vehicleFinding, { sort: 'kind' })).rows;

test('a fill that fits in everything leaves nothing; one that does not is a finding with its record and rule', async () => {
  const ports = ledgerPorts(town.store);
  await checkFills(town.store, ports, [
    await filled({ at: new Date(at - 86_400_000).toISOString(), odometer: '10000' }),
  ]);
  expect(await findings()).toEqual([]);
  const id = await filled({ volume: '70.00', odometer: '10500', place: station });
  const writer = new PositionWriter({ store: town.store, actor: () => serviceActor('gateway', { permissions: [] }) });
  const plain = { altitude: 1000, course: 0, alarm: 0, status: 3, late: false, receivedAt: Date.now(), located: true };
  await writer.put([{ ...plain, vehicle: car, terminal: car, fixAt: at + 60_000, lat: 26.7, lon: 106.7, speed: 0 }]);
  await writer.close();
  await checkFills(town.store, ports, [id]);
  expect((await findings()).map(({ kind }) => kind)).toEqual(['fillElsewhere', 'overNorm', 'overTank']);
  const [elsewhere] = await findings();
  expect(elsewhere).toMatchObject({ status: 'new', day: '2026-11-18', words: expect.stringContaining('11.1 公里') });
  expect(elsewhere?.evidence).toContain('核对参数 fuel');
  await checkFills(town.store, ports, [id]);
  expect(await findings()).toHaveLength(3);
});

test('places that a region lists count for the cars below it, from the day they are listed until they are not', async () => {
  const place = { name: '某小区', kind: 'residence', spot: station, from: '2026-03-01', to: '2026-06-01' } as const;
  const make = (actor: Actor, region: string) =>
    town.store.run(actor, (tx) => tx.create(listedPlace, [{ ...place, region: town.id(region), radius: 100 }]));
  await make(county, 'region E');
  const ports = ledgerPorts(town.store);
  expect(await ports.listedPlaces(car, '2026-03-01')).toMatchObject([{ title: '某小区（住宅小区）' }]);
  expect(await ports.listedPlaces(car, '2026-02-28')).toEqual([]);
  expect(await ports.listedPlaces(car, '2026-06-01')).toEqual([]);
  expect(await ports.listedPlaces(town.id('vehicle westFinance'), '2026-03-01')).toEqual([]);
  await expect(make(county, 'region W')).rejects.toMatchObject({ status: expect.any(Number) });
  await expect(make(await town.actor('clerk'), 'region E')).rejects.toMatchObject({ status: 403 });
});

test('a day that a region has off is no working day for its cars, and one for the others', async () => {
  const day = '2026-04-21';
  const add = sql`insert into region_day_off (region, day, name) values (${town.id('region E')}, ${day}, '三月三')`;
  await add.execute(town.store.system);
  const ports = ledgerPorts(town.store);
  expect((await ports.calendarOf(car)).isWorkingDay(day)).toBe(false);
  expect((await ports.calendarOf(town.id('vehicle westFinance'))).isWorkingDay(day)).toBe(true);
});
