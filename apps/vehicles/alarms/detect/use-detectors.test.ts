import { describe, expect, test } from 'vitest';
import type { VehiclePosition } from '#platform/tracks';
import { at, fence, groundOf, judgeAll, NOON, parked, report, round, words } from '../testing/detector-ground.ts';
import type { DetectedVehicle } from './ground.ts';

const base = fence('b1', 'base', round(0, 50));
const hours = (count: number) => NOON + count * 3_600_000;
const trip = (start: number) => [
  parked(start, at(0)),
  report(start + 30, at(95)),
  report(start + 60, at(300)),
  report(start + 90, at(700)),
  report(start + 120, at(1100)),
  report(start + 150, at(1500)),
];
const words_ = (car: Partial<DetectedVehicle>, reports: readonly VehiclePosition[], fences = [base]) =>
  words(judgeAll(groundOf(fences, car), reports).events);

describe('moving without an order (VH-12)', () => {
  test('is an alarm from the first place more than 50 m outside the base', () => {
    expect(words_({}, trip(0))).toEqual(['+noOrder@60']);
  });
  test('ends when the vehicle is back for two minutes', () => {
    const back = [report(200, at(300)), report(230, at(20)), parked(260, at(0)), parked(400, at(0))];
    expect(words_({}, [...trip(0), ...back])).toEqual(['+noOrder@60', '-noOrder@230']);
  });
  test.each<[string, Partial<DetectedVehicle>, readonly string[]]>([
    ['an order now', { orders: [{ from: hours(-1), to: hours(2) }] }, []],
    ['an order in half an hour', { orders: [{ from: hours(0.4), to: hours(2) }] }, []],
    ['an order that ended within the hour', { orders: [{ from: hours(-3), to: hours(-0.9) }] }, []],
    ['an order this afternoon', { orders: [{ from: hours(2), to: hours(4) }] }, ['+noOrder@60']],
    ['an order of this morning', { orders: [{ from: hours(-4), to: hours(-2) }] }, ['+noOrder@60']],
    ['an exemption', { exempt: [{ from: hours(-1), to: hours(1) }] }, []],
  ])('%s', (_title, car, expected) => expect(words_(car, trip(0))).toEqual(expected));
  test('cannot be judged without a base, and any of several bases will do', () => {
    expect(words_({}, trip(0), [])).toEqual([]);
    expect(words_({}, trip(0), [base, fence('b2', 'base', round(900, 900))])).toEqual([]);
  });
  test('towed with the ignition off counts too', () => {
    const towed = [0, 200, 400, 600].map((east, i) => parked(i * 30, at(east), { speed: 8 }));
    expect(words_({}, towed)).toEqual(['+noOrder@30']);
  });
  test('50 m outside, not 45', () => {
    const stays = (east: number) => [parked(0, at(0)), ...[60, 90, 120, 150].map((s) => report(s, at(east)))];
    expect(words_({}, stays(95))).toEqual([]);
    expect(words_({}, stays(105))).toEqual(['+noOrder@60']);
  });
});

describe('times of use', () => {
  const wide = fence('b1', 'base', round(0, 90_000));
  const evening = 9 * 3600;
  const sunday = -86_400;
  test.each<[string, Partial<DetectedVehicle>, number, readonly string[]]>([
    ['a working day at noon', {}, 0, []],
    ['a working day at nine in the evening', {}, evening, [`+offHours@${evening + 60}`]],
    ['a Sunday', {}, sunday, [`+holidayUse@${sunday + 60}`]],
    ['a Sunday with an order', { orders: [{ from: hours(-30), to: hours(-20) }] }, sunday, []],
    ['a Sunday on duty', { exempt: [{ from: hours(-30), to: hours(-20) }] }, sunday, []],
    ['a make-up working Saturday', {}, Date.parse('2026-02-28T12:00:00+08:00') / 1000 - NOON / 1000, []],
    ['a holiday', {}, Date.parse('2026-02-17T12:00:00+08:00') / 1000 - NOON / 1000, ['holiday']],
    [
      'a sealed vehicle, whatever its order',
      { sealed: true, orders: [{ from: hours(-1), to: hours(1) }] },
      0,
      ['+sealedUse@60'],
    ],
  ])('%s', (_title, car, start, expected) => {
    const found = words_(car, trip(start), [wide]);
    expect(expected[0] === 'holiday' ? found.map((word) => word.slice(0, 11)) : found).toEqual(
      expected[0] === 'holiday' ? ['+holidayUse'] : expected,
    );
  });
  test('a move within the yard is none', () => {
    const yard = [0, 40, 70, 40, 10, 60].map((east, i) => report(sunday + i * 20, at(east), { speed: 8 }));
    expect(words_({}, [parked(sunday - 60, at(0)), ...yard], [wide])).toEqual([]);
  });
  test('ten minutes of standing end it, and a traffic light does not', () => {
    const go = trip(sunday);
    const stop = (from: number, to: number) => [
      report(from, at(1600), { speed: 0 }),
      report(to, at(1600), { speed: 0 }),
    ];
    expect(words_({}, [...go, ...stop(sunday + 160, sunday + 300)], [wide])).toHaveLength(1);
    expect(words_({}, [...go, ...stop(sunday + 160, sunday + 800)], [wide])).toEqual([
      `+holidayUse@${sunday + 60}`,
      `-holidayUse@${sunday + 160}`,
    ]);
  });
});
