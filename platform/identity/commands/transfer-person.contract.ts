import { date, defineContract, ref, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 人事关系调动: the person belongs to another unit from now on; assignments are ended and made by their own commands. */
export const transferPerson = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'person',
  name: 'transfer',
  title: '人事关系调动',
  permission: 'person.transfer',
  confirm: '调动后，由新单位管理该人员的信息和账号，确定吗？',
  input: {
    to: ref('调入单位', { id: 'to_unit', to: 'unit', required: true }),
    on: date('调动日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    document: text('依据文件', { id: 'document', max: 200 }),
  },
  errors: faultsOf('PERSON_LEFT', 'PERSON_HOME', 'UNIT_ENDED'),
  event: 'person.transferred',
});
