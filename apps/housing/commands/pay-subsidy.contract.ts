import { date, defineContract, text } from '#standards/language';

/** 发放登记: finance has paid an approved subsidy. */
export const paySubsidy = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'subsidyRecord',
  name: 'pay',
  title: '发放登记',
  permission: 'subsidyRecord.pay',
  when: ['approved'],
  input: {
    on: date('发放日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    voucher: text('支付凭证号', { id: 'voucher', required: true, max: 60 }),
  },
  event: 'subsidyRecord.paid',
});
