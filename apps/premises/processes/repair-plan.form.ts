import { code, date, flag, int, money, note, quantity, ref } from '#standards/language';
import { repairKind, repairSystem } from '../code-sets.ts';

/** 申报办公用房大中修及专项维修计划的表单. */
export const repairPlanForm = {
  building: ref('房屋', { id: 'building', to: 'building', required: true, group: '申请' }),
  kind: code('维修类别', { id: 'kind', set: repairKind, required: true, group: '申请' }),
  system: code('主要维修系统', { id: 'system', set: repairSystem, required: true, group: '申请' }),
  scope: note('维修性质、范围、部位和数量', { id: 'scope', required: true, max: 1000, group: '申请' }),
  year: int('计划年度', { id: 'year', required: true, least: 2000, most: 2100, group: '申请' }),
  estimate: money('概（预）算', { id: 'estimate', required: true, least: '0.01', group: '申请' }),
  appraisedOn: date('检查鉴定日期', { id: 'appraised_on', most: 'today', group: '房屋现状' }),
  unsafe: flag('存在安全隐患', { id: 'unsafe', initial: false, group: '房屋现状' }),
  lastYear: int('同一系统上次维修年份', { id: 'last_year', least: 1950, most: 2100, group: '房屋现状' }),
  extension: quantity('其中扩建面积', { id: 'extension', unit: 'm²', scale: 2, least: '0', group: '房屋现状' }),
  onlyNewOccupant: flag('仅因使用人变动', { id: 'only_new_occupant', initial: false, group: '房屋现状' }),
  reason: note('需要说明的情况', { id: 'reason', max: 1000, group: '申请' }),
  granted: money('批复金额', { id: 'granted', least: '0', hint: '不填按概（预）算', group: '由审核人填写' }),
};
