/** Whether the text is a real day `yyyy-mm-dd` between 1800 and 2299 (years outside are typing mistakes). */
export function isDay(text: string): boolean {
  const match = /^((?:1[89]|2[0-2])\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Day of a spreadsheet's serial number (1900 system, fraction cut off); `undefined` outside 1900–2299 and for the day 60 that never was. */
export function dayOfSerial(serial: number): string | undefined {
  const whole = Math.floor(serial);
  // 1900 counts as a leap year there, so that days before 1 March 1900 stand one further back.
  if (!(whole >= 1 && whole < 200_000) || whole === 60) return undefined;
  const day = new Date(Date.UTC(1899, 11, whole > 60 ? 30 : 31) + whole * 86_400_000).toISOString().slice(0, 10);
  return isDay(day) ? day : undefined;
}

/** A day as people write it (`2026-1-5`, `2026/1/5`, `2026.1.5`, `2026年1月5日`, `20260105`) as `yyyy-mm-dd`; `undefined` when it is none. */
export function dayOfText(text: string): string | undefined {
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    /^(\d{4})(年)\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?$/u.exec(text) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (!match) return undefined;
  const day = `${match[1]}-${match[3]!.padStart(2, '0')}-${match[4]!.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** Asia/Shanghai day of an instant. The zone has been +08:00 without summer time since 1992. */
export function shanghaiDay(instant: string | Date): string {
  return shanghaiClock(instant).slice(0, 10);
}

/** Asia/Shanghai wall clock of an instant, `yyyy-mm-dd hh:mm:ss`. */
export function shanghaiClock(instant: string | Date): string {
  const time = new Date(instant).getTime() + 8 * 3_600_000;
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
