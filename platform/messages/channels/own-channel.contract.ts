import { code, defineContract, flag, int, text } from '#standards/language';
import { messageChannel } from '../code-sets.ts';
import { faultsOf } from '../faults.ts';

const channel = code('渠道', { id: 'channel', set: messageChannel, required: true });
const own = { type: 'command', on: 'messages', permission: 'messages.channels' } as const;

/** 登记接收地址: a code is sent there; nothing else is before it is repeated. */
export const setAddress = defineContract<{ readonly sentTo: string }>()({
  ...own,
  name: 'setAddress',
  title: '登记接收地址',
  input: {
    channel,
    address: text('地址', { id: 'address', required: true, max: 120, hint: '邮箱、企业微信账号或手机号' }),
  },
  errors: faultsOf('ADDRESS_BAD', 'CHANNEL_OFF', 'CODE_JUST_SENT'),
});

/** 确认接收地址: by the code; five tries. Answers whether it was the right one: a wrong try counts. */
export const confirmAddress = defineContract<{ readonly confirmed: boolean }>()({
  ...own,
  name: 'confirmAddress',
  title: '确认接收地址',
  input: { channel, code: text('验证码', { id: 'code', required: true, max: 6 }) },
  errors: faultsOf('CODE_WRONG'),
});

/** 接收设置: which kinds by this channel, and when it is to be quiet (equal minutes: never). */
export const setChannel = defineContract()({
  ...own,
  name: 'setChannel',
  title: '接收设置',
  input: {
    channel,
    notices: flag('通知公告和任务', { id: 'notices', required: true }),
    reminders: flag('催办和到期提醒', { id: 'reminders', required: true }),
    cases: flag('办件结果和预警', { id: 'cases', required: true }),
    quietFrom: int('免打扰开始', { id: 'quiet_from', required: true, least: 0, most: 1439, hint: '当日第几分钟' }),
    quietTo: int('免打扰结束', { id: 'quiet_to', required: true, least: 0, most: 1439, hint: '当日第几分钟' }),
  },
  errors: faultsOf('ADDRESS_MISSING'),
});

/** 停用接收地址: it is forgotten, and what waits for it is not sent. */
export const dropAddress = defineContract()({
  ...own,
  name: 'dropAddress',
  title: '停用接收地址',
  input: { channel },
  errors: faultsOf('ADDRESS_MISSING'),
});
