import { code, date, defineContract, money, note, text } from '#standards/language';
import { VEHICLE_FAULTS } from '../faults.ts';
import { disposalWay } from '../upkeep/code-sets.ts';

/** 处置: ends a vehicle that is waiting for disposal. */
export const disposeVehicle = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'vehicle',
  name: 'dispose',
  title: '处置',
  permission: 'vehicle.dispose',
  when: ['toDispose'],
  confirm: '处置后车辆不能再恢复使用，确定吗？',
  input: {
    way: code('处置方式', { id: 'way', set: disposalWay, required: true }),
    on: date('处置日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    document: text('批准文号', { id: 'document', required: true, max: 60 }),
    report: text('评估报告或鉴定（回收）证明编号', { id: 'report', max: 80, hint: '拍卖、报废必填' }),
    valuation: money('评估价', { id: 'valuation', least: '0', hint: '拍卖必填' }),
    result: note('处置结果', { id: 'result', max: 500 }),
  },
  event: 'vehicle.disposed',
});

/** 登记收入上缴: what the disposal brought in, and when it went to the treasury. */
export const remitIncome = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'vehicleDisposal',
  name: 'remit',
  title: '登记收入上缴',
  permission: 'vehicleDisposal.remit',
  when: ['open'],
  input: {
    income: money('处置收入', { id: 'income', required: true, least: '0' }),
    remittedOn: date('上缴日期', { id: 'remitted_on', required: true, most: 'today', initial: 'today' }),
    receipt: text('缴款凭证号', { id: 'receipt', max: 60, hint: '有收入时必填' }),
  },
  errors: { DISPOSAL_RECEIPT: VEHICLE_FAULTS.DISPOSAL_RECEIPT },
});
