import type { LatLon } from './lat-lon.ts';

/** `[longitude, latitude]` in degrees, in the order of GeoJSON. */
export type Coordinate = readonly [lon: number, lat: number];

/** A closed line; the first point is not repeated at the end. */
export type Ring = readonly Coordinate[];

/** An outline and its holes. */
export type Polygon = readonly Ring[];

/** 圆形: everything within `radius` metres of the centre. */
export interface Circle {
  readonly kind: 'circle';
  readonly centre: Coordinate;
  readonly radius: number;
}

/** 矩形: between two parallels and two meridians. */
export interface Rectangle {
  readonly kind: 'rectangle';
  readonly southWest: Coordinate;
  readonly northEast: Coordinate;
}

/** 多边形: one or more outlines with holes; also what an administrative area is. */
export interface Polygons {
  readonly kind: 'polygon';
  readonly polygons: readonly Polygon[];
}

/** 走廊: everything within half of `width` metres of a line. */
export interface Corridor {
  readonly kind: 'corridor';
  readonly points: readonly Coordinate[];
  readonly width: number;
}

/** 停放点: the place where a vehicle is kept, a circle of `radius` metres. */
export interface Parking {
  readonly kind: 'parking';
  readonly centre: Coordinate;
  readonly radius: number;
}

/** A place with an extent. Its coordinates are WGS-84 wherever nothing else is said. */
export type Shape = Circle | Rectangle | Polygons | Corridor | Parking;

/** Kinds of shape. */
export type ShapeKind = Shape['kind'];

/** A coordinate as a place. */
export function placeOf([lon, lat]: Coordinate): LatLon {
  return { lat, lon };
}

/** Every coordinate of a shape. */
export function coordinatesOf(shape: Shape): readonly Coordinate[] {
  switch (shape.kind) {
    case 'circle':
    case 'parking':
      return [shape.centre];
    case 'rectangle':
      return [shape.southWest, shape.northEast];
    case 'polygon':
      return shape.polygons.flat(2);
    case 'corridor':
      return shape.points;
  }
}

/** The four corners of a rectangle, counter-clockwise from the south-west. */
export function cornersOf({ southWest: [west, south], northEast: [east, north] }: Rectangle): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}
