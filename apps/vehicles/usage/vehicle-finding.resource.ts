import { code, date, defineResource, note, ref, serial, text } from '#standards/language';
import { findingKind, findingStatus } from './code-sets.ts';

/** 用车疑点: something about a usage or an order that a person has to look into; a finding is no verdict. */
export const vehicleFinding = defineResource({
  id: 'veh_finding',
  name: 'vehicleFinding',
  title: '用车疑点',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'no',
  catalogue: { theme: '公务用车', share: 'none', cycle: 'daily' },
  states: {
    field: 'status',
    from: {
      new: ['checking'],
      checking: ['verified', 'falseAlarm', 'accepted', 'handedOver', 'closed'],
      verified: [],
      falseAlarm: [],
      accepted: [],
      handedOver: [],
      closed: [],
    },
  },
  fields: {
    no: serial('疑点编号', { id: 'no', pattern: 'YD{yyyy}{00000}', search: true, list: true }),
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, list: true, index: true }),
    day: date('日期', { id: 'day', required: true, list: true, index: true }),
    kind: code('疑点类别', { id: 'kind', set: findingKind, required: true, list: true, index: true }),
    status: code('办理状态', {
      id: 'status',
      set: findingStatus,
      required: true,
      initial: 'new',
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    words: text('情况', { id: 'words', required: true, max: 300, list: true }),
    usage: ref('用车记录', { id: 'usage', to: 'vehicleUsage', index: true }),
    order: text('派车单', { id: 'order_no', max: 60 }),
    dueOn: date('核查期限', { id: 'due_on', required: true, list: true }),
    check: ref('用车核查', { id: 'check', to: 'vehicleCheck', index: true, readOnly: 'afterCreate' }),
    result: note('办结结果', { id: 'result', max: 1000, readOnly: 'afterCreate' }),
    evidence: note('证据', {
      id: 'evidence',
      required: true,
      max: 2000,
      hint: '轨迹摘要、派车单、核对参数；重算后两次结果都保留',
    }),
    matter: text('事由键', { id: 'matter', required: true, max: 120, uniqueAmong: 'live', grade: 1 }),
  },
});
