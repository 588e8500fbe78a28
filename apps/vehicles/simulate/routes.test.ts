import { expect, test } from 'vitest';
import { metresBetween } from '#standards/geo';
import { type CarReport, carDay, drawRoads, drive, findWay, seatOf, seededRandom, seedOf } from './routes.ts';

const guiyang = seatOf('520100');
const roads = drawRoads(guiyang, 7);
const days = Array.from({ length: 30 }, (_, seed) => [...carDay({ network: roads, base: 40, seed })]);

test('the same seed draws the same roads and days, another one others', () => {
  expect(drawRoads(guiyang, 7)).toEqual(roads);
  expect([...carDay({ network: roads, base: 40, seed: 3 })]).toEqual(days[3]);
  expect(drawRoads(guiyang, 8)).not.toEqual(roads);
});

test('every street and village can be reached from everywhere', () => {
  for (const place of [...roads.streets, ...roads.villages]) expect(findWay(roads, 40, place).at(-1)).toBe(place);
});

test('a county whose seat is not known lies near its city, always at the same place', () => {
  expect(seatOf('520199')).toEqual(seatOf('520199'));
  expect(metresBetween(seatOf('520199'), guiyang)).toBeLessThan(40_000);
  expect(metresBetween(seatOf('999999'), guiyang)).toBeLessThan(40_000);
});

test('a car moves as cars move: no leaps, no wild speeding, standing at the end', () => {
  for (const village of roads.villages) {
    const points = [...drive(roads, 40, village, seededRandom(village))];
    points.slice(1).forEach((point, index) => {
      const before = points[index]!;
      expect(metresBetween(before, point)).toBeLessThan(25);
      expect(point.speed - before.speed).toBeLessThan(5.2);
      expect(point.speed).toBeLessThanOrEqual(60);
      expect(point.metres).toBeGreaterThanOrEqual(before.metres);
    });
    const last = points.at(-1)!;
    expect(metresBetween(last, roads.junctions[village]!)).toBeLessThan(1);
    expect(last.speed).toBeLessThan(16);
    expect(last.metres).toBeGreaterThan(metresBetween(guiyang, last) * 0.5);
  }
});

test('it waits at lights on the way', () => {
  const waits = roads.streets.map(
    (street) => [...drive(roads, 0, street, seededRandom(street))].filter(({ speed }) => speed === 0).length,
  );
  expect(Math.max(...waits)).toBeGreaterThan(20);
});

function moving(reports: readonly CarReport[]): CarReport[] {
  return reports.filter(({ speed }) => speed > 0);
}

test('days run forwards from midnight to midnight; at night the car rests at its base', () => {
  for (const day of days) {
    day.slice(1).forEach((report, index) => {
      expect(report.second).toBeGreaterThan(day[index]!.second);
      expect(report.metres).toBeGreaterThanOrEqual(day[index]!.metres);
    });
    expect(day[0]!.second).toBe(0);
    expect(day.at(-1)!.second).toBeGreaterThan(23.9 * 3600);
    for (const { second, lat, lon, ignition } of day) {
      const night = second < 8.5 * 3600 || second > 22 * 3600;
      if (!night) continue;
      expect(ignition).toBe(false);
      expect(metresBetween({ lat, lon }, roads.junctions[40]!)).toBeLessThan(50);
    }
  }
});

test('most cars leave on most days, none on a day of rest', () => {
  expect(days.filter((day) => moving(day).length > 0).length).toBeGreaterThan(20);
  expect(moving([...carDay({ network: roads, base: 40, seed: 1, rest: true })])).toEqual([]);
});

test('names make seeds', () => {
  expect(seedOf('贵A10004')).not.toBe(seedOf('贵A10005'));
});
