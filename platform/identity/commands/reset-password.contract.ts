import { defineContract } from '#standards/language';
import { faultsOf } from '../faults.ts';
import type { LinkAnswer } from './open-account.contract.ts';

/** 重置密码: a new link; the old password works until the link is used. */
export const resetPassword = defineContract<LinkAnswer>()({
  type: 'verb',
  on: 'account',
  name: 'resetPassword',
  title: '重置密码',
  permission: 'account.resetPassword',
  input: {},
  errors: faultsOf('ACCOUNT_STATUS', 'ACCOUNT_BEYOND'),
  event: 'account.passwordReset',
});
