import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messageHandlers, messageOutlets, messagesSystem } from '#platform/messages';
import type { Actor, GoaError } from '#platform/store';
import { followLedger, PositionWriter, type VehiclePosition } from '#platform/tracks';
import { convert, inside, metresFrom, type Shape } from '#standards/geo';
import { openSampleTown, type Town } from '../../../platform/identity/testing/town.ts';
import { messagesApp } from '../../../platform/messages/app.ts';
import { fence } from '../fences/fence.resource.ts';
import { vehicle } from '../resources/vehicle.resource.ts';
import { vehicleHandlers } from '../server.ts';
import { trackGround } from '../tracks/track-ground.ts';
import { alarmActor, alarmDetector } from './alarm-detector.ts';
import { raiseAgain } from './raise-again.ts';
import { sweepAlarms } from './sweep-alarms.ts';
import { tellAlarms } from './tell-alarms.ts';
import { at, report } from './testing/detector-ground.ts';
import { vehicleAlarm } from './vehicle-alarm.resource.ts';

let town: Town;
let clerk: Actor;
let county: Actor;
let city: Actor;
let car: string;
beforeAll(async () => {
  town = await openSampleTown({
    name: 'alarms',
    apps: [messagesApp],
    system: messagesSystem,
    handlers: [...vehicleHandlers, ...messageHandlers(messageOutlets('/nonexistent'))],
  });
  [clerk, county, city] = await Promise.all([town.actor('clerk'), town.actor('county'), town.actor('city')]);
  car = town.id('vehicle finance');
  await followLedger(trackGround, town.store);
});
afterAll(() => town?.close());

const shapeText = (shape: Shape) => JSON.stringify(shape);
const park = at(3000);
const circle: Shape = { kind: 'circle', centre: [park.lon, park.lat], radius: 150 };

function draw(actor: Actor, more: Readonly<Record<string, unknown>> = {}) {
  return town.act(actor, 'vehicles.drawFence', {
    name: '湿地公园',
    unit: town.id('finance'),
    rule: 'keepOut',
    kind: 'circle',
    drawing: shapeText(circle),
    drawnIn: 'wgs84',
    ...more,
  }) as Promise<{ id: string; rev: number }>;
}

const alarms = async (actor: Actor = county) =>
  (await town.store.as(actor).find(vehicleAlarm, { sort: 'startedAt', limit: 100 })).rows;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    ({ code, message, status }: GoaError) => ({ code, message, status }),
  );

describe('drawing a fence', () => {
  test('on a GCJ-02 map keeps it within five metres of where it was drawn, with every version', async () => {
    const shifted = convert(park, 'wgs84', 'gcj02');
    const drawing = shapeText({ ...circle, centre: [shifted.lon, shifted.lat] });
    const { id } = await draw(clerk, { name: '重绘样例', drawing, drawnIn: 'gcj02' });
    const first = (await town.ask(clerk, 'vehicles.fenceShapeOf', { fence: id })) as { shape: Shape };
    expect(Math.abs(metresFrom(first.shape, park) + 150)).toBeLessThan(1);
    const box: Shape = { kind: 'rectangle', southWest: [106.6, 26.5], northEast: [106.7, 26.6] };
    const again = { kind: 'rectangle', drawing: shapeText(box), drawnIn: 'gcj02' };
    expect(await town.act(clerk, 'fence.redraw', again, id)).toMatchObject({ version: 2 });
    const second = (await town.ask(clerk, 'vehicles.fenceShapeOf', { fence: id, version: 2 })) as { shape: Shape };
    expect(inside(second.shape, convert({ lat: 26.5999, lon: 106.65 }, 'gcj02', 'wgs84'))).toBe(true);
    expect(inside(second.shape, { lat: 26.5999, lon: 106.65 })).toBe(true);
    expect(await town.ask(clerk, 'vehicles.fenceShapeOf', { fence: id, version: 1 })).toMatchObject({
      drawing: { crs: 'gcj02' },
      shape: first.shape,
    });
    await town.store.run(clerk, async (tx) => {
      const { rev } = await tx.get(fence, id);
      await tx.update(fence, [{ id, rev, set: { enabled: false } }]);
    });
  });
  test.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    [
      'a bow',
      {
        kind: 'polygon',
        drawing: shapeText({
          kind: 'polygon',
          polygons: [
            [
              [
                [106, 26],
                [107, 27.5],
                [107, 26],
                [106, 27],
              ],
            ],
          ],
        }),
      },
      'FENCE_SHAPE',
      '自相交',
    ],
    ['text', { drawing: '圆' }, 'FENCE_SHAPE', '没有图形'],
    ['another kind', { kind: 'corridor' }, 'FENCE_KIND', '不一致'],
    ['no GeoJSON', { kind: 'district', drawing: '{}' }, 'FENCE_SHAPE', 'GeoJSON'],
    ['a limit that is none', { rule: 'speed' }, 'RULE_BLOCKS', ''],
    ['a period that ends before it begins', { validFrom: '2026-02-01', validTo: '2026-01-01' }, 'RULE_BLOCKS', ''],
  ])('refuses %s with a sentence', async (_title, more, code, words) => {
    expect(await refusal(draw(clerk, more))).toMatchObject({
      code,
      message: expect.stringContaining(words),
      status: 422,
    });
  });
  test('is for those who may, where they may, and never without a shape', async () => {
    expect(await refusal(draw(await town.actor('auditor')))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(draw(clerk, { unit: town.id('education') }))).toMatchObject({ status: expect.any(Number) });
  });
  test('an imported outline of a district is converted once', async () => {
    const ring = [
      [106.6, 26.5],
      [106.7, 26.5],
      [106.7, 26.6],
      [106.6, 26.6],
      [106.6, 26.5],
    ];
    const drawing = JSON.stringify({ type: 'Polygon', coordinates: [ring] });
    const { id } = await draw(clerk, { name: '东县', kind: 'district', rule: 'allowed', drawing, drawnIn: 'gcj02' });
    const { shape } = (await town.ask(clerk, 'vehicles.fenceShapeOf', { fence: id })) as { shape: Shape };
    const corner = convert({ lat: 26.5, lon: 106.6 }, 'gcj02', 'wgs84');
    expect(Math.abs(metresFrom(shape, corner))).toBeLessThan(0.5);
    await town.act(
      clerk,
      'fence.redraw',
      { kind: 'circle', drawing: shapeText({ ...circle, radius: 200_000 }), drawnIn: 'wgs84' },
      id,
    );
  });
});

/** Now, so that reports are neither old nor of the future. */
const start = Math.floor(Date.now() / 1000) * 1000 - 3_600_000;
const step = (seconds: number, east: number, more: Partial<VehiclePosition> = {}): VehiclePosition => ({
  ...report(0, at(east), { vehicle: car, terminal: town.id('vehicle finance'), ...more }),
  fixAt: start + seconds * 1000,
  receivedAt: start + seconds * 1000 + 400,
});

function writer() {
  return new PositionWriter({ store: town.store, actor: alarmActor, wait: 5, detector: alarmDetector(town.store) });
}

describe('an alarm', () => {
  test('is raised in the transaction of the positions, ends with them, and outlives the process that raised it', async () => {
    await draw(clerk);
    const first = writer();
    await first.put([step(0, 0), step(30, 2500), step(60, 2990)]);
    await first.close();
    const [raised] = (await alarms()).filter(({ kind }) => kind === 'keepOut');
    expect(raised).toMatchObject({ status: 'new', serious: true, endedAt: null, summary: '驶入禁入区域：湿地公园' });
    expect(JSON.parse(String(raised?.evidence))).toMatchObject({ fence: { version: 1 }, rule: 'alarm-keepOut' });
    const second = writer();
    await second.put([step(60, 2990), step(90, 3010), step(120, 3300), step(180, 3900)]);
    const kept = (await alarms()).filter(({ kind }) => kind === 'keepOut');
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ endedAt: new Date(start + 120_000).toISOString(), occurrences: 1 });
    await second.put([step(240, 3010), step(300, 3900), step(360, 4500)]);
    await second.close();
    const merged = (await alarms()).filter(({ kind }) => kind === 'keepOut');
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ occurrences: 2, endedAt: new Date(start + 300_000).toISOString() });
  });

  test('reaches the clerk of the unit and the nearest officer, once', async () => {
    const [alarm] = (await alarms()).filter(({ kind }) => kind === 'keepOut');
    await tellAlarms(town.store, [alarm!.id]);
    await tellAlarms(town.store, [alarm!.id]);
    const inbox = async (actor: Actor) => JSON.stringify(await town.ask(actor, 'messages.inbox', {}));
    expect((await inbox(clerk)).split('驶入禁入区域').length - 1).toBe(1);
    expect((await inbox(county)).split('驶入禁入区域').length - 1).toBe(1);
    expect(await inbox(city)).not.toContain('驶入禁入区域');
  });

  test('is handled, answered, verified, and closed by another person with a result', async () => {
    const [alarm] = (await alarms()).filter(({ kind }) => kind === 'keepOut');
    const act = (actor: Actor, verb: string, input: object = {}) =>
      town.act(actor, `vehicleAlarm.${verb}`, { ...input }, alarm!.id);
    expect(await refusal(act(clerk, 'verify', { verdict: 'falseAlarm', judgement: '不是' }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await act(clerk, 'handle');
    await act(clerk, 'answer', { explanation: '送检途中绕行' });
    await act(county, 'verify', { verdict: 'verified', judgement: '轨迹属实' });
    expect(await refusal(act(county, 'close', { result: '已批评教育' }))).toMatchObject({ code: 'ALARM_OWN_HANDLING' });
    expect(await refusal(act(city, 'close', { result: '' }))).toMatchObject({ status: 422 });
    await act(city, 'close', { result: '已批评教育，扣减考核分' });
    expect((await alarms()).find(({ id }) => id === alarm!.id)).toMatchObject({
      status: 'closed',
      closedBy: city.person,
    });
    expect(await refusal(act(city, 'close', { result: '再办' }))).toMatchObject({ code: 'STATE_FORBIDS' });
  });

  test('after it is closed the next one is an alarm of its own', async () => {
    const third = writer();
    await third.put([step(600, 4500), step(630, 3100), step(660, 3050)]);
    await third.close();
    expect((await alarms()).filter(({ kind }) => kind === 'keepOut').map(({ status }) => status)).toEqual([
      'closed',
      'new',
    ]);
  });

  test('of a vehicle out of sight is not there', async () => {
    expect(await alarms(await town.actor('line-education'))).toEqual([]);
    const [alarm] = await alarms();
    expect(await refusal(town.act(await town.actor('two-boards'), 'vehicleAlarm.handle', {}, alarm!.id))).toMatchObject(
      { status: 404 },
    );
  });

  test('cannot be closed while it goes on, unless it is a false one', async () => {
    const open = (await alarms()).find(({ kind, endedAt }) => kind === 'keepOut' && endedAt === null)!;
    const act = (actor: Actor, verb: string, input: object) =>
      town.act(actor, `vehicleAlarm.${verb}`, { ...input }, open.id);
    await act(county, 'verify', { verdict: 'verified', judgement: '属实' });
    expect(await refusal(act(city, 'close', { result: '办结' }))).toMatchObject({ code: 'ALARM_GOES_ON' });
  });
});

test('an alarm that was closed as false and goes on is an alarm anew after the stated time, once', async () => {
  const open = (await alarms()).find(({ kind, status, endedAt }) => kind === 'keepOut' && status === 'new' && !endedAt);
  const id = open?.id ?? (await alarms()).find(({ kind, endedAt }) => kind === 'keepOut' && endedAt === null)!.id;
  const setTo = (set: { status: 'falseAlarm' | 'closed'; closedAt?: string }) =>
    town.store.run(alarmActor(), async (tx) => {
      const { rev } = await tx.get(vehicleAlarm, id);
      await tx.update(vehicleAlarm, [{ id, rev, set }], { permission: 'vehicles.detect', verb: 'follow' });
    });
  const closedAt = new Date(start + 700_000 - 86_400_000).toISOString();
  await setTo({ status: 'closed', closedAt });
  const due = start + 700_000;
  expect(await raiseAgain(town.store, due - 1000)).toBe(0);
  expect(await raiseAgain(town.store, due + 1000)).toBe(0);
  const tomorrow = writer();
  const next = (seconds: number, east: number) => ({
    ...step(0, east),
    fixAt: due + seconds * 1000,
    receivedAt: due + seconds * 1000 + 400,
  });
  await tomorrow.put([next(10, 3010), next(40, 3020)]);
  expect(await raiseAgain(town.store, due + 50_000)).toBe(1);
  expect(await raiseAgain(town.store, due + 60_000)).toBe(0);
  const rows = (await alarms()).filter(({ kind }) => kind === 'keepOut');
  expect(rows.find((row) => row.id === id)).toMatchObject({ status: 'closed', endedAt: closedAt });
  const anew = rows.find((row) => String(row.evidence).includes(id))!;
  expect(anew).toMatchObject({ status: 'new', startedAt: closedAt, endedAt: null, occurrences: 1 });
  expect(anew.summary).toContain('办结后仍持续');
  expect(JSON.parse(String(anew.evidence))).toMatchObject({ follows: id });
  await tomorrow.put([next(70, 3300), next(150, 3900), next(200, 4500)]);
  await tomorrow.close();
  expect((await alarms()).find((row) => row.id === anew.id)?.endedAt).toBe(new Date(due + 70_000).toISOString());
  expect(await raiseAgain(town.store, due + 10 * 86_400_000)).toBe(0);
});

test('positions of a blind area are judged by the orders of their own time, also those that are over', async () => {
  const { rows } = await town.store.as(county).find(vehicle, { limit: 200 });
  const other = rows.find(({ id }) => id === town.id('vehicle farming'))!;
  const place = at(-20_000);
  const yard: Shape = { kind: 'circle', centre: [place.lon, place.lat], radius: 100 };
  const drawing = shapeText(yard);
  await draw(county, { name: '停车场', rule: 'base', unit: String(other.manager), drawing });
  const of = (minutes: number, east: number, more: Partial<VehiclePosition> = {}): VehiclePosition => {
    const fixAt = Math.floor(Date.now() / 1000) * 1000 + (minutes - 300) * 60_000;
    return { ...report(0, at(east)), vehicle: other.id, terminal: other.id, fixAt, receivedAt: Date.now(), ...more };
  };
  const journey = (from: number) => [1, 2, 3, 6, 9].map((m) => of(from + m, -17_000, { late: true }));
  const home = (from: number) => [12, 13, 15].map((m) => of(from + m, -20_000, { late: true }));
  const permits = {
    mark: async () => '',
    read: async () => ({
      orders: new Map([[other.id, [{ from: of(60, 0).fixAt, to: of(80, 0).fixAt }]]]),
      exempt: new Map(),
    }),
  };
  const gateway = new PositionWriter({
    store: town.store,
    actor: alarmActor,
    wait: 5,
    detector: alarmDetector(town.store, permits),
  });
  await gateway.put([of(0, -20_000, { speed: 0 }), of(290, -20_000, { speed: 0 })]);
  await gateway.put([...journey(60), ...home(60), ...journey(200), ...home(200)]);
  await gateway.close();
  const found = (await alarms()).filter((row) => row.vehicle === other.id && row.kind === 'noOrder');
  expect(found.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
    [new Date(of(201, 0).fixAt).toISOString(), new Date(of(212, 0).fixAt).toISOString()],
  ]);
  expect(JSON.parse(String(found[0]?.evidence))).toMatchObject({ late: true });
});

test('a vehicle that says nothing for more than a day is an alarm, and its return ends it', async () => {
  const later = Date.now() + 2 * 86_400_000;
  const first = await sweepAlarms(town.store, later);
  expect(first).toBeGreaterThan(0);
  expect(await sweepAlarms(town.store, later)).toBe(0);
  const silent = (await alarms()).filter(({ kind, vehicle: whose }) => kind === 'noHeartbeat' && whose === car);
  expect(silent).toHaveLength(1);
  expect(silent[0]).toMatchObject({ vehicle: car, status: 'new', endedAt: null });
  await sweepAlarms(town.store, start + 700_000);
  expect((await alarms()).find(({ id }) => id === silent[0]?.id)?.endedAt).not.toBeNull();
});

test('the ledger cannot be written past its commands', async () => {
  const row = {
    vehicle: car,
    kind: 'noOrder',
    summary: '自编',
    status: 'new',
    startedAt: new Date().toISOString(),
  } as const;
  const forged = { ...row, dueAt: row.startedAt, occurrences: 1, evidence: '{}' };
  expect(await refusal(town.store.run(county, (tx) => tx.create(vehicleAlarm, [forged])))).toMatchObject({
    status: expect.any(Number),
  });
});
