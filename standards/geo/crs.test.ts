import { describe, expect, test } from 'vitest';
import { type Crs, convert, inChina, metresBetween } from './index.ts';

const CITIES = [
  ['贵阳', 26.647, 106.63, 541],
  ['遵义', 27.7256, 106.927, 544],
  ['铜仁', 27.7183, 109.1917, 579],
  ['凯里', 26.583, 107.98, 569],
  ['毕节', 27.3019, 105.2836, 492],
  ['兴义', 25.092, 104.8955, 425],
] as const;

describe('the shift of Chinese base maps', () => {
  test.each(CITIES)('at %s is some %i° … %i°: %i m', (_city, lat, lon, metres) => {
    const shifted = convert({ lat, lon }, 'wgs84', 'gcj02');
    expect(Math.abs(metresBetween({ lat, lon }, shifted) - metres)).toBeLessThan(6);
  });
  test.each<[Crs]>([['gcj02'], ['bd09']])(
    '%s and back is the same place within a centimetre, all over the country',
    (crs) => {
      for (let lat = 19; lat < 53; lat += 1.7)
        for (let lon = 75; lon < 134; lon += 2.3) {
          const there = convert({ lat, lon }, 'wgs84', crs);
          expect(metresBetween(convert(there, crs, 'wgs84'), { lat, lon })).toBeLessThan(0.01);
        }
    },
  );
  test('Baidu stands some hundreds of metres from Amap, and goes back through it', () => {
    const gcj = convert({ lat: 26.647, lon: 106.63 }, 'wgs84', 'gcj02');
    const baidu = convert(gcj, 'gcj02', 'bd09');
    const apart = metresBetween(gcj, baidu);
    expect(apart).toBeGreaterThan(600);
    expect(apart).toBeLessThan(1200);
    expect(metresBetween(convert(baidu, 'bd09', 'gcj02'), gcj)).toBeLessThan(0.01);
  });
  test.each([
    ['Paris', 48.8566, 2.3522],
    ['New York', 40.71, -74],
    ['Sydney', -33.87, 151.2],
  ])('outside China nothing is shifted: %s', (_city, lat, lon) => {
    expect(inChina({ lat, lon })).toBe(false);
    expect(convert({ lat, lon }, 'wgs84', 'gcj02')).toEqual({ lat, lon });
    expect(convert({ lat, lon }, 'bd09', 'wgs84')).toEqual({ lat, lon });
  });
  test('the same system on both sides leaves the numbers alone', () => {
    expect(convert({ lat: 26.647, lon: 106.63 }, 'gcj02', 'gcj02')).toEqual({ lat: 26.647, lon: 106.63 });
  });
});
