import { code, date, defineResource, flag, int, money, note, quantity, ref, serial, text } from '#standards/language';
import { caseFields } from '#standards/quotas';
import { housingStanding, subsidyKind, subsidyStatus } from '../code-sets.ts';

/** 住房补贴: a person's subsidy as it was asked for, granted and paid. Belongs to the person's unit; amounts and homes are sensitive. */
export const subsidyRecord = defineResource({
  id: 'housing_subsidy',
  name: 'subsidyRecord',
  title: '住房补贴',
  kind: 'ledger',
  owner: { ref: 'unit' },
  person: 'person',
  label: 'no',
  catalogue: { theme: '住房保障', share: 'none', cycle: 'asNeeded' },
  states: {
    field: 'status',
    from: { reserved: ['approved', 'released'], approved: ['paid', 'ended'], paid: ['ended'], released: [], ended: [] },
  },
  fields: {
    no: serial('补贴编号', { id: 'no', pattern: 'BT{yyyy}{0000}', search: true, list: true }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, list: true, index: true, readOnly: 'afterCreate' }),
    person: ref('补贴对象', {
      id: 'person',
      to: 'person',
      required: true,
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    kind: code('补贴类别', { id: 'kind', set: subsidyKind, required: true, list: true }),
    standing: code('面积档次', { id: 'standing', set: housingStanding, required: true, list: true }),
    formerStanding: code('晋升前面积档次', { id: 'former_standing', set: housingStanding }),
    wage: money('标准工资', { id: 'wage', grade: 3, mask: 'amount', least: '0', unit: '元/月' }),
    months: int('1998 年底前工作月数', { id: 'months', least: 0, unit: '月' }),
    yearsBeforeFund: int('建立公积金前工龄', { id: 'years_before_fund', least: 0, most: 60, unit: '年' }),
    heldArea: quantity('现住房建筑面积', {
      id: 'held_area',
      grade: 3,
      mask: 'amount',
      unit: 'm²',
      scale: 2,
      least: '0',
    }),
    standardArea: quantity('面积标准', { id: 'standard_area', unit: 'm²', scale: 1, least: '0' }),
    amount: money('补贴金额', { id: 'amount', grade: 3, mask: 'amount', least: '0', list: true }),
    rules: text('计算依据', { id: 'rules', max: 200, hint: '所用的标准表行' }),
    spouseDeclared: flag('配偶情况已申报', { id: 'spouse_declared', grade: 3, initial: false }),
    publicFrom: date('公示起', { id: 'public_from' }),
    publicTo: date('公示止', { id: 'public_to' }),
    status: code('状态', {
      id: 'status',
      set: subsidyStatus,
      required: true,
      list: true,
      initial: 'reserved',
      index: true,
      readOnly: 'afterCreate',
    }),
    paidOn: date('发放日期', { id: 'paid_on', readOnly: 'afterCreate' }),
    ...caseFields,
    remark: note('备注', { id: 'remark', grade: 3, max: 500 }),
  },
});
