import { lineRelation } from '#standards/code-sets';
import { code, date, defineContract, flag, ref, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 单位划转: another territory, another unit above it, or another superior; what belongs to the unit follows. What is not given stays. */
export const moveUnit = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'unit',
  name: 'move',
  title: '单位划转',
  permission: 'unit.move',
  confirm: '划转后，单位及其下属的全部数据随之改变归属，确定吗？',
  input: {
    region: ref('新属地', { id: 'region', to: 'region' }),
    parent: ref('新上级单位（属地）', { id: 'parent', to: 'unit' }),
    noParent: flag('不再有上级单位', { id: 'no_parent', initial: false }),
    superior: ref('新主管单位', { id: 'superior', to: 'unit' }),
    noSuperior: flag('不再有主管单位', { id: 'no_superior', initial: false }),
    relation: code('主管关系', { id: 'relation', set: lineRelation }),
    on: date('划转日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    document: text('依据文件', { id: 'document', max: 200 }),
  },
  errors: faultsOf('UNIT_BEYOND', 'UNIT_ENDED', 'UNIT_SECRET', 'UNIT_CYCLE'),
  event: 'unit.moved',
});
