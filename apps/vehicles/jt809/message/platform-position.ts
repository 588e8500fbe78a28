import { ByteReader, uint } from '../../jt808/bytes.ts';
import { isFault, type Location, readLocation } from '../../jt808/index.ts';
import type { PlatformEdition } from '../frame/frame.ts';

const beijing = 8 * 3_600_000;

/** A position as platforms hand it on, in the words of a terminal's. */
export type PlatformPosition = Location;

/** Status bit 5 says that coordinates went through the plug-in and are no WGS-84; between platforms a byte of its own says it. */
const shiftedBit = 32;

/** Reads 0x1202; `undefined` where it is no position. */
export function readPlatformPosition(data: Buffer, edition: PlatformEdition): PlatformPosition | undefined {
  const reader = new ByteReader(data);
  const position = next(reader, edition);
  return reader.short ? undefined : position;
}

/** Reads 0x1203: positions that come again. Those that are none are left out; `undefined` where count and bytes disagree. */
export function readPlatformHistory(data: Buffer, edition: PlatformEdition): PlatformPosition[] | undefined {
  const reader = new ByteReader(data);
  const count = reader.uint(1);
  const positions: PlatformPosition[] = [];
  for (let read = 0; read < count && !reader.short; read++) {
    const position = next(reader, edition);
    if (position && !reader.short) positions.push(position);
  }
  return reader.short || reader.left > 0 ? undefined : positions;
}

function next(reader: ByteReader, edition: PlatformEdition): PlatformPosition | undefined {
  return edition === '2019' ? newer(reader) : older(reader);
}

/** 2019 carries the whole location of the terminal, and behind it what three platforms say of alarms. */
function newer(reader: ByteReader): PlatformPosition | undefined {
  const encrypted = reader.uint(1);
  const location = readLocation(reader.bytes(reader.uint(4)));
  reader.bytes(3 * 15);
  return isFault(location) ? undefined : { ...location, status: marked(location.status, encrypted) };
}

/** 2011 has fields of its own: day before month, whole km/h and whole km, longitude before latitude. */
function older(reader: ByteReader): PlatformPosition | undefined {
  const encrypted = reader.uint(1);
  const [day, month, year] = [reader.uint(1), reader.uint(1), reader.uint(2)];
  const [hour, minute, second] = [reader.uint(1), reader.uint(1), reader.uint(1)];
  const [lon, lat] = [reader.uint(4) / 1e6, reader.uint(4) / 1e6];
  const speed = reader.uint(2);
  reader.uint(2);
  const odometer = reader.uint(4);
  const course = reader.uint(2);
  const altitude = (reader.uint(2) << 16) >> 16;
  const status = marked(reader.uint(4), encrypted);
  const alarm = reader.uint(4);
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const same = new Date(local);
  const isTime =
    same.getUTCDate() === day && same.getUTCMonth() === month - 1 && hour < 24 && minute < 60 && second < 60;
  if (!isTime) return undefined;
  return {
    fixAt: local - beijing,
    lat: status & 4 ? -lat : lat,
    lon: status & 8 ? -lon : lon,
    altitude,
    speed,
    course,
    alarm,
    status,
    located: (status & 2) !== 0 && (lat !== 0 || lon !== 0),
    odometer,
  };
}

function marked(status: number, encrypted: number): number {
  return encrypted === 1 ? (status | shiftedBit) >>> 0 : status;
}

/** What a lower platform writes about a position of 2011. */
export type OlderPosition = Pick<
  PlatformPosition,
  'fixAt' | 'lat' | 'lon' | 'speed' | 'course' | 'altitude' | 'status' | 'alarm' | 'odometer'
>;

/** Writes the 36 bytes of 2011. */
export function writeOlderPosition(position: OlderPosition): Buffer {
  const local = new Date(position.fixAt + beijing);
  return Buffer.concat([
    uint(position.status & shiftedBit ? 1 : 0, 1),
    uint(local.getUTCDate(), 1),
    uint(local.getUTCMonth() + 1, 1),
    uint(local.getUTCFullYear(), 2),
    Buffer.from([local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()]),
    uint(Math.round(Math.abs(position.lon) * 1e6), 4),
    uint(Math.round(Math.abs(position.lat) * 1e6), 4),
    uint(Math.round(position.speed), 2),
    uint(Math.round(position.speed), 2),
    uint(Math.round(position.odometer ?? 0), 4),
    uint(Math.round(position.course), 2),
    uint(Math.round(position.altitude) & 0xffff, 2),
    uint(position.status, 4),
    uint(position.alarm, 4),
  ]);
}

/** Writes 0x1202 of 2019 around the body of a terminal's 0x0200. @param platform access code of who saw it */
export function writeNewerPosition(location: Buffer, platform: number, shifted = false): Buffer {
  const code = Buffer.alloc(11);
  code.write(String(platform), 'ascii');
  const seen = Buffer.concat([code, uint(0, 4)]);
  return Buffer.concat([uint(shifted ? 1 : 0, 1), uint(location.length, 4), location, seen, seen, seen]);
}
