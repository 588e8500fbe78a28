import { code, date, defineContract, int, note, text } from '#standards/language';
import { DISPATCH_FAULTS } from './faults.ts';
import { exemptionKind } from './vehicle-exemption.resource.ts';

/** 免单用车: lets a vehicle go without an order for each journey, by whoever supervises vehicles, for at most a year. */
export const exemptVehicle = defineContract<{ readonly exemption: string }>()({
  type: 'verb',
  on: 'vehicle',
  name: 'exempt',
  title: '免单登记',
  permission: 'vehicle.exempt',
  when: ['inUse'],
  input: {
    kind: code('免单情形', { id: 'kind', set: exemptionKind, required: true }),
    from: date('起期', { id: 'from_day', required: true, initial: 'today' }),
    to: date('止期', { id: 'to_day', required: true, hint: '最长一年' }),
    hourFrom: int('每日起时', { id: 'hour_from', required: true, least: 0, most: 23, initial: 0, unit: '时' }),
    hourTo: int('每日止时', { id: 'hour_to', required: true, least: 1, most: 24, initial: 24, unit: '时' }),
    why: text('理由', { id: 'reason', required: true, max: 200 }),
    document: text('批准文件', { id: 'document', max: 80 }),
  },
  errors: DISPATCH_FAULTS,
});

/** 终止免单: ends today; what was driven before stays covered. */
export const endExemption = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'vehicleExemption',
  name: 'end',
  title: '终止免单',
  permission: 'vehicleExemption.end',
  input: { words: note('终止原因', { id: 'end_reason', required: true, max: 500 }) },
  errors: DISPATCH_FAULTS,
});
