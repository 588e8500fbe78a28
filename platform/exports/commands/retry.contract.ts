import { defineContract } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 重新导出: the same question once more, with the rights and the rows of now; a finished one only after its file has outlived its time. */
export const retry = defineContract()({
  type: 'verb',
  on: 'exportJob',
  name: 'retry',
  title: '重新导出',
  permission: 'signedIn',
  when: ['failed', 'cancelled', 'ready', 'expired'],
  input: {},
  errors: faultsOf('EXPORT_NOT_YOURS', 'EXPORT_STATE', 'EXPORT_OTHER_POST', 'TOO_MANY_EXPORTS'),
});
