import { describe, expect, test } from 'vitest';
import type { VehiclePosition } from '#platform/tracks';
import { at, fence, groundOf, judgeAll, NOON, parked, report, round, words } from '../testing/detector-ground.ts';

const forbidden = fence('f1', 'keepOut', round(1000, 100));
const drive = (...steps: readonly [seconds: number, east: number][]) => steps.map(([s, east]) => report(s, at(east)));

describe('a fence to keep out of', () => {
  test.each<[string, VehiclePosition[], string[]]>([
    [
      'driving in and out is one alarm with its two ends',
      drive([0, 0], [30, 850], [60, 950], [90, 1300], [120, 1800]),
      ['+keepOut:f1@60', '-keepOut:f1@90'],
    ],
    [
      'crossed between two reports 30 s apart',
      drive([0, 0], [30, 800], [60, 1200], [90, 1700]),
      ['+keepOut:f1@30', '-keepOut:f1@60'],
    ],
    ['passed by at 20 m', [report(0, at(700, 120)), report(30, at(1300, 120))], []],
    ['a way that nobody knows, five minutes long', drive([0, 0], [300, 2000]), []],
    [
      'flapping at the edge',
      Array.from({ length: 40 }, (_, i) => report(i * 10, at(i % 2 ? 905 : 885))),
      ['+keepOut:f1@10'],
    ],
    [
      'late points',
      [report(0, at(0)), report(60, at(2000)), report(30, at(1000), { late: true })],
      ['+keepOut:f1@0', '-keepOut:f1@60'],
    ],
    ['points out of order', [report(300, at(2000)), report(30, at(1000))], []],
    ['points without a fix', [report(0, at(0)), report(30, at(1000), { located: false })], []],
  ])('%s', (_title, reports, expected) => {
    expect(words(judgeAll(groundOf([forbidden]), reports).events)).toEqual(expected);
  });
  test('triggers within five metres of where it was drawn', () => {
    const at_ = (east: number) => words(judgeAll(groundOf([forbidden]), drive([0, 0], [300, east])).events);
    expect(at_(895)).toEqual([]);
    expect(at_(905)).toEqual(['+keepOut:f1@300']);
  });
  test('with a dwell waits for it and takes no crossing', () => {
    const slow = fence('f1', 'keepOut', round(1000, 100), { dwell: 60 });
    expect(words(judgeAll(groundOf([slow]), drive([0, 800], [30, 1200])).events)).toEqual([]);
    expect(words(judgeAll(groundOf([slow]), drive([0, 950], [30, 1000], [50, 1300])).events)).toEqual([]);
    expect(words(judgeAll(groundOf([slow]), drive([0, 950], [30, 1000], [60, 1050])).events)).toEqual([
      '+keepOut:f1@0',
    ]);
  });
  test.each<[string, Parameters<typeof fence>[3], Parameters<typeof groundOf>[1], number]>([
    ['of another unit', { place: '/p/d/' }, {}, 0],
    ['for another kind', { targets: [{ kind: 'ZF' }] }, {}, 0],
    ['for this kind', { targets: [{ vehicle: 'other' }, { kind: 'YJ' }] }, {}, 1],
    ['for another vehicle of this kind', { targets: [{ kind: 'YJ', vehicle: 'other' }] }, {}, 0],
    ['on holidays only', { calendar: 'nonWorking' }, {}, 0],
    ['in duty hours', { calendar: 'duty' }, {}, 1],
    ['outside duty hours', { calendar: 'offDuty' }, {}, 0],
    ['from tomorrow', { from: NOON + 86_400_000 }, {}, 0],
    ['until yesterday', { to: NOON - 86_400_000 }, {}, 0],
  ])('%s: %s', (_title, more, car, count) => {
    const ground = groundOf([fence('f1', 'keepOut', round(1000, 100), more)], car);
    expect(judgeAll(ground, drive([0, 0], [300, 1000])).events).toHaveLength(count);
  });
  test('that is gone ends its alarm', () => {
    const { state } = judgeAll(groundOf([forbidden]), drive([0, 0], [300, 1000]));
    expect(Object.keys(state?.watches ?? {})).toEqual(['keepOut:f1']);
    const after = judgeAll(groundOf([]), []);
    expect(after.state).toBeNull();
  });
  test('tells where it was first seen, the version of its drawing and the rule used', () => {
    const [raised] = judgeAll(
      groundOf([fence('f1', 'keepOut', round(1000, 100), { version: 3 })]),
      drive([0, 0], [300, 1000]),
    ).events;
    expect(raised).toMatchObject({
      vehicle: 'car',
      at: NOON + 300_000,
      evidence: {
        first: { at: NOON + 300_000, speed: 40, ...at(1000) },
        fence: { id: 'f1', version: 3, name: 'f1' },
        rule: 'alarm-keepOut',
        ruleDay: '2026-03-02',
        measured: 100,
      },
    });
  });
});

describe('areas to stay in', () => {
  const county = fence('c1', 'keepIn', round(0, 5000));
  test('leaving needs two reports and ends when the vehicle is back for half a minute', () => {
    const reports = drive([0, 4900], [30, 5100], [60, 5400], [90, 4900], [130, 4000]);
    expect(words(judgeAll(groundOf([county]), reports).events)).toEqual(['+keepIn:c1@30', '-keepIn:c1@90']);
  });
  test('one stray report outside is none', () => {
    expect(judgeAll(groundOf([county]), drive([0, 4900], [30, 5100], [60, 4900])).events).toEqual([]);
  });
  test('allowed areas count together, and none of them allows everything', () => {
    const areas = [fence('a1', 'allowed', round(0, 1000)), fence('a2', 'allowed', round(1800, 1000))];
    expect(judgeAll(groundOf(areas), drive([0, 0], [30, 900], [60, 1500], [90, 2500])).events).toEqual([]);
    expect(words(judgeAll(groundOf(areas), drive([0, 2500], [60, 3000], [120, 3500])).events)).toEqual([
      '+outsideAllowed@60',
    ]);
    expect(judgeAll(groundOf([]), drive([0, 2500], [60, 3000], [120, 3500])).events).toEqual([]);
  });
});

describe('speeding', () => {
  const school = fence('s1', 'speed', round(0, 500), { speedLimit: 30 });
  const fast = (seconds: number, east: number, speed: number) => report(seconds, at(east), { speed });
  test('in a place of its own limit, with the largest speed measured', () => {
    const reports = [fast(0, -400, 45), fast(15, -200, 62), fast(30, 0, 50), fast(45, 700, 50), fast(80, 1500, 50)];
    const { events } = judgeAll(groundOf([school]), reports);
    expect(words(events)).toEqual(['+speeding:s1@0', '-speeding:s1@45']);
    expect(events[1]).toMatchObject({ measured: 62 });
    expect(events[0]).toMatchObject({ evidence: { limit: 30 } });
  });
  test('one fast report is none, and 120 is no more than 120', () => {
    expect(judgeAll(groundOf([school]), [fast(0, 0, 90), fast(15, 100, 25)]).events).toEqual([]);
    expect(judgeAll(groundOf([]), [fast(0, 0, 120), fast(15, 500, 120)]).events).toEqual([]);
    expect(words(judgeAll(groundOf([]), [fast(0, 0, 131), fast(15, 500, 125)]).events)).toEqual(['+speeding@0']);
  });
});

test('a car parked a night with 60 m of drift, beside a forbidden place and at its base, gives no alarm', () => {
  const ground = groundOf([forbidden, fence('b1', 'base', round(820, 30)), fence('c1', 'keepIn', round(800, 100))]);
  const drift = Array.from({ length: 1440 }, (_, i) =>
    parked(i * 30, at(820 + 60 * Math.sin(i * 1.7), 60 * Math.cos(i * 0.9)), { speed: (i * 7) % 9 }),
  );
  const night = [report(-60, at(790)), ...drift];
  expect(words(judgeAll(ground, night).events)).toEqual([]);
});
