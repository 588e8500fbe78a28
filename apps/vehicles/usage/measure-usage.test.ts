import { describe, expect, test } from 'vitest';
import { workingCalendar } from '#standards/calendar';
import { areaOf } from '#standards/geo';
import type { KnownOutline } from '../regions/read-outlines.ts';
import { knownShare } from './known-share.ts';
import { type MeasureGround, measureUsage } from './measure-usage.ts';
import type { UsageOrder } from './orders.ts';
import { dayParts } from './parts-of-day.ts';
import { defaultUsageSettings as settings } from './settings.ts';
import { base, driven, eight, fixAt, outsideBase, stood } from './testing/tracks.ts';
import { usagesIn } from './usages.ts';

const HOUR = 3_600_000;
const calendar = workingCalendar();
const night = { from: 22, to: 6 };
const track = [
  ...stood(0, 30, 0),
  ...driven(31, 50, 300, 9500),
  ...stood(51, 80, 9600),
  ...driven(81, 100, 9500, 300),
  ...stood(101, 130, 0),
];
const far = fixAt(0, 9600);
const place = {
  id: 'school',
  title: '某小学',
  shape: { kind: 'circle', centre: [far.lon, far.lat], radius: 300 },
} as const;
const ground: MeasureGround = { settings, calendar, night, listed: [place] };
const order: UsageOrder = { id: 'o', plannedFrom: eight, plannedTo: eight + 2 * HOUR, plannedKm: 5 };

function measured(orders: readonly UsageOrder[], more: Partial<MeasureGround> = {}) {
  const usage = usagesIn(track, outsideBase, settings)[0]!;
  return measureUsage(track, usage, orders, { ...ground, ...more });
}

test('a stop at a listed place is told, and is planned where the order leads there', () => {
  expect(measured([order]).stops).toMatchObject([{ planned: false, listed: ['某小学'] }]);
  const there = { ...order, destination: { lat: far.lat, lon: far.lon, radius: 200 } };
  expect(measured([there])).toMatchObject({ reached: true, stops: [{ planned: true }] });
});

test('a stop at a place that the order calls at, or begins from, is planned; places it never stood at are counted', () => {
  const there = { lat: far.lat, lon: far.lon, radius: 200 };
  const elsewhere = { lat: 26.9, lon: 106.9, radius: 200 };
  const calling = { ...order, stops: [elsewhere, there] };
  expect(measured([calling])).toMatchObject({ reached: null, called: { at: 1, of: 2 }, stops: [{ planned: true }] });
  expect(measured([{ ...order, origin: there }])).toMatchObject({ called: null, stops: [{ planned: true }] });
  expect(measured([{ ...order, stops: [elsewhere] }])).toMatchObject({
    called: { at: 0, of: 1 },
    stops: [{ planned: false }],
  });
});

test('kilometres are held against the planned ones; without a plan nothing is said', () => {
  expect(measured([order])).toMatchObject({ tooFar: true, delay: 30 * 60_000, reached: null });
  expect(measured([{ ...order, plannedKm: 18 }])).toMatchObject({ tooFar: false });
  expect(measured([])).toMatchObject({ ratio: null, tooFar: false, delay: null, night: 0, dayOff: 0 });
});

describe('leaving the region', () => {
  const round = (title: string, level: number, radius: number): KnownOutline => ({
    title,
    level,
    area: areaOf({ kind: 'circle', centre: [base.lon, base.lat], radius }),
  });
  const [county, city] = [round('南明区（边界第 1 版）', 4, 5000), round('贵阳市（边界第 3 版）', 3, 20_000)];
  const left = (reach: string | undefined, outlines: readonly KnownOutline[]) =>
    measured([reach ? { ...order, reach } : order], { outlines });
  test('is not told where no outline is known', () => {
    expect(measured([order])).toMatchObject({ leftRegion: false });
    expect(measured([])).toMatchObject({ leftRegion: false });
  });
  test('without an order, and with one that stays in the county, names the outline and its version', () => {
    const expected = { leftRegion: true, left: { title: '南明区（边界第 1 版）', km: expect.closeTo(4.6, 0) } };
    expect(measured([], { outlines: [county, city] })).toMatchObject(expected);
    expect(left(undefined, [county, city])).toMatchObject(expected);
    expect(left('local', [county, city])).toMatchObject(expected);
  });
  test('with an order for outside is allowed as far as the order leads', () => {
    expect(left('city', [county, city])).toMatchObject({ leftRegion: false });
    expect(left('city', [county, round('小市（边界第 1 版）', 3, 6000)])).toMatchObject({ leftRegion: true });
    expect(left('province', [county, city])).toMatchObject({ leftRegion: false });
    expect(left('outside', [county, city])).toMatchObject({ leftRegion: false });
  });
  test('by less than the margin is the border drawn differently', () => {
    expect(left('local', [round('南明区', 4, 9300)])).toMatchObject({ leftRegion: false });
  });
});

test.each([
  ['an evening', '2026-03-03T21:00', 3, { night: 2, dayOff: 0 }],
  ['through midnight into a Saturday', '2026-03-06T23:00', 4, { night: 4, dayOff: 3 }],
  ['an early morning', '2026-03-03T05:00', 2, { night: 1, dayOff: 0 }],
  ['a working Sunday', '2026-02-28T09:00', 2, { night: 0, dayOff: 0 }],
  ['a day of the National holiday', '2026-10-02T09:00', 2, { night: 0, dayOff: 2 }],
])('%s is divided into night and days off', (_name, from, hours, parts) => {
  const begin = Date.parse(`${from}+08:00`);
  const { night: dark, dayOff } = dayParts(begin, begin + hours * HOUR, night, calendar);
  expect({ night: dark / HOUR, dayOff: dayOff / HOUR }).toEqual(parts);
});

test('what is known of a time excludes silences and what lies before and after the track', () => {
  const broken = [...stood(0, 30, 0), ...stood(60, 90, 9000)];
  expect(knownShare(broken, eight, eight + 90 * 60_000, settings)).toBeCloseTo(2 / 3);
  expect(knownShare(broken, eight - 90 * 60_000, eight, settings)).toBe(0);
  expect(knownShare([], eight, eight + HOUR, settings)).toBe(0);
});
