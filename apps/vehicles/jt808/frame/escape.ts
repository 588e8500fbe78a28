/** What no byte of a message may be on the wire, and what stands for it. */
export const flag = 0x7e;
const stuffing = 0x7d;

/**
 * Takes the escapes out of what stands between two flags. Without any it gives the very bytes it got.
 * A bare 7d as the last byte is taken as the checksum it is: some terminals do not escape it.
 * @returns `undefined` where 7d stands before anything but 01 and 02.
 */
export function unescaped(segment: Buffer): Buffer | undefined {
  let at = segment.indexOf(stuffing);
  if (at < 0) return segment;
  const plain = Buffer.allocUnsafe(segment.length);
  let from = 0;
  let length = 0;
  while (at >= 0) {
    length += segment.copy(plain, length, from, at);
    const next = segment[at + 1];
    if (next === undefined) plain[length++] = stuffing;
    else if (next === 1) plain[length++] = stuffing;
    else if (next === 2) plain[length++] = flag;
    else return undefined;
    from = at + 2;
    at = segment.indexOf(stuffing, from);
  }
  length += segment.copy(plain, length, Math.min(from, segment.length));
  return plain.subarray(0, length);
}

/** Puts the flags around a message and the escapes into it. */
export function escaped(message: Buffer): Buffer {
  const wire = Buffer.allocUnsafe(message.length * 2 + 2);
  let length = 0;
  wire[length++] = flag;
  for (const byte of message) {
    if (byte === flag || byte === stuffing) {
      wire[length++] = stuffing;
      wire[length++] = byte === flag ? 2 : 1;
    } else wire[length++] = byte;
  }
  wire[length++] = flag;
  return wire.subarray(0, length);
}
