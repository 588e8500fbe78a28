import {
  code,
  date,
  defineResource,
  field,
  gt,
  money,
  not,
  note,
  quantity,
  ref,
  rule,
  serial,
  text,
  value,
} from '#standards/language';
import { repairKind, repairStatus } from './code-sets.ts';

/**
 * 维修保养单: from the request to the invoice. Somebody else than whoever entered the quote approves it; what is invoiced above it needs a reason
 * (机关事务管理条例 第二十六条 单车核算; 71号 违规情形(三) 不得虚列维修项目).
 */
export const vehicleRepair = defineResource({
  id: 'veh_repair',
  name: 'vehicleRepair',
  title: '维修保养单',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'no',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'asNeeded' },
  states: {
    field: 'status',
    from: {
      requested: ['quoted'],
      quoted: ['approved', 'refused', 'quoted'],
      approved: ['finished'],
      refused: ['quoted'],
      finished: ['settled'],
      settled: [],
    },
  },
  rules: [
    rule('UP-repair-over', '结算金额高于批准的报价，须说明理由', not(gt(field('amount'), field('quote'))), 'explain', {
      at: 'amount',
      source: '党政机关公务用车管理办法（中办发〔2017〕71号）违规情形（七）',
      evidence: 'G',
    }),
    rule('UP-repair-quote', '报价应大于零', gt(field('quote'), value(0)), 'block', { at: 'quote', evidence: 'D' }),
  ],
  fields: {
    no: serial('送修单号', { id: 'no', pattern: 'WX{yyyy}{00000}', search: true, list: true }),
    vehicle: ref('车辆', {
      id: 'vehicle',
      to: 'vehicle',
      required: true,
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    kind: code('送修类别', { id: 'kind', set: repairKind, required: true, list: true }),
    status: code('状态', {
      id: 'status',
      set: repairStatus,
      required: true,
      initial: 'requested',
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    requestedOn: date('送修日期', { id: 'requested_on', required: true, most: 'today', initial: 'today', list: true }),
    odometer: quantity('里程表读数', { id: 'odometer', unit: 'km', scale: 0, least: '0' }),
    fault: note('故障或保养项目', { id: 'fault', required: true, max: 500 }),
    quotedBy: ref('报价登记人', { id: 'quoted_by', to: 'person', readOnly: 'always' }),
    shop: ref('维修厂', { id: 'shop', to: 'repairShop', list: true, readOnly: 'always' }),
    items: note('维修项目和报价明细', { id: 'items', max: 2000, readOnly: 'always' }),
    quote: money('报价', { id: 'quote', least: '0', list: true, readOnly: 'always' }),
    approvedBy: ref('审批人', { id: 'approved_by', to: 'person', readOnly: 'always' }),
    opinion: note('审批意见', { id: 'opinion', max: 500, readOnly: 'always' }),
    finishedOn: date('完工日期', { id: 'finished_on', readOnly: 'always' }),
    amount: money('结算金额', { id: 'amount', least: '0', list: true, readOnly: 'always' }),
    invoice: text('发票号码', { id: 'invoice', max: 40, readOnly: 'always' }),
    settledOn: date('结算日期', { id: 'settled_on', readOnly: 'always', index: true }),
  },
});
