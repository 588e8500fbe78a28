import { defineContract, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 撤销授权: at once; the grant stays in the history. */
export const revokeRole = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'grant',
  name: 'revoke',
  title: '撤销授权',
  permission: 'grant.revoke',
  confirm: '撤销后立即失效，确定吗？',
  input: { basis: text('撤销原因', { id: 'basis', required: true, max: 200 }) },
  errors: faultsOf('GRANT_ENDED', 'GRANT_BEYOND'),
  event: 'grant.revoked',
});
