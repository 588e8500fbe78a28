import { defineContract } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 取消导出: the file is not written on, and what there is of it goes. */
export const cancel = defineContract()({
  type: 'verb',
  on: 'exportJob',
  name: 'cancel',
  title: '取消导出',
  permission: 'signedIn',
  when: ['queued', 'writing'],
  input: {},
  errors: faultsOf('EXPORT_NOT_YOURS', 'EXPORT_STATE'),
});
