import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { followLedger, PositionWriter } from '#platform/tracks';
import { report, trackActor } from '../../../platform/tracks/testing/track-town.ts';
import { vehicle } from '../resources/vehicle.resource.ts';
import { trackGround } from '../tracks/track-ground.ts';
import type { Track } from '../tracks/track-of.contract.ts';
import { keepOdometer } from './keep-odometer.ts';
import { type DispatchTown, openDispatchTown } from './testing/dispatch-town.ts';

const MINUTE = 60_000;
let d: DispatchTown;
let lent: string;
let order: string;
beforeAll(async () => {
  d = await openDispatchTown('shared');
  lent = d.town.id('vehicle farming');
  await followLedger(trackGround, d.store);
  order = await d.approved(0.1, 2, { user: d.town.id('person two-posts') });
  await d.act(d.county, 'assign', { vehicle: lent, driver: d.driver }, order);
});
afterAll(() => d?.close());

const track = async (by: Actor) => (await d.town.ask(by, 'vehicles.trackOfOrder', { order })) as Track;

test('the unit that borrows a car sees its track while the order runs, from the start on and no more, and is noted', async () => {
  await expect(track(d.clerk)).rejects.toMatchObject({ code: 'ORDER_NOT_OUT' });
  const start = Date.now() - 30 * MINUTE;
  await d.act(d.wheel, 'goOut', { odometer: '1000', at: new Date(start).toISOString() }, order);
  const writer = new PositionWriter({ store: d.store, actor: trackActor, wait: 5 });
  const at = (minutes: number) =>
    report(lent, { fixAt: start + minutes * MINUTE, speed: 40, lat: 26.5 + minutes / 1000 });
  await writer.put([at(-60), at(-5), at(1), at(2), at(10)]);
  await writer.close();
  const seen = await track(d.clerk);
  expect(seen.vehicle).toMatchObject({ id: lent, unit: '东县农业农村局' });
  expect(seen.points).toHaveLength(3);
  const { rows } = await sql<{ person: string }>`
    select person from access_log where action = 'track' and row_id = ${lent}::uuid`.execute(d.store.system);
  expect(rows.map(({ person }) => person)).toEqual([d.clerk.person]);
});

test('nobody else sees it, and the borrower sees nothing but its order', async () => {
  const [from, to] = [new Date(Date.now() - 2 * 3_600_000), new Date()].map((one) => one.toISOString());
  const all = d.town.ask(d.clerk, 'vehicles.trackOf', { vehicle: lent, from, to });
  await expect(all).rejects.toMatchObject({ status: 404 });
  await expect(track(d.wheel)).rejects.toMatchObject({ status: 403 });
  // Whom the car was asked for sees the order; of another unit, he does not see the track.
  await expect(track(await d.town.actor('two-posts'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(track(await d.town.actor('two-boards'))).rejects.toMatchObject({ status: 404 });
});

test('the return writes the odometer into the ledger, never a smaller one; settled, the track is closed', async () => {
  await d.act(d.wheel, 'comeBack', { odometer: '1042', handOver: '车库' }, order);
  await keepOdometer(d.store, order);
  await keepOdometer(d.store, order);
  const read = () => d.store.as(d.county).get(vehicle, lent);
  expect(await read()).toMatchObject({ odometer: '1042' });
  const { rev } = await read();
  await d.store.run(d.county, (tx) => tx.update(vehicle, [{ id: lent, rev, set: { odometer: '5000' } }]));
  await keepOdometer(d.store, order);
  expect(await read()).toMatchObject({ odometer: '5000' });
  await d.act(d.clerk, 'settle', {}, order);
  await expect(track(d.clerk)).rejects.toMatchObject({ code: 'ORDER_NOT_OUT' });
});
