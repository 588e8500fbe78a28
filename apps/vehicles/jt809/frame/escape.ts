/** What begins and ends a message on the wire. */
export const head = 0x5b;
export const tail = 0x5d;

const pairs: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0x5b, [0x5a, 1]],
  [0x5a, [0x5a, 2]],
  [0x5d, [0x5e, 1]],
  [0x5e, [0x5e, 2]],
]);

/** Takes the escapes out. @returns `undefined` where 5a or 5e stands before anything but 01 and 02. */
export function unescaped(segment: Buffer): Buffer | undefined {
  if (!segment.includes(0x5a) && !segment.includes(0x5e)) return segment;
  const plain = Buffer.allocUnsafe(segment.length);
  let length = 0;
  for (let at = 0; at < segment.length; at++) {
    const byte = segment[at] as number;
    if (byte !== 0x5a && byte !== 0x5e) {
      plain[length++] = byte;
      continue;
    }
    const next = segment[++at];
    if (next !== 1 && next !== 2) return undefined;
    plain[length++] = next === 2 ? byte : byte === 0x5a ? head : tail;
  }
  return plain.subarray(0, length);
}

/** Puts head, tail and escapes around a message. */
export function escaped(message: Buffer): Buffer {
  const wire = Buffer.allocUnsafe(message.length * 2 + 2);
  let length = 0;
  wire[length++] = head;
  for (const byte of message) {
    const pair = pairs.get(byte);
    if (pair) {
      wire[length++] = pair[0];
      wire[length++] = pair[1];
    } else wire[length++] = byte;
  }
  wire[length++] = tail;
  return wire.subarray(0, length);
}
