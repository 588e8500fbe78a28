import { defineContract, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 停用账号: its sessions end at once. */
export const suspendAccount = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'account',
  name: 'suspend',
  title: '停用账号',
  permission: 'account.suspend',
  confirm: '停用后立即退出登录，确定吗？',
  input: { basis: text('停用原因', { id: 'basis', required: true, max: 200 }) },
  errors: faultsOf('ACCOUNT_STATUS', 'ACCOUNT_BEYOND'),
  event: 'account.suspended',
});
