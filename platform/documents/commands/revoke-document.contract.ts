import { defineContract, text } from '#standards/language';

/** 作废: before it was delivered; its number is registered as voided and never given again. */
export const revokeDocument = defineContract()({
  type: 'verb',
  on: 'officialDocument',
  name: 'revoke',
  title: '作废',
  permission: 'officialDocument.revoke',
  when: ['draft', 'checking', 'toSign', 'signed', 'sealed'],
  input: { why: text('作废原因', { id: 'why', required: true, max: 500 }) },
  confirm: '作废后不能恢复，已取得的发文字号同时作废。确定作废吗？',
  event: 'officialDocument.revoked',
});
