import {
  code,
  date,
  defineResource,
  field,
  instant,
  int,
  money,
  ne,
  note,
  or,
  present,
  ref,
  rule,
  serial,
  text,
  value,
} from '#standards/language';
import { fineBearer, markingExemption, markingState, violationStatus } from './code-sets.ts';

/** 交通违法: an offence with a vehicle and how it was settled. */
export const vehicleViolation = defineResource({
  id: 'veh_violation',
  name: 'vehicleViolation',
  title: '交通违法记录',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'act',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'asNeeded' },
  states: { field: 'status', from: { open: ['settled'], settled: [] } },
  rules: [
    rule(
      'UP-fine-bearer',
      '交通违法罚款由驾驶人承担，不得由公款支付；特殊情形须说明',
      ne(field('bearer'), value('unit')),
      'explain',
      {
        at: 'bearer',
        source: '党政机关公务用车管理办法（中办发〔2017〕71号）违规情形（七）',
        evidence: 'G',
      },
    ),
  ],
  fields: {
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, list: true, index: true }),
    at: instant('违法时间', { id: 'offence_at', required: true, list: true, index: true }),
    place: text('违法地点', { id: 'place', required: true, max: 120, list: true }),
    act: text('违法行为', { id: 'act', required: true, max: 120, search: true, list: true }),
    driver: ref('驾驶人', { id: 'driver', to: 'person' }),
    fine: money('罚款', { id: 'fine', least: '0', list: true }),
    points: int('记分', { id: 'points', least: 0, most: 12, unit: '分', list: true }),
    status: code('处理状态', { id: 'status', set: violationStatus, required: true, initial: 'open', list: true }),
    bearer: code('罚款承担', { id: 'bearer', set: fineBearer }),
    settledOn: date('处理日期', { id: 'settled_on', most: 'today' }),
    remark: text('备注', { id: 'remark', max: 200 }),
  },
});

/** 标识化: whether a vehicle carries the unified marks with the supervision phone, or why it need not (VH-9). */
export const vehicleMarking = defineResource({
  id: 'veh_marking',
  name: 'vehicleMarking',
  title: '标识化登记',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'no',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'asNeeded' },
  rules: [
    rule(
      'VH-9',
      '除涉及国家安全、侦查办案等有保密要求的特殊工作用车外，公务用车应当统一标识',
      or(ne(field('state'), value('exempt')), present(field('exemption'))),
      'block',
      {
        at: 'exemption',
        source: '公务用车标识化管理（地方标准 DB6103/T 21-2020、DB4419/T 7-2023）',
        evidence: 'G',
      },
    ),
    rule(
      'VH-9-day',
      '已标识的车辆须登记标识日期',
      or(ne(field('state'), value('marked')), present(field('markedOn'))),
      'block',
      { at: 'markedOn', evidence: 'D' },
    ),
    rule(
      'VH-9-kind',
      '免予标识的车辆宜登记类别',
      or(ne(field('state'), value('exempt')), present(field('exemptKind'))),
      'warn',
      { at: 'exemptKind', evidence: 'G' },
    ),
    rule('VH-9-due', '车辆应标识未标识', ne(field('state'), value('due')), 'warn', { at: 'state', evidence: 'G' }),
  ],
  fields: {
    no: serial('登记编号', { id: 'no', pattern: 'BS{yyyy}{00000}', search: true, list: true }),
    vehicle: ref('车辆', {
      id: 'vehicle',
      to: 'vehicle',
      required: true,
      list: true,
      index: true,
      uniqueAmong: 'live',
    }),
    state: code('标识情形', { id: 'state', set: markingState, required: true, list: true }),
    markedOn: date('标识日期', { id: 'marked_on', most: 'today', list: true }),
    phone: text('监督电话', { id: 'phone', max: 30, list: true }),
    exemptKind: code('免予标识类别', { id: 'exempt_kind', set: markingExemption }),
    exemption: note('免予标识的理由和批准文号', { id: 'exemption', max: 300 }),
  },
});
