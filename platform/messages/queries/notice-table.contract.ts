import { defineContract, int, ref } from '#standards/language';
import type { AskedColumn } from '../answers/columns.ts';

/** One filled-in line with the unit it came from. */
export interface TableLine {
  readonly receipt: string;
  readonly unit: string;
  readonly unitName: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** 汇总表: what all units that the asker sees filled in, as one table, with the sums of its number columns. */
export const noticeTable = defineContract<{
  readonly columns: readonly AskedColumn[];
  readonly lines: readonly TableLine[];
  /** Lines in all. */
  readonly total: number;
  /** Sums by position of the column, as decimal strings, over all lines. */
  readonly sums: Readonly<Record<string, string>>;
}>()({
  type: 'query',
  on: 'messages',
  name: 'noticeTable',
  title: '汇总表',
  permission: 'noticeReceipt.read',
  input: {
    notice: ref('通知', { id: 'notice', to: 'notice', required: true }),
    from: int('从第几行', { id: 'from', least: 0, initial: 0 }),
    limit: int('行数', { id: 'limit', least: 1, most: 500, initial: 100 }),
  },
});
