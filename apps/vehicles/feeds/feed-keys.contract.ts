import { defineContract } from '#standards/language';

/** 发放密钥: a new key for HTTPS and a new password for JT/T 809, both shown once; earlier ones end at once. */
export const issueFeedKeys = defineContract<{
  readonly code: string;
  readonly token: string;
  readonly password: string;
}>()({
  type: 'verb',
  on: 'feedingPlatform',
  name: 'issueKey',
  title: '发放密钥',
  permission: 'feedingPlatform.issueKey',
  confirm: '将生成新的密钥和口令，只显示一次，原有的立即失效。确定发放吗？',
  input: {},
});

/** 收回密钥: the platform is let in no more. */
export const revokeFeedKeys = defineContract()({
  type: 'verb',
  on: 'feedingPlatform',
  name: 'revokeKey',
  title: '收回密钥',
  permission: 'feedingPlatform.issueKey',
  input: {},
});
