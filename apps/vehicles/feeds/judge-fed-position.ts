import type { Position } from '#platform/tracks';
import { convert, isCrs } from '#standards/geo';

/** Why a position of a platform is not taken. */
export type FedRefusal = 'plate' | 'time' | 'place' | 'crs' | 'number';

/** A position of a platform that is one, and whose. */
export interface FedPosition {
  readonly plate: string;
  readonly position: Position;
}

/**
 * Reads one entry of `positions`: `{ plate, at, lat, lon, crs?, located?, speed?, course?, altitude?, odometer?, fuel?, late?, alarm?, status? }`.
 * Instants are ISO 8601 with an offset, km/h, degrees, metres, km, litres. Coordinates are WGS-84 unless `crs` says otherwise.
 */
export function judgeFedPosition(entry: unknown, receivedAt: number): FedPosition | FedRefusal {
  if (typeof entry !== 'object' || entry === null) return 'plate';
  const given = entry as Readonly<Record<string, unknown>>;
  if (typeof given.plate !== 'string' || given.plate.length === 0 || given.plate.length > 20) return 'plate';
  const fixAt = instantOf(given.at);
  if (fixAt === undefined) return 'time';
  const located = given.located !== false;
  const { lat = 0, lon = 0 } = given;
  if (typeof lat !== 'number' || typeof lon !== 'number' || Math.abs(lat) > 90 || Math.abs(lon) > 180) return 'place';
  const crs = given.crs ?? 'wgs84';
  if (!isCrs(crs)) return 'crs';
  const numbers = readNumbers(given);
  if (!numbers) return 'number';
  const status = (numbers.status & ~2) | (located ? 2 : 0);
  const position = {
    ...numbers,
    ...convert({ lat, lon }, crs, 'wgs84'),
    status,
    fixAt,
    receivedAt,
    late: given.late === true,
  };
  return { plate: given.plate, position: { ...position, located: located && (lat !== 0 || lon !== 0) } };
}

/** Least and most of each number, and what stands for one that is not sent. */
const limits = {
  speed: [0, 500, 0],
  course: [0, 360, 0],
  altitude: [-500, 9000, 0],
  alarm: [0, 0xffffffff, 0],
  status: [0, 0xffffffff, 0],
  odometer: [0, 20_000_000, undefined],
  fuel: [0, 3000, undefined],
} as const;

type Numbers = Pick<Position, 'speed' | 'course' | 'altitude' | 'alarm' | 'status' | 'odometer' | 'fuel'>;

function readNumbers(given: Readonly<Record<string, unknown>>): Numbers | undefined {
  const read: Record<string, number> = {};
  for (const [name, [least, most, otherwise]] of Object.entries(limits)) {
    const value = given[name] ?? otherwise;
    if (value === undefined) continue;
    if (typeof value !== 'number' || !(value >= least && value <= most)) return undefined;
    read[name] = value;
  }
  return read as unknown as Numbers;
}

function instantOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/.test(value))
    return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}
