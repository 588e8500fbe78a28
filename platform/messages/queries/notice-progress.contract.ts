import { defineContract, ref } from '#standards/language';

/** How far the units of one region are. */
export interface RegionProgress {
  /** Region, null for units that stand directly where the question was asked. */
  readonly region: string | null;
  readonly name: string;
  readonly sent: number;
  /** Received, answered ones included. */
  readonly received: number;
  readonly answered: number;
  /** Answered after the day, or not answered though the day is over. */
  readonly late: number;
}

/** 办理进度: receipts of a notice by the regions below one, as far as the asker sees them. */
export const noticeProgress = defineContract<{
  readonly regions: readonly RegionProgress[];
  /** Units to which the receipts have not been made yet. */
  readonly spreading: number;
}>()({
  type: 'query',
  on: 'messages',
  name: 'noticeProgress',
  title: '办理进度',
  permission: 'noticeReceipt.read',
  input: {
    notice: ref('通知', { id: 'notice', to: 'notice', required: true }),
    region: ref('区划', { id: 'region', to: 'region', hint: '空表示从最上级区划开始' }),
  },
});
