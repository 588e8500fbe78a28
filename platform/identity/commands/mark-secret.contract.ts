import { defineContract, flag, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 认定或解除涉密单位: takes the unit and all below it out of territory and line, or puts them back. */
export const markSecret = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'unit',
  name: 'markSecret',
  title: '认定涉密单位',
  permission: 'platform.secretUnits',
  confirm: '涉密单位及其数据不再随属地和主管线展示，须点名授权，确定吗？',
  input: {
    secret: flag('涉密', { id: 'secret', required: true, initial: true }),
    document: text('依据文件', { id: 'document', required: true, max: 200 }),
  },
  errors: faultsOf('UNIT_ENDED'),
  event: 'unit.secretMarked',
});
