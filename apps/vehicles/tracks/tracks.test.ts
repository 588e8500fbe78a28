import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PositionWriter, sweepLive } from '#platform/tracks';
import { type ApiTown, type Client, openApiTown } from '../../../platform/http/testing/api-town.ts';
import { report, trackActor } from '../../../platform/tracks/testing/track-town.ts';
import { vehicle } from '../resources/vehicle.resource.ts';
import type { LiveAnswer, LiveRow } from './live-vehicles.contract.ts';
import { trackGround } from './track-ground.ts';
import type { Track } from './track-of.contract.ts';

let api: ApiTown;
let clerk: Client;
let county: Client;
let writer: PositionWriter;
beforeAll(async () => {
  api = await openApiTown();
  await sweepLive(trackGround, api.town.store);
  writer = new PositionWriter({ store: api.town.store, actor: trackActor, wait: 5 });
  clerk = await api.signIn('clerk');
  county = await api.signIn('county');
});
afterAll(async () => {
  await writer?.close();
  await api?.close();
});

const id = (ref: string) => api.town.id(ref);
const ask = (client: Client, name: string, input: object = {}) =>
  client.get(`/api/queries/vehicles/${name}?input=${encodeURIComponent(JSON.stringify(input))}`);
const live = async (client: Client, since?: number) =>
  (await ask(client, 'liveVehicles', since === undefined ? {} : { since })).body as unknown as LiveAnswer;
const rowOf = (answer: LiveAnswer, vehicleId: string): LiveRow | undefined =>
  answer.rows.find((row) => row.id === vehicleId);

const NOON = Math.floor(Date.now() / 1000) * 1000 - 3 * 3_600_000;
const at = (seconds: number) => NOON + seconds * 1000;
const iso = (ms: number) => new Date(ms).toISOString();

test('the live map is what lies in scope, and then what changed', async () => {
  const own = await live(clerk);
  expect(own).toMatchObject({ full: true, gone: [] });
  expect(own.rows.map((row) => row.id)).toEqual([id('vehicle finance')]);
  expect(own.rows[0]).toMatchObject({ state: 'never', lat: null, alarms: 0, unit: '东县财政局', kind: 'YJ' });
  await writer.put([report(id('vehicle finance')), report(id('vehicle westFinance'))]);
  const next = await live(clerk, own.cursor);
  expect(next.full).toBe(false);
  expect(next.rows.map((row) => [row.id, row.state, row.lat, row.speed])).toEqual([
    [id('vehicle finance'), 'moving', 26.57, 36.5],
  ]);
  expect((await live(clerk, next.cursor)).rows).toEqual([]);
});

test('a change that was under way when the cursor was taken is told the next time', async () => {
  const { store } = api.town;
  const before = await live(county);
  let during = before;
  let written: Promise<void> | undefined;
  await store.system.transaction().execute(async (tx) => {
    await sql`
      update vehicle_live set speed = 11, changed_seq = vehicle_live_mark()
      where vehicle = ${id('vehicle farming')}`.execute(tx);
    written = writer.put([report(id('vehicle finance'), { fixAt: Date.now() + 1000 })]);
    during = await live(county, before.cursor);
    expect(rowOf(during, id('vehicle farming'))).toBeUndefined();
  });
  await written;
  const after = await live(county, during.cursor);
  expect(rowOf(after, id('vehicle farming'))).toMatchObject({ speed: 1.1 });
  expect(rowOf(after, id('vehicle finance'))).toBeDefined();
});

test('a vehicle that changed hands is told by telling everything anew, one followed no longer as gone', async () => {
  const { store } = api.town;
  const officer = await api.town.actor('county');
  const before = await live(clerk);
  const { rev } = await store.as(officer).get(vehicle, id('vehicle farming'));
  const to = { to: id('finance'), on: '2026-01-05', document: '东机管〔2026〕3号' };
  await county.send('POST', `/api/vehicle/${id('vehicle farming')}/transfer`, { ...to, rev });
  await sweepLive(trackGround, store);
  const told = await live(clerk, before.cursor);
  expect(told.full).toBe(true);
  expect(told.rows.map((row) => row.id).sort()).toEqual([id('vehicle finance'), id('vehicle farming')].sort());
  const { rev: next } = await store.as(officer).get(vehicle, id('vehicle farming'));
  await store.run(officer, (tx) =>
    tx.update(vehicle, [{ id: id('vehicle farming'), rev: next, set: { tracking: 'exempt' } }]),
  );
  await sweepLive(trackGround, store);
  expect(await live(clerk, told.cursor)).toMatchObject({ full: false, rows: [], gone: [id('vehicle farming')] });
  const period = { vehicle: id('vehicle farming'), from: iso(at(0)), to: iso(at(60)) };
  expect(await ask(clerk, 'trackOf', period)).toMatchObject({ status: 403, body: { code: 'TRACK_UNTRACKED' } });
});

test('a cursor of the future, or of a database that was restored, gets everything', async () => {
  expect((await live(clerk, 2 ** 52)).full).toBe(true);
  expect((await ask(clerk, 'liveVehicles', { since: -1 })).status).toBe(422);
});

test('a vehicle that has not been heard for ten minutes is offline', async () => {
  const before = await live(county);
  await sql`update vehicle_live set heard_at = now() - interval '11 minutes', state = 'moving' where vehicle = ${id('vehicle countyBureau')}`.execute(
    api.town.store.system,
  );
  await sweepLive(trackGround, api.town.store);
  expect(rowOf(await live(county, before.cursor), id('vehicle countyBureau'))).toMatchObject({ state: 'offline' });
});

test('a track has its points, its gap, its stop and its kilometres, and every look is noted', async () => {
  const mover = id('vehicle finance');
  const drive = (from: number, km: number, seconds: number) =>
    report(mover, { fixAt: at(seconds), lat: 26.5 + from, speed: 40, odometer: 1000 + km });
  const parked = Array.from({ length: 12 }, (_, n) => drive(0.1 + (n % 2) * 0.0003, 11.1, 300 + n * 60));
  const drift = parked.map((point) => ({ ...point, speed: 0 }));
  await writer.put([drive(0, 0, 0), drive(0.05, 5.5, 60), ...drift, drive(0.1, 11.1, 1020), drive(0.2, 22.3, 2400)]);
  await writer.put([report(mover, { fixAt: at(90), lat: 99 })]);
  const answer = await ask(clerk, 'trackOf', { vehicle: mover, from: iso(at(0)), to: iso(at(2401)) });
  const track = answer.body as unknown as Track;
  expect(answer.status).toBe(200);
  expect(track.points).toHaveLength(16);
  expect(track.points[1]).toEqual([at(60), 26.55, 106.71, 40, 90, 3]);
  expect(track.gaps).toEqual([{ from: iso(at(1020)), to: iso(at(2400)), km: 11.2 }]);
  expect(track.stops).toMatchObject([{ from: iso(at(300)), to: iso(at(1020)) }]);
  expect(track).toMatchObject({ quarantined: 1, orders: [], alarms: [], vehicle: { id: mover, unit: '东县财政局' } });
  expect(track.km.odometer).toBe(22.3);
  expect(track.km.points).toBeCloseTo(22.2, 0);
  const { rows } = await sql<{ actor: string; detail: object }>`
    select actor, detail from access_log where action = 'track' and row_id = ${mover}::uuid`.execute(
    api.town.store.system,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.detail).toEqual({ from: iso(at(0)), to: iso(at(2401)) });
});

test('a car that drifts in its place all night has driven nothing', async () => {
  const parked = id('vehicle finance');
  const night = Array.from({ length: 600 }, (_, n) =>
    report(parked, { fixAt: at(-80_000 + n * 60), speed: n % 7 === 0 ? 2 : 0, lat: 26.6 + ((n * 37) % 11) * 0.00005 }),
  );
  await writer.put(night);
  const { body } = await ask(clerk, 'trackOf', { vehicle: parked, from: iso(at(-80_000)), to: iso(at(-43_000)) });
  const track = body as unknown as Track;
  expect(track.stops).toHaveLength(1);
  expect(track.gaps).toEqual([]);
  expect(track.km.points).toBeLessThan(0.2);
});

test('a long way comes with fewer points where a tolerance is asked for, and everything else as it is; a wrong tolerance is refused', async () => {
  const car = id('vehicle finance');
  const road = Array.from({ length: 300 }, (_, n) =>
    report(car, { fixAt: at(-170_000 + n * 10), lat: 26.5 + n * 0.001, lon: 106.7, speed: 40 }),
  );
  await writer.put(road);
  const period = { vehicle: car, from: iso(at(-170_000)), to: iso(at(-160_000)) };
  const whole = (await ask(clerk, 'trackOf', period)).body as unknown as Track;
  const thin = (await ask(clerk, 'trackOf', { ...period, tolerance: 20 })).body as unknown as Track;
  expect(whole).toMatchObject({ thinned: null });
  expect(whole.points).toHaveLength(300);
  expect(thin.thinned).toEqual({ tolerance: 20, of: 300 });
  expect(thin.points).toEqual([whole.points[0], whole.points[299]]);
  expect({ ...thin, points: [], thinned: null }).toEqual({ ...whole, points: [] });
  expect((await ask(clerk, 'trackOf', { ...period, tolerance: 501 })).status).toBe(422);
  expect((await ask(clerk, 'trackOf', { ...period, tolerance: -1 })).status).toBe(422);
});

test('out of scope and not there look alike; a period without end or beyond 31 days is refused', async () => {
  const period = { from: iso(at(0)), to: iso(at(60)) };
  const foreign = await ask(clerk, 'trackOf', { ...period, vehicle: id('vehicle westFinance') });
  const nowhere = await ask(clerk, 'trackOf', { ...period, vehicle: '01890000-0000-7000-8000-000000000000' });
  expect([foreign.status, foreign.body.code]).toEqual([nowhere.status, nowhere.body.code]);
  expect(foreign.status).toBeGreaterThanOrEqual(400);
  const own = id('vehicle finance');
  const long = { vehicle: own, from: iso(at(0)), to: iso(at(32 * 86_400)) };
  expect((await ask(clerk, 'trackOf', long)).body.code).toBe('TRACK_PERIOD');
  expect((await ask(clerk, 'trackOf', { vehicle: own, from: period.to, to: period.from })).body.code).toBe(
    'TRACK_PERIOD',
  );
  expect((await ask(await api.signIn('driver'), 'liveVehicles')).body.code).toBe('FORBIDDEN');
});
