import { ByteReader } from '../bytes.ts';
import { type Fault, isFault } from '../fault.ts';
import type { Edition } from '../frame/header.ts';
import { type Parameter, readParameters } from '../meaning/parameters.ts';
import { type Location, readLocation } from './location.ts';

/** 0x0001: what became of an order. 0 done, 1 failed, 2 bad message, 3 unsupported. */
export interface Answer {
  readonly kind: 'answer';
  /** Serial of the order. */
  readonly to: number;
  readonly order: number;
  readonly result: number;
}

/** 0x0201 and 0x0500: where the vehicle is, because it was asked. */
export interface LocationAnswer {
  readonly kind: 'locationAnswer';
  readonly to: number;
  readonly location: Location;
}

/** 0x0104: parameters, because they were asked for. */
export interface ParameterAnswer {
  readonly kind: 'parameterAnswer';
  readonly to: number;
  readonly parameters: readonly Parameter[];
}

/** 0x0107: what a terminal is. */
export interface Attributes {
  readonly kind: 'attributes';
  readonly type: number;
  readonly maker: string;
  readonly model: string;
  readonly terminalId: string;
  /** Number of the SIM card, decimal digits. */
  readonly iccid: string;
  readonly hardware: string;
  readonly firmware: string;
  /** Bits: 0 GPS, 1 Beidou, 2 GLONASS, 3 Galileo. */
  readonly gnss: number;
  readonly communication: number;
}

/** 0x0608: which fences of a kind a terminal has (2019). */
export interface AreaAnswer {
  readonly kind: 'areaAnswer';
  /** 1 circles, 2 rectangles, 3 polygons, 4 routes. */
  readonly type: number;
  readonly count: number;
  /** The fences as they were set, in hexadecimal. */
  readonly data: string;
}

/** Reads 0x0608. */
export function readAreaAnswer(body: Buffer): AreaAnswer | Fault {
  const reader = new ByteReader(body);
  const answer = { kind: 'areaAnswer', type: reader.uint(1), count: reader.uint(4) } as const;
  return reader.short ? { fault: 'body' } : { ...answer, data: reader.rest().toString('hex') };
}

/** Reads 0x0001. */
export function readAnswer(body: Buffer): Answer | Fault {
  const reader = new ByteReader(body);
  const answer = { kind: 'answer', to: reader.uint(2), order: reader.uint(2), result: reader.uint(1) } as const;
  return reader.short ? { fault: 'body' } : answer;
}

/** Reads 0x0201 and 0x0500. */
export function readLocationAnswer(body: Buffer): LocationAnswer | Fault {
  if (body.length < 2) return { fault: 'body' };
  const location = readLocation(body.subarray(2));
  return isFault(location) ? location : { kind: 'locationAnswer', to: body.readUInt16BE(0), location };
}

/** Reads 0x0104. */
export function readParameterAnswer(body: Buffer): ParameterAnswer | Fault {
  const reader = new ByteReader(body);
  const to = reader.uint(2);
  const parameters = readParameters(reader, reader.uint(1));
  return reader.short ? { fault: 'body' } : { kind: 'parameterAnswer', to, parameters };
}

/** Reads 0x0107. The length of model and id follows the edition. */
export function readAttributes(body: Buffer, edition: Edition): Attributes | Fault {
  const newer = edition === '2019';
  const reader = new ByteReader(body);
  const attributes: Attributes = {
    kind: 'attributes',
    type: reader.uint(2),
    maker: reader.text(5),
    model: reader.text(newer ? 30 : 20),
    terminalId: reader.text(newer ? 30 : 7),
    iccid: reader.bytes(10).toString('hex'),
    hardware: reader.namedText(),
    firmware: reader.namedText(),
    gnss: reader.uint(1),
    communication: reader.uint(1),
  };
  return reader.short ? { fault: 'body' } : attributes;
}
