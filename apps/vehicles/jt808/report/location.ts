import type { Position } from '#platform/tracks';
import { convert } from '#standards/geo';
import type { Fault } from '../fault.ts';
import { readBcdTime } from '../text/bcd.ts';
import { type LocationItems, readItems } from './location-items.ts';

/** A location as a terminal reports it. Instants in milliseconds UTC, degrees, km/h, metres. */
export interface Location extends LocationItems {
  readonly fixAt: number;
  readonly lat: number;
  readonly lon: number;
  readonly altitude: number;
  readonly speed: number;
  readonly course: number;
  readonly alarm: number;
  readonly status: number;
  /** Status bit 1, and not at 0/0: without, the coordinates are no place. */
  readonly located: boolean;
}

const fixed = 28;
const statusLocated = 2;
const statusSouth = 4;
const statusWest = 8;
const statusShifted = 32;

/**
 * Reads the body of 0x0200, which also stands inside 0x0201, 0x0704 and 0x0801. Coordinates are absolute with their hemisphere in the
 * status; where a terminal sends two's complement, the sign it sent holds. Degrees beyond 90 and 180 are handed on as they came: it is
 * the store that quarantines them, with their reason.
 */
export function readLocation(body: Buffer): Location | Fault {
  if (body.length < fixed) return { fault: 'body' };
  const fixAt = readBcdTime(body, 22);
  if (fixAt === undefined) return { fault: 'time' };
  const status = body.readUInt32BE(4);
  const lat = degrees(body.readInt32BE(8), status & statusSouth);
  const lon = degrees(body.readInt32BE(12), status & statusWest);
  return {
    fixAt,
    lat,
    lon,
    altitude: body.readInt16BE(16),
    speed: body.readUInt16BE(18) / 10,
    course: body.readUInt16BE(20),
    alarm: body.readUInt32BE(0),
    status,
    located: (status & statusLocated) !== 0 && (lat !== 0 || lon !== 0),
    ...readItems(body, fixed),
  };
}

function degrees(raw: number, other: number): number {
  return raw < 0 || other === 0 ? raw / 1e6 : -raw / 1e6 || 0;
}

/**
 * A location as the store and the detectors take it. Coordinates that went through the terminal's plug-in (status bit 5) are GCJ-02 and come
 * back as WGS-84; the bit stays and tells. What Position has no field for stays in `extra` under its item id.
 */
export function toPosition(location: Location, receivedAt: number, late: boolean): Position {
  const { lat, lon } = location.status & statusShifted ? convert(location, 'gcj02', 'wgs84') : location;
  const { fixAt, altitude, speed, course, alarm, status, located, odometer, fuel, satellites } = location;
  return {
    fixAt,
    receivedAt,
    lat,
    lon,
    altitude,
    speed,
    course,
    alarm,
    status,
    located,
    late,
    odometer,
    fuel,
    satellites,
    extra: extraOf(location),
  };
}

function extraOf({ extra, recorderSpeed, confirm, signal, fuelPercent }: Location): Position['extra'] {
  const more: Record<string, string> = {};
  if (fuelPercent !== undefined) more['02'] = hex(Math.round(fuelPercent * 10) | 0x8000, 4);
  if (recorderSpeed !== undefined) more['03'] = hex(Math.round(recorderSpeed * 10), 4);
  if (confirm !== undefined) more['04'] = hex(confirm, 4);
  if (signal !== undefined) more['30'] = hex(signal, 2);
  for (const _ in more) return { ...more, ...extra };
  return extra;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
