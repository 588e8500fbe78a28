import {
  code,
  date,
  defineCodeSet,
  defineResource,
  field,
  gt,
  gte,
  int,
  note,
  ref,
  rule,
  text,
} from '#standards/language';

/** 免单情形: duties for which a car goes without an order for each journey. */
export const exemptionKind = defineCodeSet({
  name: 'vehicleExemptionKind',
  title: '免单情形',
  source: '党政机关公务用车管理办法（中办发〔2017〕71号）：机要通信、应急保障等；班车、值班为各地做法',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'shuttle', label: '班车' },
    { code: 'confidential', label: '机要通信' },
    { code: 'emergency', label: '应急值守' },
  ],
});

/** 免单用车登记: a window in which a vehicle may be used without an order; who granted it, since when, until when. It is granted for a time and ended, never changed. */
export const vehicleExemption = defineResource({
  id: 'veh_exemption',
  name: 'vehicleExemption',
  title: '免单用车登记',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'reason',
  order: '-from',
  writtenBy: 'commands',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'asNeeded' },
  rules: [
    rule('VE-days', '止期不得早于起期', gte(field('to'), field('from')), 'block', { at: 'to', evidence: 'D' }),
    rule('VE-hours', '每日止时应晚于起时', gt(field('hourTo'), field('hourFrom')), 'block', {
      at: 'hourTo',
      evidence: 'D',
    }),
  ],
  fields: {
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, list: true, index: true }),
    kind: code('免单情形', { id: 'kind', set: exemptionKind, required: true, list: true }),
    from: date('起期', { id: 'from_day', required: true, list: true }),
    to: date('止期', { id: 'to_day', required: true, list: true, index: true }),
    hourFrom: int('每日起时', { id: 'hour_from', required: true, least: 0, most: 23, unit: '时', list: true }),
    hourTo: int('每日止时', { id: 'hour_to', required: true, least: 1, most: 24, unit: '时', list: true }),
    reason: text('理由', { id: 'reason', required: true, max: 200, list: true }),
    document: text('批准文件', { id: 'document', max: 80 }),
    grantedBy: ref('批准人', { id: 'granted_by', to: 'person', required: true, list: true }),
    endedBy: ref('终止人', { id: 'ended_by', to: 'person' }),
    endReason: note('终止原因', { id: 'end_reason', max: 500 }),
  },
});
