import { afterAll, beforeAll, expect, test } from 'vitest';
import { fault, GoaError, type Store } from '#platform/store';
import type { Town } from '../../identity/testing/town.ts';
import { asideOf, liveOf, openTrackTown, positionsOf, report, trackActor } from '../testing/track-town.ts';
import type { Detector } from './detector.ts';
import { PositionWriter } from './position-writer.ts';

let town: Town;
const writers: PositionWriter[] = [];
beforeAll(async () => {
  town = await openTrackTown();
});
afterAll(async () => {
  await Promise.all(writers.map((writer) => writer.close()));
  await town?.close();
});

function open(detector?: Detector): PositionWriter {
  const writer = new PositionWriter({
    store: town.store,
    actor: trackActor,
    wait: 20,
    ...(detector && { detector: async () => detector }),
  });
  writers.push(writer);
  return writer;
}

const MINUTE = 60_000;

test('what was put is stored once when the promise resolves, however often it is sent', async () => {
  const vehicle = town.id('vehicle finance');
  const writer = open();
  const one = report(vehicle, { extra: { e1: '00ff"'.replace('"', '') }, odometer: 1234.5, fuel: 33.3, satellites: 9 });
  await Promise.all([writer.put([one]), writer.put([one])]);
  await open().put([one]);
  expect(await positionsOf(town.store, vehicle)).toEqual([
    { t: one.fixAt, lat: 26_570_000, speed: 365, flags: 0, extra: '{"e1":"00ff"}' },
  ]);
  expect(await liveOf(town.store, vehicle)).toMatchObject({ state: 'moving', lat: 26_570_000, fix: one.fixAt });
});

test('history fills the track and leaves the marker where it is', async () => {
  const vehicle = town.id('vehicle westFinance');
  const writer = open();
  const now = report(vehicle, { speed: 0 });
  await writer.put([now]);
  await writer.put([
    report(vehicle, { fixAt: now.fixAt - 10 * MINUTE, lat: 26.5, late: true }),
    report(vehicle, { fixAt: now.fixAt - 5 * MINUTE, lat: 26.51 }),
  ]);
  expect((await positionsOf(town.store, vehicle)).map(({ flags }) => flags)).toEqual([1, 1, 0]);
  expect(await liveOf(town.store, vehicle)).toMatchObject({ state: 'stopped', lat: 26_570_000, fix: now.fixAt });
});

test('implausible reports are set aside with their reason and never become a place', async () => {
  const vehicle = town.id('vehicle countyBureau');
  const writer = open();
  const first = report(vehicle);
  const at = (minutes: number) => first.fixAt + minutes * MINUTE;
  await writer.put([first]);
  await writer.put([
    report(vehicle, { fixAt: first.receivedAt + 2 * 86_400_000 }),
    report(vehicle, { fixAt: Date.UTC(2009, 5, 1) }),
    report(vehicle, { fixAt: at(1), lat: 0, lon: 0, located: false }),
    report(vehicle, { fixAt: at(1), lat: 106.71, lon: 26.57 }),
    report(vehicle, { fixAt: at(2), lat: 31.1 }),
    report(vehicle, { fixAt: at(3), lat: 26.571 }),
  ]);
  expect(await asideOf(town.store, vehicle)).toEqual(['future', 'ancient', 'zero', 'range', 'jump']);
  expect((await positionsOf(town.store, vehicle)).map(({ t }) => t)).toEqual([first.fixAt, at(3)]);
});

test('a place far away is believed once three reports in a row agree on it', async () => {
  const vehicle = town.id('vehicle cityBureau');
  const writer = open();
  const first = report(vehicle);
  await writer.put([first]);
  const there = [1, 2, 3, 4].map((n) => report(vehicle, { fixAt: first.fixAt + n * 10_000, lat: 31.1 + n * 0.001 }));
  for (const one of there) await writer.put([one]);
  expect(await asideOf(town.store, vehicle)).toEqual(['jump', 'jump']);
  expect((await liveOf(town.store, vehicle)).lat).toBe(31_104_000);
});

test('a report without a place is a state and no place', async () => {
  const vehicle = town.id('vehicle finance');
  const fixAt = Date.now() + 5 * MINUTE;
  await open().put([report(vehicle, { fixAt, lat: 0, lon: 0, status: 1, located: false })]);
  expect(await liveOf(town.store, vehicle)).toMatchObject({ state: 'noFix', lat: 26_570_000 });
  expect((await positionsOf(town.store, vehicle)).at(-1)).toMatchObject({ flags: 2 });
});

test('detectors go on from what they remembered, also in another process', async () => {
  const vehicle = town.id('vehicle farming');
  const told: unknown[] = [];
  const counting: Detector = {
    judge: (state) => ({ state: { n: ((state as { n?: number })?.n ?? 0) + 1 }, events: [{ n: state }] }),
    store: async (_tx, events) => void told.push(...events),
  };
  const start = report(vehicle);
  const next = (n: number) => report(vehicle, { fixAt: start.fixAt + n * 1000 });
  await open(counting).put([next(1), next(2)]);
  await open(counting).put([next(3)]);
  expect((await liveOf(town.store, vehicle)).detector).toEqual({ n: 3 });
  expect(told).toEqual([{ n: null }, { n: { n: 1 } }, { n: { n: 2 } }]);
});

test('a detector that fails for good does not hold up the positions', async () => {
  const vehicle = town.id('vehicle farming');
  const before = (await positionsOf(town.store, vehicle)).length;
  const broken: Detector = {
    judge: (state) => ({ state, events: [1] }),
    store: async () => {
      throw new GoaError({ code: 'INVALID', status: 422, message: '不行' });
    },
  };
  await open(broken).put([report(vehicle, { fixAt: Date.now() + MINUTE })]);
  expect(await positionsOf(town.store, vehicle)).toHaveLength(before + 1);
});

test('a vehicle that nobody knows is not written, and the others are', async () => {
  const vehicle = town.id('vehicle westFinance');
  const before = (await positionsOf(town.store, vehicle)).length;
  const stranger = report('01890000-0000-7000-8000-000000000000');
  await open().put([stranger, report(vehicle, { fixAt: Date.now() + MINUTE })]);
  expect(await positionsOf(town.store, vehicle)).toHaveLength(before + 1);
});

test('while the database is away nothing is answered and the ways in pause; once it is back all is stored', async () => {
  const vehicle = town.id('vehicle countyBureau');
  const before = (await positionsOf(town.store, vehicle)).length;
  let away = true;
  const run: Store['run'] = (...work) =>
    away ? Promise.reject(new GoaError(fault('UNAVAILABLE'))) : town.store.run(...work);
  const pressure: boolean[] = [];
  const troubles: unknown[] = [];
  const writer = new PositionWriter({
    store: { ...town.store, run },
    actor: trackActor,
    wait: 5,
    high: 50,
    onPressure: (paused) => pressure.push(paused),
    onTrouble: (error) => {
      troubles.push(error);
      if (troubles.length === 2) away = false;
    },
  });
  writers.push(writer);
  const start = Date.now() + 10 * MINUTE;
  let answered = 0;
  const puts = Array.from({ length: 60 }, (_, n) =>
    writer.put([report(vehicle, { fixAt: start + n * 1000 })]).then(() => {
      expect(away).toBe(false);
      answered++;
    }),
  );
  await Promise.all(puts);
  expect([answered, writer.waiting, pressure]).toEqual([60, 0, [true, false]]);
  expect(await positionsOf(town.store, vehicle)).toHaveLength(before + 60);
});

test('a writer that is closed refuses what comes later', async () => {
  const writer = open();
  await writer.close();
  await expect(writer.put([report(town.id('vehicle finance'))])).rejects.toThrow('closed');
});
