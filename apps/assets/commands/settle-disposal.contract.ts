import { date, defineContract, money, text } from '#standards/language';

/** 处置完成: the assets are gone, the income is paid to the treasury, the cards are written off. */
export const settleDisposal = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'assetDisposal',
  name: 'settle',
  title: '处置完成',
  permission: 'assetDisposal.settle',
  when: ['approved'],
  confirm: '核销后资产卡片不能恢复，确定吗？',
  input: {
    income: money('处置收入', { id: 'income', required: true, least: '0', hint: '应上缴国库；没有收入填 0' }),
    on: date('处置完成日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    receipt: text('缴款凭证号', { id: 'receipt', max: 60 }),
  },
  event: 'assetDisposal.settled',
});
