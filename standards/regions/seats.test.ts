import { describe, expect, test } from 'vitest';
import { regionTable } from './region-table.ts';
import { seatOf, seats } from './seats.ts';

const inForce = regionTable.filter(({ validTo, level, code }) => !validTo && level !== '2' && /^\d{6}$/.test(code));
const km = (a: { lon: number; lat: number }, b: { lon: number; lat: number }) =>
  Math.hypot((a.lon - b.lon) * 99.5, (a.lat - b.lat) * 111.2);

describe('seats of cities and counties', () => {
  test('every city and county in force has one, and nothing else has', () => {
    expect(seats.map(([code]) => code).sort()).toEqual(inForce.map(({ code }) => code).sort());
    expect(seats.length).toBe(97);
    expect(seatOf('520000')).toBeUndefined();
    expect(seatOf('nowhere')).toBeUndefined();
  });

  test('all lie in the box of the province, and none on the spot of another county', () => {
    for (const [code, lon, lat] of seats) {
      expect(lon > 103.6 && lon < 109.6 && lat > 24.6 && lat < 29.2, code).toBe(true);
      const twins = seats.filter(
        ([other, x, y]) => other !== code && !other.endsWith('00') && !code.endsWith('00') && x === lon && y === lat,
      );
      expect(twins, code).toEqual([]);
    }
  });

  test('no county lies farther from its own city than the province’s largest city is wide', () => {
    const far = seats.filter(([code, lon, lat]) => {
      const city = seatOf(`${code.slice(0, 4)}00`);
      return !city || km({ lon, lat }, city) > 165;
    });
    expect(far).toEqual([]);
  });
});
