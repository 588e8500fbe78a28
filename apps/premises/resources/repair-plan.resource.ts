import { code, date, defineResource, flag, int, money, note, ref, serial } from '#standards/language';
import { caseFields } from '#standards/quotas';
import { grantStatus, repairKind, repairSystem } from '../code-sets.ts';

/** 维修项目储备: a major, medium or special repair, ranked in the reserve and put into a yearly plan. */
export const repairPlan = defineResource({
  id: 'premises_repair',
  name: 'repairPlan',
  title: '维修计划',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'no',
  order: '-score',
  catalogue: { theme: '办公用房', share: 'conditional', purpose: '用于办公用房监管', cycle: 'yearly' },
  states: {
    field: 'status',
    from: { reserved: ['approved', 'released'], approved: ['ended'], released: [], ended: [] },
  },
  fields: {
    no: serial('项目编号', { id: 'no', pattern: 'WX{yyyy}{0000}', search: true, list: true }),
    unit: ref('申报单位', { id: 'unit', to: 'unit', required: true, list: true, index: true, readOnly: 'afterCreate' }),
    building: ref('房屋', { id: 'building', to: 'building', required: true, list: true, index: true }),
    kind: code('维修类别', { id: 'kind', set: repairKind, required: true, list: true }),
    system: code('主要维修系统', { id: 'system', set: repairSystem, required: true, list: true }),
    scope: note('维修范围和内容', { id: 'scope', required: true, max: 1000 }),
    year: int('计划年度', { id: 'year', required: true, least: 2000, most: 2100, list: true, index: true }),
    unsafe: flag('存在安全隐患', { id: 'unsafe', initial: false }),
    appraisedOn: date('检查鉴定日期', { id: 'appraised_on', most: 'today' }),
    estimate: money('概（预）算', { id: 'estimate', required: true, least: '0', list: true }),
    granted: money('批复金额', { id: 'granted', least: '0', list: true }),
    score: int('储备库评分', { id: 'score', least: 0, most: 100, list: true, index: true }),
    status: code('计划状态', {
      id: 'status',
      set: grantStatus,
      required: true,
      list: true,
      initial: 'reserved',
      index: true,
      readOnly: 'afterCreate',
    }),
    ...caseFields,
  },
});
