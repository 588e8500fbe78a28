import { describe, expect, test } from 'vitest';
import { judgeOrder, matchOrders } from './match-orders.ts';
import type { UsageOrder } from './orders.ts';
import { defaultUsageSettings as settings } from './settings.ts';
import { driven, eight, fixAt, outsideBase, stood } from './testing/tracks.ts';
import { usagesIn } from './usages.ts';

const MINUTE = 60_000;
const journey = [
  ...stood(0, 30, 0),
  ...driven(31, 50, 300, 9500),
  ...stood(51, 80, 9600),
  ...driven(81, 100, 9500, 300),
  ...stood(101, 130, 0),
];
const usages = (track: Parameters<typeof usagesIn>[0]) => usagesIn(track, outsideBase, settings);

test('an absence is one usage from the last sight at the base to the first sight there again', () => {
  expect(usages(journey)).toMatchObject([
    { from: eight + 30 * MINUTE, to: eight + 101 * MINUTE, open: false, blind: false, unknown: 0 },
  ]);
});

test.each([
  ['a parked car that drifts by sixty metres', stood(0, 600, 0, 20), 0],
  ['one far sight while parked', [...stood(0, 10, 0), fixAt(11, 900), ...stood(12, 20, 0)], 0],
  ['two sights 49 m outside', [...stood(0, 10, 0, 1), fixAt(11, 108), fixAt(13, 108), ...stood(14, 20, 0, 1)], 0],
  ['three sights 60 m outside', [...stood(0, 10, 0, 1), ...driven(11, 13, 121, 121), ...stood(14, 20, 0, 1)], 1],
  ['a visit of one minute to the base', [...journey.slice(0, 60), fixAt(60, 0), ...journey.slice(61)], 1],
  ['a visit of ten minutes to the base', [...journey, ...driven(131, 140, 300, 3000), ...stood(141, 150, 0)], 2],
  ['no fix at all', [], 0],
])('%s: usages are counted rightly', (_name, track, count) => {
  expect(usages(track)).toHaveLength(count);
});

test('a far sight for hours that the odometer contradicts is the receiver’s error; many of them are a stuck odometer', () => {
  const still = (track: typeof journey) => track.map((fix) => ({ ...fix, odometer: 700 }));
  const odd = [...stood(0, 60, 0, 5, 20), ...stood(80, 120, 900, 5, 20), ...stood(140, 200, 0, 5, 20)];
  expect(usages(still(odd))).toEqual([]);
  expect(usages(odd)).toHaveLength(1);
  expect(usages(still(journey))).toHaveLength(1);
});

test('what is still away at the end is open', () => {
  expect(usages(journey.slice(0, 60))).toMatchObject([{ open: true }]);
});

test('kilometres that appear on the odometer during a silence are a blind usage; sleep is none', () => {
  const asleep = [...stood(0, 30, 0), ...stood(300, 330, 0)].map((fix) => ({ ...fix, odometer: 800 }));
  expect(usages(asleep)).toEqual([]);
  const moved = asleep.map((fix) => (fix.fixAt > eight + 200 * MINUTE ? { ...fix, odometer: 842 } : fix));
  expect(usages(moved)).toMatchObject([{ blind: true, unknown: 1, kilometres: { odometer: 42 } }]);
});

describe('an order', () => {
  const order = (from: number, to: number, more: Partial<UsageOrder> = {}): UsageOrder => ({
    id: `o${from}`,
    plannedFrom: eight + from * MINUTE,
    plannedTo: eight + to * MINUTE,
    ...more,
  });
  const late = (minutes: number, reason = '紧急公务') => ({ late: { at: eight + minutes * MINUTE, reason } });

  test.each([
    ['that covers it', [order(25, 105)], 'matched', []],
    ['that begins half an hour later', [order(55, 105)], 'matched', []],
    ['that begins an hour later', [order(92, 105)], 'partly', ['early']],
    ['that ended more than an hour before it did', [order(25, 35)], 'partly', ['late']],
    ['two that cover it together', [order(25, 60), order(60, 105)], 'matched', []],
    ['none', [], 'noOrder', []],
    ['of another day', [order(1500, 1600)], 'noOrder', []],
    ['written five hours afterwards with a reason', [order(25, 105, late(400))], 'explained', []],
    ['written afterwards without a reason', [order(25, 105, late(400, ' '))], 'noOrder', []],
    ['written two days afterwards', [order(25, 105, late(2980))], 'noOrder', []],
  ])('%s', (_name, orders, verdict, overreach) => {
    expect(matchOrders(usages(journey), orders, settings)).toMatchObject([{ verdict, overreach }]);
  });

  test('does not cover a second journey after the return', () => {
    const second = [...journey, ...driven(131, 150, 300, 3000), ...driven(151, 170, 3000, 300), ...stood(171, 180, 0)];
    const verdicts = matchOrders(usages(second), [order(25, 105)], settings).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['matched', 'noOrder']);
  });

  test('cannot be held against a usage of which too much is silence', () => {
    const silent = [...journey.slice(0, 40), ...journey.slice(95)];
    for (const orders of [[], [order(25, 105)]]) {
      expect(matchOrders(usages(silent), orders, settings)).toMatchObject([{ verdict: 'cannotJudge' }]);
    }
  });

  test.each([
    ['that nobody drove, with the car known at its base', order(500, 560), 1, 'notExecuted'],
    ['that nobody is seen to have driven, with half of its time in silence', order(500, 560), 0.5, 'cannotJudge'],
    ['that was driven', order(25, 105), 1, 'executed'],
  ])('%s', (_name, one, known, verdict) => {
    expect(judgeOrder(one, usages(journey), known, settings)).toBe(verdict);
  });
});
