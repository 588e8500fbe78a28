import { describe, expect, test } from 'vitest';
import type { TrackPoint } from '../../tracks/track-of.contract.ts';
import { momentAt, runOf, skipped, speedProfile } from './run.ts';

const START = Date.parse('2026-11-22T00:00:00Z');
const at = (minute: number) => START + minute * 60_000;
const iso = (minute: number) => new Date(at(minute)).toISOString();
const point = (minute: number, lon: number, speed = 30): TrackPoint => [at(minute), 26.58, lon, speed, 90, 0];

/** Drives ten minutes, is silent for twenty, drives on, stands from 40 to 50. */
const track = {
  points: [point(0, 106.7), point(10, 106.71, 60), point(30, 106.75), point(40, 106.76, 0), point(50, 106.76, 0)],
  gaps: [{ from: iso(10), to: iso(30), km: 4 }],
  stops: [{ from: iso(40), to: iso(50), lat: 26.58, lon: 106.76 }],
};
const run = runOf(track)!;

describe('a track that is played', () => {
  test('moves evenly between two points', () => {
    expect(momentAt(run, at(5))).toMatchObject({ lon: expect.closeTo(106.705, 6), unknown: false });
    expect(momentAt(run, at(35)).lon).toBeCloseTo(106.755, 6);
  });

  test('stays where it was seen last while nobody knows, and says so', () => {
    expect(momentAt(run, at(20))).toMatchObject({ lon: 106.71, speed: 0, unknown: true });
    expect(momentAt(run, at(30))).toMatchObject({ lon: 106.75, unknown: false });
  });

  test('does not leave its ends', () => {
    expect(momentAt(run, at(-5)).lon).toBe(106.7);
    expect(momentAt(run, at(99)).lon).toBe(106.76);
  });

  test('its ways are never joined across a silence: the silence is a line of its own, drawn as a guess', () => {
    expect(run.lines.map(({ look, points }) => [look, points.map(({ lon }) => lon)])).toEqual([
      ['way', [106.7, 106.71]],
      ['guess', [106.71, 106.75]],
      ['way', [106.75, 106.76, 106.76]],
    ]);
  });

  test('the speed of a silence is unknown, not zero', () => {
    expect(speedProfile(run, 5)).toEqual([30, 60, null, 30, 30]);
  });

  test.each([
    [5, 5],
    [15, 30],
    [45, 50],
  ])('leaving out what stands still leads from minute %i to minute %i', (from, to) => {
    expect(skipped(run, at(from))).toBe(at(to));
  });

  test('without a point there is nothing to play', () => {
    expect(runOf({ points: [], gaps: [], stops: [] })).toBeUndefined();
  });

  test('a single point is a run of no length', () => {
    const single = runOf({ points: [point(0, 106.7)], gaps: [], stops: [] })!;
    expect([single.from, single.to, single.lines]).toEqual([at(0), at(0), []]);
    expect(momentAt(single, at(1)).lon).toBe(106.7);
    expect(speedProfile(single, 3)).toEqual([30, null, null]);
  });
});
