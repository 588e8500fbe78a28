import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, GoaError } from '#platform/store';
import { followLedger, PositionWriter, type VehiclePosition } from '#platform/tracks';
import type { Shape } from '#standards/geo';
import { openSampleTown, type Town } from '../../../platform/identity/testing/town.ts';
import { alarmActor } from '../alarms/alarm-detector.ts';
import { at, report } from '../alarms/testing/detector-ground.ts';
import { vehicleAlarm } from '../alarms/vehicle-alarm.resource.ts';
import { vehicleHandlers } from '../server.ts';
import { trackGround } from '../tracks/track-ground.ts';
import type { FenceVersion, TriedFence } from './fence.contracts.ts';
import { fence } from './fence.resource.ts';

let town: Town;
let clerk: Actor;
let car: string;
const start = Math.floor(Date.now() / 1000) * 1000 - 7_200_000;
const step = (seconds: number, east: number): VehiclePosition => ({
  ...report(0, at(east), { vehicle: car, terminal: car }),
  fixAt: start + seconds * 1000,
  receivedAt: start + seconds * 1000 + 400,
});
beforeAll(async () => {
  town = await openSampleTown({ name: 'try fence', apps: [], handlers: vehicleHandlers });
  clerk = await town.actor('clerk');
  car = town.id('vehicle finance');
  await followLedger(trackGround, town.store);
  const writer = new PositionWriter({ store: town.store, actor: alarmActor, wait: 5 });
  const passes = [0, 600].flatMap((s) => [
    step(s, 0),
    step(s + 60, 900),
    step(s + 90, 1000),
    step(s + 150, 2000),
    step(s + 190, 3000),
  ]);
  await writer.put(passes);
  await writer.close();
});
afterAll(() => town?.close());

const centre = at(1000);
const circle: Shape = { kind: 'circle', centre: [centre.lon, centre.lat], radius: 200 };
const drawn = (shape: Shape = circle) => ({ kind: shape.kind, drawing: JSON.stringify(shape), drawnIn: 'wgs84' });
const tried = (more: Readonly<Record<string, unknown>> = {}, actor = clerk) =>
  town.act(actor, 'vehicles.tryFence', {
    unit: town.id('finance'),
    rule: 'keepOut',
    ...drawn(),
    days: 1,
    ...more,
  }) as Promise<TriedFence>;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    ({ code }: GoaError) => code,
  );

test('a fence is tried on the tracks of the last days: how often, which car, when; no alarm is kept', async () => {
  const answer = await tried();
  expect(answer).toMatchObject({ vehicles: 1, leftOut: 0, count: 2 });
  expect(answer.alarms).toMatchObject([
    { vehicle: car, from: new Date(start + 660_000).toISOString(), to: new Date(start + 750_000).toISOString() },
    { vehicle: car, from: new Date(start + 60_000).toISOString() },
  ]);
  expect((await town.store.as(alarmActor()).count(vehicleAlarm)).value).toBe(0);
});

test('limits and kinds of vehicles count', async () => {
  expect(await tried({ rule: 'speed', speedLimit: 30 })).toMatchObject({ vehicles: 1 });
  expect((await tried({ rule: 'speed', speedLimit: 60 })).count).toBe(0);
  expect(await tried({ vehicleKind: 'ZF' })).toMatchObject({ vehicles: 0, count: 0 });
});

test('a look at a track is noted, and tracks out of scope are not read', async () => {
  const other = await town.actor('two-boards');
  expect(await refusal(tried({}, other))).toBeDefined();
  expect(await refusal(tried({}, await town.actor('auditor')))).toBe('FORBIDDEN');
});

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  [
    'a bow',
    { kind: 'polygon', drawing: '{"kind":"polygon","polygons":[[[106,26],[107,27.5],[107,26],[106,27]]]}' },
    'FENCE_SHAPE',
  ],
  ['a limit that is none', { rule: 'speed' }, 'FENCE_SPEED'],
  ['a limit without its rule', { speedLimit: 60 }, 'FENCE_SPEED'],
])('%s is refused', async (_title, more, code) => expect(await refusal(tried(more))).toBe(code));

test('every version is told with its size and how far it moved; a fence is switched off and on again', async () => {
  const made = { name: '试验围栏', unit: town.id('finance'), rule: 'keepOut', ...drawn() };
  const { id } = (await town.act(clerk, 'vehicles.drawFence', made)) as { id: string };
  const next = at(1500);
  await town.act(clerk, 'fence.redraw', drawn({ ...circle, centre: [next.lon, next.lat], radius: 100 }), id);
  const { versions } = (await town.ask(clerk, 'vehicles.fenceVersions', { fence: id })) as { versions: FenceVersion[] };
  expect(versions.map(({ version, width, moved }) => [version, Math.round(width / 10), moved])).toEqual([
    [2, 20, expect.closeTo(500, -1)],
    [1, 40, null],
  ]);
  const enabled = async () => (await town.store.as(clerk).get(fence, id)).enabled;
  await town.act(clerk, 'fence.disable', {}, id);
  expect(await enabled()).toBe(false);
  await town.act(clerk, 'fence.enable', {}, id);
  expect(await enabled()).toBe(true);
  const stranger = await town.actor('two-boards');
  expect(await refusal(town.act(stranger, 'fence.disable', {}, id))).toBeDefined();
  expect(await refusal(town.ask(stranger, 'vehicles.fenceVersions', { fence: id }))).toBeDefined();
});
