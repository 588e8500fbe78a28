import { metresFrom } from './area.ts';
import { boxAround } from './box.ts';
import { inChina } from './crs.ts';
import { planeAt } from './lat-lon.ts';
import { crossingOf } from './self-crossing.ts';
import { type Coordinate, cornersOf, type Polygon, placeOf, type Ring, type Shape, type ShapeKind } from './shape.ts';

/** A shape that can be judged, or one Chinese sentence that says why it cannot. */
export type ReadShape = { readonly ok: true; readonly shape: Shape } | { readonly ok: false; readonly message: string };

/** Bounds of what may be drawn: metres, square metres and points. */
export const SHAPE_BOUNDS = {
  radius: { least: 5, most: 200_000 },
  width: { least: 5, most: 20_000 },
  area: { least: 10 },
  points: { most: 10_000 },
} as const;

class Refusal extends Error {}

/** Judges what a browser, a file or a database says is a shape; never throws. */
export function readShape(value: unknown): ReadShape {
  try {
    return { ok: true, shape: shapeOf(value) };
  } catch (cause) {
    if (cause instanceof Refusal) return { ok: false, message: cause.message };
    throw cause;
  }
}

function shapeOf(value: unknown): Shape {
  const { kind, ...rest } = parts(value);
  const read = READERS[kind as ShapeKind];
  if (typeof kind !== 'string' || !Object.hasOwn(READERS, kind))
    throw new Refusal('图形种类应为圆形、矩形、多边形、走廊或停放点。');
  return read(rest);
}

const READERS: Readonly<Record<ShapeKind, (rest: Readonly<Record<string, unknown>>) => Shape>> = {
  circle: (rest) => ({ kind: 'circle', ...round(rest) }),
  parking: (rest) => ({ kind: 'parking', ...round(rest) }),
  rectangle: ({ southWest, northEast }) => {
    const [west, south] = coordinate(southWest);
    const [east, north] = coordinate(northEast);
    if (west >= east || south >= north) throw new Refusal('矩形的西南角应在东北角的西南方。');
    const shape = { kind: 'rectangle', southWest: [west, south], northEast: [east, north] } as const;
    refuseSmall(cornersOf(shape));
    return shape;
  },
  polygon: ({ polygons }) => {
    if (!Array.isArray(polygons) || polygons.length === 0) throw new Refusal('多边形没有轮廓。');
    refuseMany(polygons.flat());
    return { kind: 'polygon', polygons: polygons.map(polygonOf) };
  },
  corridor: ({ points, width }) => {
    if (!Array.isArray(points)) throw new Refusal('走廊没有线路。');
    refuseMany([points]);
    const line = withoutRepeats(points.map(coordinate));
    if (line.length < 2) throw new Refusal('走廊的线路至少要有两个不同的点。');
    return { kind: 'corridor', points: line, width: metres('走廊宽度', width, SHAPE_BOUNDS.width) };
  },
};

function round({ centre, radius }: Readonly<Record<string, unknown>>) {
  return { centre: coordinate(centre), radius: metres('半径', radius, SHAPE_BOUNDS.radius) };
}

function polygonOf(value: unknown): Polygon {
  if (!Array.isArray(value) || value.length === 0) throw new Refusal('多边形没有轮廓。');
  const rings = value.map(ringOf);
  const crossing = crossingOf(rings);
  if (crossing)
    throw new Refusal(`轮廓自相交，在东经 ${crossing[0].toFixed(5)}°、北纬 ${crossing[1].toFixed(5)}° 附近。`);
  for (const ring of rings) refuseSmall(ring);
  const outline: Shape = { kind: 'polygon', polygons: [rings.slice(0, 1)] };
  for (const [first] of rings.slice(1))
    if (first && metresFrom(outline, placeOf(first)) > 0.01) throw new Refusal('孔洞不在轮廓之内。');
  return rings;
}

function ringOf(value: unknown): Ring {
  if (!Array.isArray(value)) throw new Refusal('轮廓应为点的列表。');
  const line = withoutRepeats(value.map(coordinate));
  const [first] = line;
  const last = line.at(-1);
  const open = first && last && line.length > 1 && same(first, last) ? line.slice(0, -1) : line;
  if (open.length < 3) throw new Refusal('轮廓至少要有三个不同的点。');
  return open;
}

function coordinate(value: unknown): Coordinate {
  const [lon, lat] = Array.isArray(value) ? value : [];
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat))
    throw new Refusal('坐标应为 [经度, 纬度] 两个数。');
  if (!inChina({ lat, lon })) throw new Refusal(`坐标 ${lon}, ${lat} 不在国内，请检查经纬度是否写反。`);
  return [lon, lat];
}

function metres(title: string, value: unknown, { least, most }: { least: number; most: number }): number {
  if (typeof value !== 'number' || !(value >= least && value <= most))
    throw new Refusal(`${title}应为 ${least} 至 ${most} 米。`);
  return value;
}

function refuseMany(lines: readonly unknown[]): void {
  const count = lines.reduce((sum: number, line) => sum + (Array.isArray(line) ? line.length : 0), 0);
  if (count > SHAPE_BOUNDS.points.most)
    throw new Refusal(`图形有 ${count} 个点，至多 ${SHAPE_BOUNDS.points.most} 个，请先简化。`);
}

function refuseSmall(ring: Ring): void {
  const { west, south } = boxAround(ring);
  const plane = planeAt({ lat: south, lon: west });
  let twice = 0;
  ring.forEach(([lon, lat], i) => {
    const [nextLon, nextLat] = ring[(i + 1) % ring.length] as Coordinate;
    twice += (lon - west) * (nextLat - south) - (nextLon - west) * (lat - south);
  });
  const area = (Math.abs(twice) / 2) * plane.east * plane.north;
  if (area < SHAPE_BOUNDS.area.least) throw new Refusal('图形没有面积，请检查各点是否在一条线上。');
}

function withoutRepeats(line: readonly Coordinate[]): readonly Coordinate[] {
  return line.filter((here, i) => i === 0 || !same(here, line[i - 1] as Coordinate));
}

function same(a: Coordinate, b: Coordinate): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function parts(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal('没有图形。');
  return value as Readonly<Record<string, unknown>>;
}
