import { describe, expect, test } from 'vitest';
import type { VehiclePosition } from '#platform/tracks';
import { at, fence, groundOf, judgeAll, NOON, parked, report, round, words } from '../testing/detector-ground.ts';
import type { DetectedVehicle } from './ground.ts';

const base = fence('b1', 'base', round(0, 50));
const permit = (from: number, to: number) => ({ from: NOON + from * 1000, to: NOON + to * 1000 });
const late = (seconds: number, east: number, received = 3700) =>
  report(seconds, at(east), { late: true, receivedAt: NOON + received * 1000 });
const judged = (reports: readonly VehiclePosition[], car: Partial<DetectedVehicle> = {}) =>
  words(judgeAll(groundOf([base], car), reports).events);
const before = parked(0, at(0));
const back = parked(3600, at(0));
const quarterLater = parked(4700, at(0));
/** An hour in a blind area, during which the car was away from its base for forty minutes. */
const kept = [600, 660, 720, 1200, 1800, 2400].map((s) => late(s, 2000));
const home = [3060, 3120, 3240].map((s) => late(s, 0));

describe('points kept in a blind area that come after newer ones', () => {
  test('show a journey without an order at its own time, with its end', () => {
    expect(judged([before, back, ...kept, ...home, quarterLater])).toEqual(['+noOrder@600', '-noOrder@3060']);
  });
  test('end with the last of them when it is still away, once nothing more comes', () => {
    expect(judged([before, back, ...kept])).toEqual(['+noOrder@600']);
    expect(judged([before, back, ...kept, quarterLater])).toEqual(['+noOrder@600', '-noOrder@2400']);
  });
  test.each<[string, Partial<DetectedVehicle>, readonly string[]]>([
    ['an order of then covers them, though it is over now', { orders: [permit(-7200, 0)] }, []],
    ['an order of now does not', { orders: [permit(7200, 9000)] }, ['+noOrder@600', '-noOrder@3060']],
    ['an exemption of then covers them', { exempt: [permit(0, 3500)] }, []],
    ['an exemption of now does not', { exempt: [permit(3600, 9000)] }, ['+noOrder@600', '-noOrder@3060']],
  ])('%s', (_title, car, expected) => {
    const hours = car.orders?.[0] && car.orders[0].to < NOON + 1 ? kept.slice(0, 5).concat(home) : [...kept, ...home];
    expect(judged([before, back, ...hours, quarterLater], car)).toEqual(expected);
  });
  test('raise nothing where reports came in between, and nothing twice', () => {
    const live = Array.from({ length: 61 }, (_, i) => parked(i * 60, at(0)));
    expect(judged([...live, ...kept])).toEqual([]);
    expect(judged([before, back, ...kept, ...kept, ...home, ...home, quarterLater])).toHaveLength(2);
  });
  test('of an older gap are not judged by the newer one', () => {
    const older = [60, 120, 180].map((s) => late(s, 2000, 9000));
    expect(judged([before, back, quarterLater, parked(8000, at(0)), ...older])).toEqual([]);
  });
  test('say nothing of now: the events are marked and the newest place stays', () => {
    const { events, state } = judgeAll(groundOf([base]), [before, back, ...kept]);
    expect(events).toMatchObject([{ late: true, evidence: { late: true } }]);
    expect(state).toMatchObject({ at: NOON + 3_600_000, watches: {} });
    expect(state?.place?.at).toBe(NOON + 3_600_000);
  });
});

describe('points kept in a blind area that come in the order of time', () => {
  const inOrder = [...kept, ...home];
  test('are judged like others, by the orders of their own time', () => {
    expect(judged([before, ...inOrder])).toEqual(['+noOrder@600', '-noOrder@3060']);
    expect(judged([before, ...inOrder], { orders: [permit(0, 3600)] })).toEqual([]);
  });
  test('from where the car cannot have got are left out', () => {
    expect(judged([before, late(30, 200_000), late(40, 200_000), late(100, 200_000)])).toEqual([]);
  });
});
