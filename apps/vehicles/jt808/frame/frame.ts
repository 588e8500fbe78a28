import type { Fault } from '../fault.ts';
import { escaped, unescaped } from './escape.ts';
import { type Address, type Header, readHeader, readLocationHeader, writeHeader } from './header.ts';

/** One message, or one piece of a message, whose checksum and length are right. */
export interface Frame {
  readonly header: Header;
  readonly body: Buffer;
  /** The header announced another length: a location that was read all the same. */
  readonly lengthDiffers?: true;
}

/** Most bytes of a body in one frame. */
export const longestBody = 1023;

/** Opens what stood between two flags. Never throws. */
export function openFrame(segment: Buffer): Frame | Fault {
  const message = unescaped(segment);
  if (!message) return { fault: 'escape' };
  if (message.length < 13) return { fault: 'short' };
  let sum = 0;
  for (let at = 0; at < message.length; at++) sum ^= message[at] as number;
  if (sum !== 0) return { fault: 'checksum' };
  const fitting = readHeader(message);
  if (!fitting) return { fault: 'short' };
  const header = fitting === 'length' ? readLocationHeader(message) : fitting;
  if (!header) return { fault: 'length' };
  if (header.encryption !== 0) return { fault: 'encrypted', about: header };
  const body = message.subarray(header.length, header.length + header.bodyLength);
  return fitting === 'length' ? { header, body, lengthDiffers: true } : { header, body };
}

/**
 * Writes one message as it goes over the wire: one frame, or pieces with serials that follow each other where the body is longer than
 * 1,023 bytes. The next serial that is free is `serial` + number of frames.
 */
export function writeFrames(address: Address, id: number, serial: number, body: Buffer): Buffer[] {
  const total = Math.max(1, Math.ceil(body.length / longestBody));
  return Array.from({ length: total }, (_, index) => {
    const part = body.subarray(index * longestBody, (index + 1) * longestBody);
    const piece = total > 1 ? { total, number: index + 1 } : undefined;
    const message = Buffer.concat([
      writeHeader(address, id, serial + index, part.length, piece),
      part,
      Buffer.alloc(1),
    ]);
    let sum = 0;
    for (const byte of message) sum ^= byte;
    message[message.length - 1] = sum;
    return escaped(message);
  });
}
