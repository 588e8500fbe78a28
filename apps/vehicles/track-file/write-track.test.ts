import { expect, test } from 'vitest';
import { csvOf, gpxOf } from './write-track.ts';

const START = Date.parse('2026-11-22T00:00:00Z');
const place = (minute: number) => ({ t: START + minute * 60_000, lat: 26.5, lon: 106.7, speed: 30, course: 90 });

test('a silence begins a new segment, so that nobody joins its ends', () => {
  const gpx = gpxOf('贵A00001', [place(0), place(1), place(20)]);
  expect(gpx.match(/<trkseg>/g)).toHaveLength(2);
  expect(gpx).toContain('<trkpt lat="26.500000" lon="106.700000"><time>2026-11-22T00:00:00.000Z</time></trkpt>');
});

test('a name cannot break the file', () => {
  expect(gpxOf('</name><script>', [])).toContain('&#60;/name&#62;&#60;script&#62;');
});

test('the table has times of Shanghai and opens in office programs', () => {
  const csv = csvOf([place(0)]);
  expect(csv.startsWith('\uFEFF定位时间')).toBe(true);
  expect(csv.split('\r\n')[1]).toBe('2026-11-22 08:00:00,106.700000,26.500000,30,90');
});

test('without places both are still files', () => {
  expect(gpxOf('x', [])).toContain('</gpx>');
  expect(csvOf([]).split('\r\n')).toHaveLength(2);
});
