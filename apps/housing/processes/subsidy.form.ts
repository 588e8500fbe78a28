import { code, date, flag, int, money, note, quantity, ref } from '#standards/language';
import { housingStanding, subsidyKind } from '../code-sets.ts';

/** 申请审核公务员住房补贴对象和金额的表单: one person and one kind an application. Amounts and homes are sensitive. */
export const subsidyForm = {
  person: ref('补贴对象', { id: 'person', to: 'person', required: true, group: '申请' }),
  kind: code('补贴类别', { id: 'kind', set: subsidyKind, required: true, initial: 'monthly', group: '申请' }),
  standing: code('面积档次', { id: 'standing', set: housingStanding, required: true, group: '申请' }),
  formerStanding: code('晋升前面积档次', { id: 'former_standing', set: housingStanding, group: '申请' }),
  wage: money('标准工资', {
    id: 'wage',
    grade: 3,
    least: '0',
    unit: '元/月',
    hint: '按月补贴填当月标准工资；一次性补贴填 1998 年月均标准工资',
    group: '计算数据',
  }),
  months: int('1998 年底前工作月数', { id: 'months', least: 0, most: 720, unit: '月', group: '计算数据' }),
  yearsBeforeFund: int('建立公积金前工龄', {
    id: 'years_before_fund',
    least: 0,
    most: 60,
    unit: '年',
    group: '计算数据',
  }),
  heldArea: quantity('现住房建筑面积', {
    id: 'held_area',
    grade: 3,
    unit: 'm²',
    scale: 2,
    least: '0',
    hint: '夫妇双方合并计算，无房填 0',
    group: '计算数据',
  }),
  spouseDeclared: flag('配偶情况已申报并由配偶单位盖章', {
    id: 'spouse_declared',
    grade: 3,
    initial: false,
    group: '核对',
  }),
  publicFrom: date('单位公示起', { id: 'public_from', most: 'today', group: '核对' }),
  publicTo: date('单位公示止', { id: 'public_to', group: '核对' }),
  reason: note('需要说明的情况', { id: 'reason', max: 1000, group: '申请' }),
};
