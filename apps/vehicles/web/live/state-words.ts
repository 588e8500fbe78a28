import type { LiveState } from '../../tracks/live-vehicles.contract.ts';

/** Words for what a vehicle is doing. */
export const STATE_WORDS: Readonly<Record<LiveState, string>> = {
  moving: '行驶',
  stopped: '停驶',
  noFix: '无定位',
  offline: '离线',
  never: '未上线',
};

/** How long ago something was, in the largest unit that says it: 刚刚, 3 分钟前, 2 天前. `now` in milliseconds. */
export function agoWords(instant: string | null, now: number): string {
  if (!instant) return '从未';
  const seconds = Math.floor((now - Date.parse(instant)) / 1000);
  if (seconds < 10) return '刚刚';
  if (seconds < 60) return `${seconds} 秒前`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} 分钟前`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} 小时前`;
  return `${Math.floor(seconds / 86_400)} 天前`;
}

/** A course as people say it: 东北. */
export function courseWords(degrees: number): string {
  const names = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'];
  return names[Math.round((((degrees % 360) + 360) % 360) / 45) % 8] ?? '';
}
