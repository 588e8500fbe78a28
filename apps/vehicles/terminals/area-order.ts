import type { Coordinate, Shape } from '#standards/geo';
import type { FenceCalendar, FenceRule } from '../fences/judged-fence.ts';
import {
  askFences,
  deleteFences,
  type Edition,
  type FenceFacts,
  type Order,
  setCircles,
  setPolygon,
  setRectangles,
  setRoute,
} from '../jt808/index.ts';

/** A fence as a terminal can keep it: JSON, stored as the content of the order. Instants in ms UTC, metres, km/h, seconds, WGS-84. */
export interface AreaOrder {
  readonly area: Pick<FenceFacts, 'id' | 'name' | 'tell'> & {
    readonly time?: { readonly from: number; readonly to: number };
    readonly speed?: { readonly highest: number; readonly seconds: number };
  };
  readonly shape: Shape;
}

/** What of a fence goes to a terminal. */
export interface FenceToSend {
  readonly id: string;
  readonly name: string;
  readonly rule: FenceRule;
  readonly calendar: FenceCalendar;
  /** Days of Asia/Shanghai, inclusive. */
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly speedLimit?: number | null;
  readonly dwell?: number | null;
}

/** Most corners that we send: what common terminals keep, and what fits into an order. */
const MOST_CORNERS = 100;
/** Widest road of a route on a terminal in metres (one byte). */
const WIDEST = 255;
/** Seconds of speeding before a terminal tells, where the fence says nothing. */
const SPEEDING = 10;

/** The order for a fence, or why no terminal could keep it: its shape, or times by the working calendar. */
export function areaOrderOf(fence: FenceToSend, shape: Shape): AreaOrder | 'shape' | 'calendar' {
  if (fence.calendar !== 'always') return 'calendar';
  if (!fits(shape)) return 'shape';
  const { rule, dwell, speedLimit, validFrom, validTo } = fence;
  const from = Date.parse(`${validFrom ?? '2000-01-01'}T00:00:00+08:00`);
  const to = Date.parse(`${validTo ?? '2099-12-31'}T23:59:59+08:00`);
  return {
    area: {
      id: areaId(fence.id),
      name: fence.name,
      tell: rule === 'speed' ? [] : rule === 'keepOut' ? ['driverIn', 'platformIn'] : ['driverOut', 'platformOut'],
      ...(validFrom || validTo ? { time: { from, to } } : {}),
      ...(rule === 'speed' ? { speed: { highest: speedLimit ?? 0, seconds: Math.min(dwell || SPEEDING, 255) } } : {}),
    },
    shape,
  };
}

/** Number of a fence on terminals: the last 32 bits of its id, which are random. */
export function areaId(fence: string): number {
  return Number.parseInt(fence.slice(-8), 16);
}

/** 0x8600, 0x8602, 0x8604, 0x8606. */
export function setArea({ area, shape }: AreaOrder, edition: Edition): Order {
  switch (shape.kind) {
    case 'circle':
    case 'parking':
      return setCircles('add', [{ ...area, centre: corner(shape.centre), radius: shape.radius }], edition);
    case 'rectangle': {
      const [[west, south], [east, north]] = [shape.southWest, shape.northEast];
      const corners = { northWest: { lat: north, lon: west }, southEast: { lat: south, lon: east } };
      return setRectangles('add', [{ ...area, ...corners }], edition);
    }
    case 'polygon':
      return setPolygon({ ...area, corners: (shape.polygons[0]?.[0] ?? []).map(corner) }, edition);
    case 'corridor': {
      const { speed, ...route } = area;
      const corners = shape.points.map((point, i) => ({
        ...corner(point),
        id: i + 1,
        segment: i + 1,
        width: Math.round(shape.width),
        ...(speed ? { speed } : {}),
      }));
      return setRoute({ ...route, corners }, edition);
    }
  }
}

/** 0x8601, 0x8603, 0x8605, 0x8607. */
export function deleteArea({ area, shape }: AreaOrder): Order {
  return deleteFences(kindOnTerminal(shape), [area.id]);
}

/** 0x8608. Terminals before 2019 do not know it and say so. */
export function queryArea({ area, shape }: AreaOrder): Order {
  return askFences(kindOnTerminal(shape), [area.id]);
}

function kindOnTerminal({ kind }: Shape): 'circle' | 'rectangle' | 'polygon' | 'route' {
  return kind === 'corridor' ? 'route' : kind === 'parking' ? 'circle' : kind;
}

function fits(shape: Shape): boolean {
  switch (shape.kind) {
    case 'polygon': {
      const [polygon, ...others] = shape.polygons;
      return others.length === 0 && polygon?.length === 1 && polygon[0]!.length <= MOST_CORNERS;
    }
    case 'corridor':
      return shape.width <= WIDEST && shape.points.length <= MOST_CORNERS;
    default:
      return true;
  }
}

function corner([lon, lat]: Coordinate) {
  return { lat: Math.round(lat * 1e6) / 1e6, lon: Math.round(lon * 1e6) / 1e6 };
}
