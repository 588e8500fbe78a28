import { date, defineContract, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 终止合署: takes a unit out of its joint office; the last two part together. */
export const partOffices = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'unit',
  name: 'part',
  title: '终止合署',
  permission: 'unit.join',
  input: {
    on: date('终止日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    document: text('依据文件', { id: 'document', max: 200 }),
  },
  errors: faultsOf('NOT_JOINT'),
  event: 'unit.parted',
});
