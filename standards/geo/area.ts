import { type Box, boxesMeet, boxOf, inBox } from './box.ts';
import { edgesOf } from './edges.ts';
import { type LatLon, metresBetween, planeAt } from './lat-lon.ts';
import { metresToSegment } from './segment.ts';
import { type Corridor, cornersOf, type Polygons, placeOf, type Shape } from './shape.ts';

/** A shape made ready for many questions. */
export interface Area {
  readonly box: Box;
  inside(place: LatLon): boolean;
  /** Metres from the edge: positive outside, negative inside. */
  metresFrom(place: LatLon): number;
  /** Whether the straight way from `a` to `b` has a place in the shape, also when both ends lie outside. */
  crosses(a: LatLon, b: LatLon): boolean;
}

const made = new WeakMap<Shape, Area>();

/** The area of a shape; made once for each shape object. */
export function areaOf(shape: Shape): Area {
  const known = made.get(shape);
  if (known) return known;
  const area = makeArea(shape);
  made.set(shape, area);
  return area;
}

/** Whether a WGS-84 place lies in a WGS-84 shape. */
export function inside(shape: Shape, place: LatLon): boolean {
  return areaOf(shape).inside(place);
}

/** Whether the straight way between two places, both possibly outside, has a place in the shape. */
export function crosses(shape: Shape, a: LatLon, b: LatLon): boolean {
  return areaOf(shape).crosses(a, b);
}

/** Metres from the edge of a shape: positive outside, negative inside. */
export function metresFrom(shape: Shape, place: LatLon): number {
  return areaOf(shape).metresFrom(place);
}

function makeArea(shape: Shape): Area {
  switch (shape.kind) {
    case 'circle':
    case 'parking':
      return roundArea(boxOf(shape), placeOf(shape.centre), shape.radius);
    case 'rectangle':
      return polygonArea({ kind: 'polygon', polygons: [[cornersOf(shape)]] });
    case 'polygon':
      return polygonArea(shape);
    case 'corridor':
      return corridorArea(shape);
  }
}

function roundArea(box: Box, centre: LatLon, radius: number): Area {
  const plane = planeAt(centre);
  return {
    box,
    inside: (place) => inBox(box, place) && metresBetween(centre, place) <= radius,
    metresFrom: (place) => metresBetween(centre, place) - radius,
    crosses: (a, b) => boxesMeet(box, wayBox(a, b)) && metresToSegment(plane, a, b) <= radius,
  };
}

function polygonArea(shape: Polygons): Area {
  const box = boxOf(shape);
  const parts = shape.polygons.map((rings) => edgesOf(rings, true));
  const within = (place: LatLon) => inBox(box, place) && parts.some((edges) => edges.crossingsEastOf(place) % 2 === 1);
  return {
    box,
    inside: within,
    metresFrom: (place) => {
      const edge = Math.min(...parts.map((edges) => edges.nearest(place)));
      return within(place) ? -edge : edge;
    },
    crosses: (a, b) =>
      boxesMeet(box, wayBox(a, b)) && (within(a) || within(b) || parts.some((edges) => edges.metBy(a, b))),
  };
}

function corridorArea(shape: Corridor): Area {
  const box = boxOf(shape);
  const half = shape.width / 2;
  const line = edgesOf([shape.points], false);
  const corners = shape.points.map(placeOf);
  return {
    box,
    inside: (place) => inBox(box, place) && line.nearest(place) <= half,
    metresFrom: (place) => line.nearest(place) - half,
    crosses: (a, b) =>
      boxesMeet(box, wayBox(a, b)) &&
      (line.nearest(a) <= half ||
        line.nearest(b) <= half ||
        line.metBy(a, b) ||
        corners.some((corner) => metresToSegment(planeAt(corner), a, b) <= half)),
  };
}

function wayBox(a: LatLon, b: LatLon): Box {
  return {
    west: Math.min(a.lon, b.lon),
    east: Math.max(a.lon, b.lon),
    south: Math.min(a.lat, b.lat),
    north: Math.max(a.lat, b.lat),
  };
}
