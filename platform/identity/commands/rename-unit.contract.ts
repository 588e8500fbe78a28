import { date, defineContract, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 单位更名: the unit stays the same row, the old name stays findable. */
export const renameUnit = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'unit',
  name: 'rename',
  title: '单位更名',
  permission: 'unit.rename',
  input: {
    name: text('新名称', { id: 'name', required: true, max: 100 }),
    shortName: text('新简称', { id: 'short_name', max: 50 }),
    on: date('更名日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    source: text('依据文件', { id: 'source', max: 200 }),
  },
  errors: faultsOf('UNIT_ENDED', 'UNIT_SAME_NAME'),
  event: 'unit.renamed',
});
