/** Header of an array of one dimension in the binary form of PostgreSQL: dimensions, no empty ones, type, length, first index. */
function headed(type: number, count: number, size: number): { bytes: Buffer; at: number } {
  if (count === 0) {
    const bytes = Buffer.alloc(12);
    bytes.writeInt32BE(type, 8);
    return { bytes, at: 12 };
  }
  const bytes = Buffer.allocUnsafe(20 + count * size);
  for (const [place, value] of [1, 0, type, count, 1].entries()) bytes.writeInt32BE(value, place * 4);
  return { bytes, at: 20 };
}

/** Whole numbers as an `int4[]`: written and read several times as fast as by their digits. */
export function ints(values: readonly number[]): Buffer {
  const { bytes, at } = headed(23, values.length, 8);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0, place = at; i < values.length; i++, place += 8) {
    view.setInt32(place, 4);
    view.setInt32(place + 4, values[i]!);
  }
  return bytes;
}

/** Whole numbers from zero to 2^53 as an `int8[]`. */
export function bigints(values: readonly number[]): Buffer {
  const { bytes, at } = headed(20, values.length, 12);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0, place = at; i < values.length; i++, place += 12) {
    view.setInt32(place, 8);
    view.setUint32(place + 4, Math.floor(values[i]! / 0x100000000));
    view.setUint32(place + 8, values[i]! >>> 0);
  }
  return bytes;
}
