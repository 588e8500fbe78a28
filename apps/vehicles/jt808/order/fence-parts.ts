import { uint } from '../bytes.ts';
import type { Edition } from '../frame/header.ts';
import { bcdTime } from '../text/bcd.ts';
import { encodeGbk } from '../text/gbk.ts';

/** A corner on the ground: degrees, WGS-84. */
export interface Corner {
  readonly lat: number;
  readonly lon: number;
}

/** When a fence holds: between two instants (milliseconds UTC), or every day between two times `hh:mm`. */
export type FenceTime =
  | { readonly from: number; readonly to: number }
  | { readonly dailyFrom: string; readonly dailyTo: string };

/** How fast one may be inside, and for how long faster. */
export interface FenceSpeed {
  /** km/h */
  readonly highest: number;
  /** Seconds. */
  readonly seconds: number;
  /** km/h at night (2019). */
  readonly night?: number;
}

/** What every fence on a terminal has. */
export interface FenceFacts {
  readonly id: number;
  readonly name?: string;
  readonly time?: FenceTime;
  readonly speed?: FenceSpeed;
  /** Whom the terminal tells that it came in or went out. */
  readonly tell?: readonly ('driverIn' | 'platformIn' | 'driverOut' | 'platformOut')[];
}

const tellBits = { driverIn: 4, platformIn: 8, driverOut: 16, platformOut: 32 } as const;

/** The attribute word. South and west are said here, for coordinates are absolute. */
export function attributesOf(fence: FenceFacts, corner: Corner): Buffer {
  const told = (fence.tell ?? []).reduce((bits, whom) => bits | tellBits[whom], 0);
  const where = (corner.lat < 0 ? 64 : 0) | (corner.lon < 0 ? 128 : 0);
  return uint((fence.time ? 1 : 0) | (fence.speed ? 2 : 0) | told | where, 2);
}

/** A corner as two absolute numbers of millionths of a degree. */
export function cornerBytes({ lat, lon }: Corner): Buffer {
  return Buffer.concat([uint(Math.round(Math.abs(lat) * 1e6), 4), uint(Math.round(Math.abs(lon) * 1e6), 4)]);
}

/** Start and end, where there are any. Every day is written with a date of zeros. */
export function timeBytes(time: FenceTime | undefined): Buffer {
  if (!time) return Buffer.alloc(0);
  if ('from' in time) return Buffer.concat([bcdTime(time.from), bcdTime(time.to)]);
  return Buffer.concat([dailyBytes(time.dailyFrom), dailyBytes(time.dailyTo)]);
}

function dailyBytes(time: string): Buffer {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`no time of day: ${time}`);
  return Buffer.from(`000000${time.replace(':', '')}00`, 'hex');
}

/** Highest speed and seconds, where there are any. */
export function speedBytes(speed: FenceSpeed | undefined): Buffer {
  return speed ? Buffer.concat([uint(speed.highest, 2), uint(speed.seconds, 1)]) : Buffer.alloc(0);
}

/** The speed at night, where there is a speed at all (2019). */
export function nightBytes(speed: FenceSpeed | undefined, edition: Edition): Buffer {
  return speed && edition === '2019' ? uint(speed.night ?? speed.highest, 2) : Buffer.alloc(0);
}

/** The name behind its length (2019). */
export function nameBytes(name: string | undefined, edition: Edition): Buffer {
  const bytes = encodeGbk(name ?? '');
  return edition === '2019' ? Buffer.concat([uint(bytes.length, 2), bytes]) : Buffer.alloc(0);
}
