/** Greeting by the hour in Shanghai. */
export function greeting(now: Date): string {
  const hour = (now.getUTCHours() + 8) % 24;
  if (hour < 6) return '夜深了';
  if (hour < 9) return '早上好';
  if (hour < 12) return '上午好';
  if (hour < 14) return '中午好';
  if (hour < 18) return '下午好';
  return '晚上好';
}

/** Today in Shanghai as documents write it: `2026年11月22日 星期日`. */
export function longDay(now: Date): string {
  const there = new Date(now.getTime() + 8 * 3_600_000);
  const [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()];
  return `${year}年${month}月${day}日 星期${'日一二三四五六'[there.getUTCDay()]}`;
}
