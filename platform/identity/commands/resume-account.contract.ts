import { defineContract, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 恢复账号. */
export const resumeAccount = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'account',
  name: 'resume',
  title: '恢复账号',
  permission: 'account.resume',
  input: { basis: text('恢复原因', { id: 'basis', required: true, max: 200 }) },
  errors: faultsOf('ACCOUNT_STATUS', 'ACCOUNT_BEYOND', 'PERSON_LEFT'),
  event: 'account.resumed',
});
