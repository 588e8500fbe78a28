import { defineContract, text } from '#standards/language';
import { EXCHANGE_FAULTS } from '../faults.ts';

/** 绑定经办: the partner acts with the rights of whoever does this, under the post that acts now. The key is shown once; an earlier one stops at once. */
export const bindPartner = defineContract<{ readonly code: string; readonly key: string }>()({
  type: 'verb',
  on: 'exchangePartner',
  name: 'bind',
  title: '绑定为本人经办',
  permission: 'exchangePartner.bind',
  confirm: '对接方将以您本人当前任职的权限查看办件、提交申请，密钥只显示一次。确定绑定吗？',
  input: {},
});

/** 解除绑定: by whoever may bind; key and rights end at once. */
export const unbindPartner = defineContract()({
  type: 'verb',
  on: 'exchangePartner',
  name: 'unbind',
  title: '解除绑定',
  permission: 'exchangePartner.bind',
  input: {},
});

/** 推送事项: the guide of every item, unless it is as it was sent last. */
export const sendItems = defineContract<{ readonly queued: number }>()({
  type: 'verb',
  on: 'exchangePartner',
  name: 'sendItems',
  title: '推送事项目录',
  permission: 'exchangePartner.sendItems',
  input: {},
  errors: { EXCHANGE_NOWHERE: EXCHANGE_FAULTS.EXCHANGE_NOWHERE },
});

/** 重新推送: something that was sent or has failed. */
export const resendDelivery = defineContract()({
  type: 'verb',
  on: 'exchangePartner',
  name: 'resend',
  title: '重新推送',
  permission: 'exchangePartner.resend',
  input: { delivery: text('推送编号', { id: 'delivery', required: true, max: 36 }) },
  errors: { DELIVERY_UNKNOWN: EXCHANGE_FAULTS.DELIVERY_UNKNOWN },
});
