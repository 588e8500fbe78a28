import type { TaskOutcome } from '#standards/process';

const WORDS: Readonly<Record<TaskOutcome, string>> = {
  submitted: '提交',
  agreed: '同意',
  denied: '不同意',
  returned: '退回',
  spared: '无需办理',
  agreedBefore: '此前已同意',
  removed: '减签',
  withdrawn: '撤回',
  superseded: '重新办理',
  jumped: '跳转',
  cancelled: '取消',
  terminated: '终止',
};

/** What came of a task, in a word; at the window the same outcomes have other names. */
export function outcomeWords(outcome: string, atWindow = false): string {
  if (atWindow && outcome === 'agreed') return '受理';
  if (atWindow && outcome === 'denied') return '不予受理';
  return Object.entries(WORDS).find(([code]) => code === outcome)?.[1] ?? outcome;
}

/** Working minutes in words: 1 天 2 小时 of eight-hour days, 35 分钟. */
export function workingWords(minutes: number): string {
  const days = Math.floor(minutes / 480);
  const hours = Math.floor((minutes % 480) / 60);
  if (days > 0) return hours > 0 ? `${days} 个工作日 ${hours} 小时` : `${days} 个工作日`;
  return hours > 0 ? `${hours} 小时 ${minutes % 60} 分钟` : `${minutes} 分钟`;
}
