import { uint } from '../../jt808/bytes.ts';
import { crc16 } from './crc16.ts';
import { escaped, unescaped } from './escape.ts';

/** The layouts of the standard: that of 2019 has a time in its header and other bodies. */
export type PlatformEdition = '2011' | '2019';

/** What stands before the body of a message between platforms. */
export interface PlatformHeader {
  readonly serial: number;
  readonly id: number;
  /** Access code of the lower platform. */
  readonly platform: number;
  readonly version: Buffer;
}

/** A message whose length and checksum are right, its body still to be read in one of the editions. */
export interface PlatformFrame {
  readonly header: PlatformHeader;
  /** Everything behind the fields that both editions share: in 2019 its first eight bytes are the time of sending. */
  readonly rest: Buffer;
}

/** Why bytes are no message. */
export type PlatformFault = 'short' | 'long' | 'escape' | 'checksum' | 'length' | 'encrypted' | 'body';

const shared = 22;

/** Opens what stood between head and tail. Never throws. An encrypted body is refused: no key has been agreed on. */
export function openPlatformFrame(segment: Buffer): PlatformFrame | PlatformFault {
  const message = unescaped(segment);
  if (!message) return 'escape';
  if (message.length < shared + 2) return 'short';
  const end = message.length - 2;
  if (crc16(message.subarray(0, end)) !== message.readUInt16BE(end)) return 'checksum';
  if (message.readUInt32BE(0) !== message.length + 2) return 'length';
  if (message[17] !== 0) return 'encrypted';
  return {
    header: {
      serial: message.readUInt32BE(4),
      id: message.readUInt16BE(8),
      platform: message.readUInt32BE(10),
      version: message.subarray(14, 17),
    },
    rest: message.subarray(shared, end),
  };
}

/** The body of a message, once the edition of its link is known. */
export function bodyOf({ rest }: PlatformFrame, edition: PlatformEdition): Buffer {
  return edition === '2019' ? rest.subarray(8) : rest;
}

/** Writes a message. @param now milliseconds since 1970 UTC, in the header of 2019 */
export function writePlatformFrame(
  header: PlatformHeader,
  edition: PlatformEdition,
  body: Buffer,
  now: number,
): Buffer {
  const time = edition === '2019' ? utcSeconds(now) : Buffer.alloc(0);
  const length = shared + time.length + body.length + 4;
  const message = Buffer.concat([
    uint(length, 4),
    uint(header.serial >>> 0, 4),
    uint(header.id, 2),
    uint(header.platform, 4),
    header.version,
    Buffer.alloc(5),
    time,
    body,
  ]);
  return escaped(Buffer.concat([message, uint(crc16(message), 2)]));
}

/** An instant (milliseconds since 1970 UTC) as eight bytes of seconds. */
export function utcSeconds(at: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(Math.floor(at / 1000)));
  return bytes;
}
