/** A moment in ms as people in China read it, to the second: `11-22 09:30:05`. */
export function momentWords(t: number): string {
  return new Date(t + 8 * 3_600_000).toISOString().slice(5, 19).replace('T', ' ');
}

/** A length of time in ms: `1 小时 05 分`. */
export function lengthWords(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return `${minutes} 分`;
  return `${Math.floor(minutes / 60)} 小时 ${String(minutes % 60).padStart(2, '0')} 分`;
}
