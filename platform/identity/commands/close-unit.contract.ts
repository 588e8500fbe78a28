import { date, defineContract, ref, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 单位撤销: only when nobody works there and nothing hangs below it. */
export const closeUnit = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'unit',
  name: 'close',
  title: '单位撤销',
  permission: 'unit.close',
  confirm: '撤销后单位不能恢复，确定吗？',
  input: {
    on: date('撤销日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    successor: ref('职能承继单位', { id: 'successor', to: 'unit' }),
    document: text('依据文件', { id: 'document', max: 200 }),
  },
  errors: faultsOf('UNIT_ENDED', 'UNIT_NOT_EMPTY'),
  event: 'unit.closed',
});
