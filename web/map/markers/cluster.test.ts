import { describe, expect, test } from 'vitest';
import { clusterMarkers, type Plotted } from './cluster.ts';

const plotted = (...points: readonly (readonly [x: number, y: number, alert?: number])[]): Plotted => ({
  count: points.length,
  x: points.map(([x]) => x),
  y: points.map(([, y]) => y),
  alert: points.map(([, , alert]) => alert ?? 0),
});

describe('markers that are drawn as one', () => {
  test('lie in the same square, and stand in the middle of their members', () => {
    const [one, ...more] = clusterMarkers(plotted([10, 10], [30, 50, 1], [50, 60, 1]), 100);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ x: 30, y: 40, count: 3, alerts: 2, only: -1, box: [10, 10, 50, 60] });
  });

  test('one that is alone is named', () => {
    const clusters = clusterMarkers(plotted([10, 10], [110, 10], [10, -10]), 100);
    expect(clusters.map(({ only, count }) => [only, count])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  test('squares west and south of the middle of the world do not fall on those east and north of it', () => {
    expect(clusterMarkers(plotted([1, 1], [-1, 1], [1, -1], [-1, -1]), 100)).toHaveLength(4);
  });

  test('nothing is lost among fifty thousand', () => {
    const points = Array.from({ length: 50_000 }, (_, i) => [(i * 7919) % 100_003, (i * 104_729) % 99_991] as const);
    const clusters = clusterMarkers(plotted(...points), 5000);
    expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(50_000);
    expect(clusters.length).toBeLessThan(500);
  });

  test('of nothing comes nothing', () => {
    expect(clusterMarkers(plotted(), 100)).toEqual([]);
  });
});
