import { defineContract } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 撤销整批: voids the rows that the batch made and gives changed ones their earlier values back; rows that were changed since are listed and left. */
export const undo = defineContract()({
  type: 'verb',
  on: 'intakeBatch',
  name: 'undo',
  title: '撤销整批',
  permission: 'signedIn',
  when: ['committed'],
  confirm: '本批新增的记录将注销，更新的记录恢复原值；此后又被改过的记录不动。确定撤销吗？',
  input: {},
  errors: faultsOf('NOT_YOURS', 'MAY_NOT_UNDO', 'NOTHING_DONE', 'WRONG_STAGE'),
});
