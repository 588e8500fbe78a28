import { date, defineContract } from '#standards/language';

/** A day of a month as the person's region counts it; `name` says why it is off or worked. */
export interface AgendaDay {
  readonly day: string;
  readonly working: boolean;
  readonly name?: string;
}

/** What ends on a day: a to-do of one's own, or a case that one began. */
export interface AgendaEntry {
  readonly day: string;
  readonly kind: 'todo' | 'started';
  readonly title: string;
  readonly case: string | null;
  readonly link: string | null;
  /** 0 green to 3 red. */
  readonly light: number;
}

/** So many ends of a month are told, the first ones. */
export const MOST_ENTRIES = 200;

/** 我的日程: days of the month that `day` lies in, and what ends on them; instants count by Asia/Shanghai. */
export const agenda = defineContract<{
  /** Whether a day rests on a year without a published arrangement (暂定). */
  readonly provisional: boolean;
  readonly days: readonly AgendaDay[];
  readonly entries: readonly AgendaEntry[];
}>()({
  type: 'query',
  on: 'process',
  name: 'agenda',
  title: '我的日程',
  permission: 'signedIn',
  input: { day: date('日期', { id: 'day', required: true, least: '2024-01-01', most: '2100-12-31' }) },
});
