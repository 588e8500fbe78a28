import { describe, expect, test } from 'vitest';
import type { StoredPlace } from '#platform/tracks';
import { metresBetween } from '#standards/geo';
import { between, thinTrack } from './thin-track.ts';
import { gapsOf, stopsOf } from './track-shape.ts';

const place = (t: number, lat: number, lon: number, more: Partial<StoredPlace> = {}): StoredPlace => ({
  t: t * 1000,
  lat,
  lon,
  speed: 40,
  course: 90,
  alarm: 0,
  status: 3,
  flags: 0,
  odometer: null,
  fuel: null,
  ...more,
});

/** A day of driving about at one report in ten seconds, with receivers' noise, two stops and a silence. */
function day(): StoredPlace[] {
  const noise = (n: number) => ((n * 7919) % 101) / 101 / 20_000;
  return Array.from({ length: 8640 }, (_, i) => i)
    .filter((i) => i < 5000 || i > 5200)
    .map((i) => {
      const at = i > 2000 && i < 2400 ? 2000 : i > 7000 && i < 7300 ? 7000 : i;
      const angle = at / 130;
      return place(
        i * 10,
        26.5 + 0.05 * Math.sin(angle) + noise(i),
        106.7 + 0.08 * Math.sin(angle * 1.7) + noise(i * 3),
        {
          alarm: i >= 1500 && i < 1510 ? 2 : 0,
          status: i % 3000 === 0 ? 2 : 3,
        },
      );
    });
}

const whole = day();
const shape = { stops: stopsOf(whole), gaps: gapsOf(whole) };

describe('a thinned track', () => {
  test.each([5, 20, 100])('is at every moment within %i m of the whole one, with far fewer points', (tolerance) => {
    const thin = thinTrack(whole, shape, tolerance);
    let at = 0;
    for (const point of whole) {
      while (thin[at + 1] && thin[at + 1]!.t <= point.t) at++;
      const drawn = between(thin[at]!, thin[at + 1] ?? thin[at]!, point.t);
      expect(metresBetween(point, drawn)).toBeLessThanOrEqual(tolerance + 0.01);
    }
    expect(thin.length).toBeLessThan(whole.length / (tolerance === 5 ? 2 : 8));
  });

  test('keeps the ends of stops and silences, alarms, and what changes, point for point', () => {
    const thin = new Set(thinTrack(whole, shape, 200));
    expect(shape.stops.length).toBeGreaterThan(1);
    expect(shape.gaps).toHaveLength(1);
    const ends = [...shape.stops, ...shape.gaps].flatMap(({ from, to }) => [Date.parse(from), Date.parse(to)]);
    const kept = whole.filter(({ t, alarm, status }) => ends.includes(t) || alarm !== 0 || status !== 3);
    expect(kept.length).toBeGreaterThan(15);
    for (const point of kept) expect(thin.has(point)).toBe(true);
    expect([thin.has(whole[0]!), thin.has(whole.at(-1)!)]).toEqual([true, true]);
  });

  test('a way that never bends the same way twice is bounded, and tolerance 0 keeps whatever is off the line', () => {
    const zigzag = Array.from({ length: 30_000 }, (_, i) => place(i, 26.5 + (i % 2) / 100, 106.7 + i / 1e5));
    expect(thinTrack(zigzag, { stops: [], gaps: [] }, 20)).toEqual(zigzag);
    const straight = Array.from({ length: 50 }, (_, i) => place(i, 26.5 + i / 1000, 106.7));
    expect(thinTrack(straight, { stops: [], gaps: [] }, 1)).toEqual([straight[0], straight[49]]);
  });

  test.each([0, 1, 2])('of %i points is those points', (count) => {
    const few = whole.slice(0, count);
    expect(thinTrack(few, { stops: [], gaps: [] }, 20)).toEqual(few);
  });
});
