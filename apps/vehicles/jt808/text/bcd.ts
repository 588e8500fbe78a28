const beijing = 8 * 3_600_000;
const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads YY MM DD hh mm ss in GMT+8 as milliseconds since 1970 UTC.
 * @returns `undefined` where the six bytes are no time: all zeros, digits above 9, a 30 February.
 */
export function readBcdTime(bytes: Buffer, offset: number): number | undefined {
  const year = two(bytes, offset);
  const month = two(bytes, offset + 1);
  const day = two(bytes, offset + 2);
  const hour = two(bytes, offset + 3);
  const minute = two(bytes, offset + 4);
  const second = two(bytes, offset + 5);
  if (year > 99 || month < 1 || month > 12 || day < 1 || day > (daysOf[month - 1] ?? 0)) return undefined;
  if (month === 2 && day === 29 && year % 4 !== 0) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return Date.UTC(2000 + year, month - 1, day, hour, minute, second) - beijing;
}

/** Writes an instant (milliseconds since 1970 UTC) as YY MM DD hh mm ss in GMT+8. */
export function bcdTime(at: number): Buffer {
  const digits = new Date(at + beijing).toISOString().replace(/\D/g, '').slice(2, 14);
  return Buffer.from(digits, 'hex');
}

/** Reads a YYYYMMDD day as `2031-05-20`. @returns `undefined` where there is none. */
export function readBcdDay(bytes: Buffer): string | undefined {
  const digits = bytes.toString('hex');
  if (!/^\d{8}$/.test(digits)) return undefined;
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const at = Date.parse(day);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? undefined : day;
}

/** Two digits of one byte; 255 where they are none. */
function two(bytes: Buffer, offset: number): number {
  const byte = bytes[offset] ?? 0xff;
  const high = byte >> 4;
  const low = byte & 15;
  return high > 9 || low > 9 ? 255 : high * 10 + low;
}
