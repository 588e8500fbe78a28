/** Minutes of the Shanghai day as `22:00`. */
export function minuteWords(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** `22:00` as minutes of the day; null for what is no time of day. */
export function minuteOfDay(words: string): number | null {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(words);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}
