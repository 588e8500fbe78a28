import { code, date, defineCodeSet, defineContract, text } from '#standards/language';

/** 处置方式 (车辆). */
export const disposalWay = defineCodeSet({
  name: 'vehicleDisposalWay',
  title: '车辆处置方式',
  evidence: 'G',
  version: 1,
  items: [
    { code: 'auction', label: '公开拍卖' },
    { code: 'tradeIn', label: '厂家回收' },
    { code: 'scrap', label: '报废' },
    { code: 'reallocate', label: '调剂' },
  ],
});

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
  },
  event: 'vehicle.disposed',
});
