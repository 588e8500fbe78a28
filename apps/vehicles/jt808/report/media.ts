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
  /** Where it was taken; absent where the 28 bytes are no location. */
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

/** Reads 0x0801 of 2013 and later. */
export function readMedia(body: Buffer): MediaUpload | Fault {
  const reader = new ByteReader(body);
  const facts = readFacts(reader);
  const location = readLocation(reader.bytes(28));
  if (reader.short) return { fault: 'body' };
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
