import { describe, expect, test } from 'vitest';
import { metresBetween } from '#standards/geo';
import { placeAt, pointOn } from './base-crs.ts';

const guiyang = { lat: 26.5783, lon: 106.7135 };

describe('what is drawn on a base map', () => {
  test.each(['wgs84', 'gcj02'] as const)('comes back to where it was, on a base map in %s', (crs) => {
    expect(metresBetween(placeAt(crs, pointOn(crs, guiyang)), guiyang)).toBeLessThan(0.01);
  });

  test('stands half a kilometre elsewhere on a shifted base map', () => {
    const moved = metresBetween(placeAt('wgs84', pointOn('gcj02', guiyang)), guiyang);
    expect(moved).toBeGreaterThan(500);
    expect(moved).toBeLessThan(600);
  });

  test('a point drawn on a shifted base map would be wrong by half a kilometre if it were not converted back', () => {
    const drawn = pointOn('gcj02', guiyang);
    expect(metresBetween(placeAt('gcj02', drawn), guiyang)).toBeLessThan(0.01);
    expect(metresBetween(placeAt('wgs84', drawn), guiyang)).toBeGreaterThan(400);
  });
});
