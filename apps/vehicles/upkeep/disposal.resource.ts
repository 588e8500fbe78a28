import {
  code,
  date,
  defineResource,
  field,
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
import { disposalStatus, disposalWay } from './code-sets.ts';

/**
 * 车辆处置登记: how a vehicle ended, on which papers, and where the income went (中央行政事业单位车辆处置要求: auctions on a valuation, scrapping on a report of
 * the traffic police or an appraiser; income to the treasury).
 */
export const vehicleDisposal = defineResource({
  id: 'veh_disposal',
  name: 'vehicleDisposal',
  title: '车辆处置登记',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'no',
  writtenBy: 'commands',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'asNeeded' },
  states: { field: 'status', from: { open: ['remitted'], remitted: [] } },
  rules: [
    rule(
      'VH-disposal-valuation',
      '公开拍卖须有评估价和评估报告编号',
      or(ne(field('way'), value('auction')), present(field('valuation'))),
      'block',
      { at: 'valuation', source: '中央行政事业单位国有资产处置管理办法（拍卖附评估报告）', evidence: 'P' },
    ),
    rule(
      'VH-disposal-report',
      '拍卖、报废须填写评估报告或鉴定（回收）证明编号',
      or(ne(field('way'), value('scrap')), present(field('report'))),
      'block',
      { at: 'report', source: '中央行政事业单位国有资产处置管理办法（报废附鉴定材料）', evidence: 'P' },
    ),
  ],
  fields: {
    no: serial('处置编号', { id: 'no', pattern: 'CZ{yyyy}{0000}', search: true, list: true }),
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, list: true, index: true }),
    way: code('处置方式', { id: 'way', set: disposalWay, required: true, list: true }),
    on: date('处置日期', { id: 'on_day', required: true, list: true }),
    document: text('批准文号', { id: 'document', required: true, max: 60, list: true }),
    report: text('评估报告或鉴定（回收）证明编号', { id: 'report', max: 80 }),
    valuation: money('评估价', { id: 'valuation', least: '0' }),
    status: code('收入上缴', { id: 'status', set: disposalStatus, required: true, list: true }),
    income: money('处置收入', { id: 'income', least: '0', list: true }),
    remittedOn: date('上缴日期', { id: 'remitted_on', list: true }),
    receipt: text('缴款凭证号', { id: 'receipt', max: 60 }),
    result: note('处置结果', { id: 'result', max: 500 }),
  },
});
