import { uint } from '../bytes.ts';
import type { Edition } from '../frame/header.ts';
import {
  attributesOf,
  type Corner,
  cornerBytes,
  type FenceFacts,
  type FenceSpeed,
  nameBytes,
  nightBytes,
  speedBytes,
  timeBytes,
} from './fence-parts.ts';
import type { Order } from './order.ts';

/** A circle on a terminal; radius in metres. */
export interface CircleOnTerminal extends FenceFacts {
  readonly centre: Corner;
  readonly radius: number;
}

/** A rectangle on a terminal, by its north-west and south-east corners. */
export interface RectangleOnTerminal extends FenceFacts {
  readonly northWest: Corner;
  readonly southEast: Corner;
}

/** A polygon on a terminal. */
export interface PolygonOnTerminal extends FenceFacts {
  readonly corners: readonly Corner[];
}

/** A route on a terminal: corners with the width (metres, at most 255) of the road that leads on from each. */
export interface RouteOnTerminal extends Omit<FenceFacts, 'speed'> {
  readonly corners: readonly RouteCorner[];
}

/** A corner of a route and the segment behind it. */
export interface RouteCorner extends Corner {
  readonly id: number;
  readonly segment: number;
  readonly width: number;
  readonly speed?: FenceSpeed;
  /** Longest and shortest seconds that the segment may take. */
  readonly seconds?: { readonly longest: number; readonly shortest: number };
}

/** What happens to the fences that are there: replaced all, added to, changed by id. */
export type FenceAction = 'replace' | 'add' | 'change';
const actions = { replace: 0, add: 1, change: 2 } as const;

/** 0x8600: circles. */
export function setCircles(action: FenceAction, circles: readonly CircleOnTerminal[], edition: Edition): Order {
  const parts = circles.map((circle) =>
    Buffer.concat([
      uint(circle.id, 4),
      attributesOf(circle, circle.centre),
      cornerBytes(circle.centre),
      uint(circle.radius, 4),
      tail(circle, edition),
    ]),
  );
  return { id: 0x8600, body: Buffer.concat([uint(actions[action], 1), uint(circles.length, 1), ...parts]) };
}

/** 0x8602: rectangles. */
export function setRectangles(
  action: FenceAction,
  rectangles: readonly RectangleOnTerminal[],
  edition: Edition,
): Order {
  const parts = rectangles.map((rectangle) =>
    Buffer.concat([
      uint(rectangle.id, 4),
      attributesOf(rectangle, rectangle.northWest),
      cornerBytes(rectangle.northWest),
      cornerBytes(rectangle.southEast),
      tail(rectangle, edition),
    ]),
  );
  return { id: 0x8602, body: Buffer.concat([uint(actions[action], 1), uint(rectangles.length, 1), ...parts]) };
}

/** 0x8604: one polygon. Unlike in the other fences, the speed at night of 2019 stands behind the corners. */
export function setPolygon(polygon: PolygonOnTerminal, edition: Edition): Order {
  const [first] = polygon.corners;
  if (!first || polygon.corners.length < 3) throw new RangeError('a polygon has three corners or more');
  return {
    id: 0x8604,
    body: Buffer.concat([
      uint(polygon.id, 4),
      attributesOf(polygon, first),
      timeBytes(polygon.time),
      speedBytes(polygon.speed),
      uint(polygon.corners.length, 2),
      ...polygon.corners.map(cornerBytes),
      nightBytes(polygon.speed, edition),
      nameBytes(polygon.name, edition),
    ]),
  };
}

/** 0x8606: one route. */
export function setRoute(route: RouteOnTerminal, edition: Edition): Order {
  const attributes = attributesOf({ ...route, speed: undefined }, { lat: 0, lon: 0 });
  return {
    id: 0x8606,
    body: Buffer.concat([
      uint(route.id, 4),
      attributes,
      timeBytes(route.time),
      uint(route.corners.length, 2),
      ...route.corners.map((corner) => routeCorner(corner, edition)),
      nameBytes(route.name, edition),
    ]),
  };
}

const deletions = { circle: 0x8601, rectangle: 0x8603, polygon: 0x8605, route: 0x8607 } as const;

/** 0x8601, 0x8603, 0x8605, 0x8607: takes fences off the terminal; no ids take all of the kind. @throws RangeError above 125 ids. */
export function deleteFences(kind: keyof typeof deletions, ids: readonly number[]): Order {
  if (ids.length > 125) throw new RangeError('at most 125 fences at once');
  return { id: deletions[kind], body: Buffer.concat([uint(ids.length, 1), ...ids.map((id) => uint(id, 4))]) };
}

const kinds = { circle: 1, rectangle: 2, polygon: 3, route: 4 } as const;

/** 0x8608: asks which fences the terminal has (2019); no ids ask for all of the kind. */
export function askFences(kind: keyof typeof kinds, ids: readonly number[]): Order {
  return {
    id: 0x8608,
    body: Buffer.concat([uint(kinds[kind], 1), uint(ids.length, 4), ...ids.map((id) => uint(id, 4))]),
  };
}

function tail(fence: FenceFacts, edition: Edition): Buffer {
  return Buffer.concat([
    timeBytes(fence.time),
    speedBytes(fence.speed),
    nightBytes(fence.speed, edition),
    nameBytes(fence.name, edition),
  ]);
}

function routeCorner(corner: RouteCorner, edition: Edition): Buffer {
  const { seconds, speed } = corner;
  const attributes = (seconds ? 1 : 0) | (speed ? 2 : 0) | (corner.lat < 0 ? 4 : 0) | (corner.lon < 0 ? 8 : 0);
  return Buffer.concat([
    uint(corner.id, 4),
    uint(corner.segment, 4),
    cornerBytes(corner),
    uint(corner.width, 1),
    uint(attributes, 1),
    ...(seconds ? [uint(seconds.longest, 2), uint(seconds.shortest, 2)] : []),
    speedBytes(speed),
    nightBytes(speed, edition),
  ]);
}
