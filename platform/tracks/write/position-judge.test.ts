import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Town } from '../../identity/testing/town.ts';
import { asideOf, liveOf, openTrackTown, positionsOf, report, trackActor } from '../testing/track-town.ts';
import type { ApartDetector } from './detector.ts';
import { PositionJudge } from './position-judge.ts';
import { PositionWriter } from './position-writer.ts';

let town: Town;
let vehicle: string;
beforeAll(async () => {
  town = await openTrackTown();
  vehicle = town.id('vehicle finance');
});
afterAll(() => town?.close());

interface Counted {
  readonly at: number;
  readonly n: number;
}

const told: number[] = [];
let broken = false;
/** Counts what is no history, and tells of each. */
const counting: ApartDetector<number> = {
  judge: (state, { fixAt, late }) => {
    const { at, n } = (state as Counted | null) ?? { at: 0, n: 0 };
    if (late || fixAt <= at) return { state: { at, n }, events: [] };
    return { state: { at: fixAt, n: n + 1 }, events: [n + 1] };
  },
  seen: (state) => ({ at: (state as Counted | null)?.at ?? 0 }),
  store: async (_tx, events) => {
    if (broken) throw new Error('away');
    told.push(...events);
  },
};

const open = (stream = 's') =>
  PositionJudge.open({ store: town.store, actor: trackActor, detector: async () => counting, stream });
const start = Math.floor(Date.now() / 1000) * 1000;
const at = (second: number) => report(vehicle, { fixAt: start + second * 1000 });

test('the judge stores no positions, and the next one goes on where it ended', async () => {
  const judge = await open();
  await judge.judge([at(1), at(2)], 7);
  const next = await open();
  expect(next.mark).toBe(7);
  await next.judge([at(3)], 8);
  expect(told).toEqual([1, 2, 3]);
  expect((await liveOf(town.store, vehicle)).detector).toEqual({ at: start + 3000, n: 3 });
  expect(await positionsOf(town.store, vehicle)).toEqual([]);
});

test('what failed has left nothing and is judged again', async () => {
  const judge = await open();
  broken = true;
  await expect(judge.judge([at(4)], 9)).rejects.toThrow('away');
  broken = false;
  expect((await liveOf(town.store, vehicle)).detector).toMatchObject({ n: 3 });
  await judge.judge([at(4)], 9);
  expect(told).toEqual([1, 2, 3, 4]);
});

test('two judges at once: the one that is behind is refused', async () => {
  const [one, other] = [await open(), await open()];
  await one.judge([at(5)], 10);
  await expect(other.judge([at(5)], 10)).rejects.toThrow('moved by another process');
  expect(told).toEqual([1, 2, 3, 4, 5]);
});

test('a writer without detectors leaves what the judge remembers, and neither takes an implausible place', async () => {
  const writer = new PositionWriter({ store: town.store, actor: trackActor, wait: 5 });
  await writer.put([at(6)]);
  const judge = await open();
  await judge.judge([at(6)], 11);
  const zero = report(vehicle, { fixAt: start + 7000, lat: 0, lon: 0 });
  await judge.judge([zero], 12);
  await writer.put([zero]);
  await writer.close();
  expect(await asideOf(town.store, vehicle)).toEqual(['zero']);
  expect((await liveOf(town.store, vehicle)).detector).toEqual({ at: start + 6000, n: 6 });
});
