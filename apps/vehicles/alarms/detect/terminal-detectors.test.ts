import { describe, expect, test } from 'vitest';
import { at, groundOf, judgeAll, NOON, parked, report, words } from '../testing/detector-ground.ts';
import { createDetectors } from './create-detectors.ts';
import { readState, UNKNOWN } from './detector-state.ts';
import { OFFLINE_KINDS, type QuietVehicle, sweepOffline } from './offline.ts';

const bit = (n: number) => 2 ** n;
const judged = (reports: Parameters<typeof judgeAll>[1]) => words(judgeAll(groundOf([]), reports).events);

describe('alarm bits of terminals', () => {
  test('power cut: one alarm from the rising edge to the falling one, never one a frame', () => {
    const frames = Array.from({ length: 20 }, (_, i) => parked(i * 30, at(0), { alarm: i < 2 || i > 10 ? 0 : bit(8) }));
    expect(judged(frames)).toEqual(['+unplugged:8@60', '-unplugged:8@330']);
  });
  test('the highest bit is a bit, and two bits are two alarms', () => {
    expect(judged([parked(0, at(0), { alarm: bit(31) + bit(0) })])).toEqual(['+emergency:0@0', '+door:31@0']);
  });
  test('are heard without a fix too', () => {
    expect(judged([parked(0, at(0)), parked(30, { lat: 0, lon: 0 }, { located: false, alarm: bit(8) })])).toEqual([
      '+unplugged:8@30',
    ]);
  });
  test('a loose antenna must stay loose for a minute', () => {
    const loose = (...alarms: number[]) =>
      judged(alarms.map((alarm, i) => parked(i * 30, at(0), { alarm: alarm && bit(5) })));
    expect(loose(0, 1, 0, 1, 0, 1, 1)).toEqual([]);
    expect(loose(0, 1, 1, 1)).toEqual(['+tampering:5@30']);
  });
  test('late reports raise nothing', () => {
    expect(judged([parked(60, at(0)), parked(30, at(0), { late: true, alarm: bit(8) })])).toEqual([]);
  });
});

describe('moving while silent', () => {
  const start = report(0, at(0), { odometer: 1000 });
  const again = (more: object = {}) => report(3600, at(20), { odometer: 1012.4, ...more });
  const later = report(5000, at(40), { odometer: 1012.5 });
  test('is an alarm by the odometer once the terminal had time to send what it kept', () => {
    expect(judged([start, again()])).toEqual([]);
    expect(judged([start, again(), later])).toEqual(['+movedOffline@0', '-movedOffline@3600']);
  });
  test('is none when the points come late, or the vehicle did not move', () => {
    const kept = [600, 1200, 1800].map((s) => report(s, at(s), { late: true }));
    expect(judged([start, again(), ...kept, later])).toEqual([]);
    expect(judged([start, again({ odometer: 1000 }), report(5000, at(40), { odometer: 1000 })])).toEqual([]);
  });
  test('is found by the place when there is no odometer', () => {
    const far = [report(0, at(0)), report(3600, at(9000)), report(5000, at(9100))];
    expect(judged(far)).toEqual(['+movedOffline@0', '-movedOffline@3600']);
  });
});

describe('the state', () => {
  test('of an unknown vehicle stays, and rubbish from the database begins anew', () => {
    const stranger = createDetectors(groundOf([])).judge(UNKNOWN, report(0, at(0), { vehicle: 'stranger' }));
    expect(stranger).toEqual({ state: UNKNOWN, events: [] });
    for (const rubbish of [null, 7, {}, { at: 'x' }, { at: 1, watches: null }])
      expect(readState(rubbish)).toBe(UNKNOWN);
  });
  test('is small', () => {
    const { state } = judgeAll(groundOf([]), [
      report(0, at(0), { alarm: bit(8), odometer: 12 }),
      parked(60, at(100), { alarm: bit(8) }),
    ]);
    expect(JSON.stringify(state).length).toBeLessThan(700);
  });
});

describe('the sweep for what is silent', () => {
  const { settings } = groundOf([]);
  const quiet: QuietVehicle = {
    vehicle: 'car',
    heardAt: NOON,
    fixAt: NOON,
    lat: 26.6,
    lon: 106.7,
    moving: false,
    unplugged: false,
    open: [],
  };
  const sweep = (more: Partial<QuietVehicle>, seconds: number) =>
    words(sweepOffline([{ ...quiet, ...more }], NOON + seconds * 1000, settings));
  test.each<[string, Partial<QuietVehicle>, number, readonly string[]]>([
    ['parked for an hour', {}, 3600, []],
    ['parked for more than a day', {}, 90_000, ['+noHeartbeat@0']],
    ['lost while it drove', { moving: true }, 1900, ['+noHeartbeat@0']],
    ['lost after its power went', { unplugged: true }, 700, ['+powerLost@0']],
    ['heard, but without a place since seven hours', { heardAt: NOON + 25_200_000 }, 25_201, ['+noFix@0']],
    ['never heard', { heardAt: null, fixAt: null }, 900_000, []],
    ['open already', { open: ['noHeartbeat'] }, 90_000, []],
    [
      'back again',
      { heardAt: NOON + 90_000_000, fixAt: NOON + 90_000_000, open: ['noHeartbeat'] },
      90_001,
      ['-noHeartbeat@90000'],
    ],
    ['one grade follows another', { unplugged: true, open: ['noFix'] }, 700, ['-noFix@0', '+powerLost@0']],
  ])('%s', (_title, more, seconds, expected) => expect(sweep(more, seconds)).toEqual(expected));
  test('knows three grades', () => expect(OFFLINE_KINDS).toHaveLength(3));
});
