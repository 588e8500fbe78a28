import CircleGeometry from 'ol/geom/Circle.js';
import type Geometry from 'ol/geom/Geometry.js';
import LineString from 'ol/geom/LineString.js';
import Polygon from 'ol/geom/Polygon.js';
import { fromLonLat, toLonLat } from 'ol/proj.js';
import {
  type Coordinate,
  cornersOf,
  EARTH_RADIUS,
  metresBetween,
  placeOf,
  type Ring,
  type Shape,
  type ShapeKind,
} from '#standards/geo';

/** A shape, in the system of the base map, as something that can be moved point by point; only the first outline of several. */
export function editableGeometry(shape: Shape): Geometry {
  switch (shape.kind) {
    case 'circle':
    case 'parking':
      return new CircleGeometry(onPlane(shape.centre), shape.radius / shrinkAt(shape.centre[1]));
    case 'rectangle':
      return new Polygon([closed(cornersOf(shape))]);
    case 'polygon':
      return new Polygon((shape.polygons[0] ?? []).map(closed));
    case 'corridor':
      return new LineString(shape.points.map(onPlane));
  }
}

/** The shape that a person drew or moved, in the system of the base map; `before` is what it was, `width` of a corridor in metres. */
export function shapeDrawn(kind: ShapeKind, geometry: Geometry, width: number, before?: Shape): Shape | undefined {
  if (geometry instanceof CircleGeometry) {
    const centre = offPlane(geometry.getCenter());
    const edge = offPlane(geometry.getLastCoordinate());
    const radius = Math.max(1, Math.round(metresBetween(placeOf(centre), placeOf(edge))));
    return kind === 'circle' || kind === 'parking' ? { kind, centre, radius } : undefined;
  }
  if (geometry instanceof LineString)
    return { kind: 'corridor', points: geometry.getCoordinates().map(offPlane), width };
  if (!(geometry instanceof Polygon)) return undefined;
  const rings = geometry.getCoordinates().map((ring) => ring.slice(0, -1).map(offPlane));
  if (kind === 'rectangle') return rectangleOf(rings[0] ?? [], before);
  return { kind: 'polygon', polygons: [rings, ...(before?.kind === 'polygon' ? before.polygons.slice(1) : [])] };
}

/** A corner that was moved takes its two neighbours along; the one opposite stays. */
function rectangleOf(ring: Ring, before?: Shape): Shape {
  const old = before?.kind === 'rectangle' ? cornersOf(before) : [];
  const moved = ring.findIndex((corner, i) => !same(corner, old[i]));
  const corners = old.length === 4 && ring.length === 4 && moved >= 0 ? [ring[moved]!, old[(moved + 2) % 4]!] : ring;
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return {
    kind: 'rectangle',
    southWest: [Math.min(...lons), Math.min(...lats)],
    northEast: [Math.max(...lons), Math.max(...lats)],
  };
}

function same([lon, lat]: Coordinate, other: Coordinate | undefined): boolean {
  return other !== undefined && Math.abs(lon - other[0]) < 2e-7 && Math.abs(lat - other[1]) < 2e-7;
}

/** Metres on the ground, as this house measures them, that a metre of the plane stands for. */
function shrinkAt(lat: number): number {
  return (Math.cos((lat * Math.PI) / 180) * EARTH_RADIUS) / 6_378_137;
}

function closed(ring: Ring): number[][] {
  const points = ring.map(onPlane);
  return points[0] ? [...points, points[0]] : points;
}

function onPlane([lon, lat]: Coordinate): number[] {
  return fromLonLat([lon, lat]);
}

/** To seven decimals: a centimetre. */
function offPlane(point: readonly number[]): Coordinate {
  const [lon = 0, lat = 0] = toLonLat([...point]);
  return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
}
