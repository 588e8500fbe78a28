import { defineContract } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 放弃: ends a batch of which nothing was committed, also while it is being read or checked; its lines are forgotten. */
export const withdraw = defineContract()({
  type: 'verb',
  on: 'intakeBatch',
  name: 'withdraw',
  title: '放弃导入',
  permission: 'signedIn',
  when: ['uploaded', 'reading', 'mapping', 'checking', 'checked', 'failed'],
  input: {},
  errors: faultsOf('NOT_YOURS', 'WRONG_STAGE'),
});
