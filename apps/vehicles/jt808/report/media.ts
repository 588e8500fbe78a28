import { gunzipSync } from 'node:zlib';
import { ByteReader } from '../bytes.ts';
import { type Fault, isFault } from '../fault.ts';
import { type Location, readLocation } from './location.ts';

/** What a recording is: of 0x0800 and 0x0801. */
export interface MediaFacts {
  readonly mediaId: number;
  /** 0 picture, 1 sound, 2 film. */
  readonly type: number;
  /** 0 JPEG, 1 TIF, 2 MP3, 3 WAV, 4 WMV. */
  readonly format: number;
  /** 0 asked for, 1 at its time, 2 robbery, 3 collision. */
  readonly event: number;
  readonly channel: number;
}

/** 0x0800: something was recorded. */
export interface MediaEvent extends MediaFacts {
  readonly kind: 'mediaEvent';
}

/** 0x0801: the recording itself. */
export interface MediaUpload extends MediaFacts {
  readonly kind: 'media';
  /** Where it was taken; absent where the 28 bytes are no location, and in 2011, which has none. */
  readonly location?: Location;
  readonly data: Buffer;
}

/** 0x0900 and 0x0901: bytes for somebody behind the gateway. */
export interface PassThrough {
  readonly kind: 'passThrough';
  /** Type of 0x0900; absent for 0x0901, whose bytes were compressed. */
  readonly type?: number;
  readonly data: Buffer;
}

/** Most bytes that a compressed message may unfold to. */
const unfoldedLimit = 1 << 20;

function readFacts(reader: ByteReader): MediaFacts {
  return {
    mediaId: reader.uint(4),
    type: reader.uint(1),
    format: reader.uint(1),
    event: reader.uint(1),
    channel: reader.uint(1),
  };
}

/** Reads 0x0800. */
export function readMediaEvent(body: Buffer): MediaEvent | Fault {
  const reader = new ByteReader(body);
  const facts = readFacts(reader);
  return reader.short ? { fault: 'body' } : { kind: 'mediaEvent', ...facts };
}

/** Bytes before the recording since 2013: eight facts and a location of 28; 2011 had the facts alone. */
const factsLength = 8;
const headLength = 36;

/** How files of the formats begin, by their number. MP3 may begin with its tag or with the first frame. */
const beginnings: readonly (readonly string[])[] = [
  ['ffd8ff'],
  ['49492a00', '4d4d002a'],
  ['494433', 'fffb', 'fff3', 'fff2', 'fffa'],
  ['52494646'],
  ['3026b275'],
];

/**
 * Reads 0x0801. Where a file of the declared format begins right behind the facts and none behind the location, it is the layout of 2011. A body
 * without a recording in it is a fault.
 */
export function readMedia(body: Buffer): MediaUpload | Fault {
  const reader = new ByteReader(body);
  const facts = readFacts(reader);
  const begins = (at: number) =>
    (beginnings[facts.format] ?? []).some((mark) => body.subarray(at, at + mark.length / 2).toString('hex') === mark);
  if (begins(factsLength) && !begins(headLength))
    return { kind: 'media', ...facts, data: Buffer.from(body.subarray(factsLength)) };
  const location = readLocation(reader.bytes(headLength - factsLength));
  if (reader.short || reader.left === 0) return { fault: 'body' };
  return { kind: 'media', ...facts, ...(!isFault(location) && { location }), data: Buffer.from(reader.rest()) };
}

/** Reads 0x0900. */
export function readPassThrough(body: Buffer): PassThrough | Fault {
  const type = body[0];
  return type === undefined ? { fault: 'body' } : { kind: 'passThrough', type, data: Buffer.from(body.subarray(1)) };
}

/** Reads 0x0901. Bytes that are no GZIP, or unfold to more than 1 MiB, are a fault. */
export function readCompressed(body: Buffer): PassThrough | Fault {
  const reader = new ByteReader(body);
  const packed = reader.bytes(reader.uint(4));
  if (reader.short) return { fault: 'body' };
  try {
    return { kind: 'passThrough', data: gunzipSync(packed, { maxOutputLength: unfoldedLimit }) };
  } catch {
    return { fault: 'body' };
  }
}
