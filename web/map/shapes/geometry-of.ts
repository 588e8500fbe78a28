import type Geometry from 'ol/geom/Geometry.js';
import LineString from 'ol/geom/LineString.js';
import MultiPolygon from 'ol/geom/MultiPolygon.js';
import { fromLonLat } from 'ol/proj.js';
import { circleRing, convertShape, cornersOf, type Ring, type Shape } from '#standards/geo';
import type { BaseCrs } from '../base/base-crs.ts';

/** What is drawn of a WGS-84 shape on a base map: outlines, or the middle line of a corridor. */
export function geometryOf(shape: Shape, crs: BaseCrs): Geometry {
  const there = convertShape(shape, 'wgs84', crs);
  switch (there.kind) {
    case 'circle':
    case 'parking':
      return new MultiPolygon([[closed(circleRing(there))]]);
    case 'rectangle':
      return new MultiPolygon([[closed(cornersOf(there))]]);
    case 'polygon':
      return new MultiPolygon(there.polygons.map((rings) => rings.map(closed)));
    case 'corridor':
      return new LineString(there.points.map(onPlane));
  }
}

function closed(ring: Ring): number[][] {
  const points = ring.map(onPlane);
  return points[0] ? [...points, points[0]] : points;
}

function onPlane([lon, lat]: readonly [number, number]): number[] {
  return fromLonLat([lon, lat]);
}
