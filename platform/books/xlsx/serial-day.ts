const DAY = 86_400_000;
const FROM_1899 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_466;

/**
 * The day and time that a serial number shows, as UTC components; null when it shows none. In the 1900 system serial 60 is a 29 February that
 * never was, so numbers before it lie one day later (ECMA-376 part 1, 18.17.4.1).
 */
export function dayOfSerial(serial: number, from1904: boolean): Date | null {
  if (!(serial >= 0 && serial < LAST_SERIAL) || (!from1904 && serial >= 60 && serial < 61)) return null;
  if (from1904) return new Date(FROM_1904 + Math.round(serial * DAY));
  return new Date(FROM_1899 + Math.round((serial >= 1 && serial < 60 ? serial + 1 : serial) * DAY));
}

/** Serial number (1900 system) of the day and time that the UTC components of the date say. */
export function serialOfDay(day: Date): number {
  const serial = (day.getTime() - FROM_1899) / DAY;
  return serial < 61 && serial >= 2 ? serial - 1 : serial;
}
