import type { Channel, ChannelName } from './channel.ts';
import { mailChannel } from './mail-channel.ts';
import { smsChannel } from './sms-channel.ts';
import { weComChannel } from './wecom-channel.ts';

/** Ways that the environment switches on; a way whose settings are not all there is off. */
export function channelsOn(
  env: Readonly<Record<string, string | undefined>> = process.env,
): ReadonlyMap<ChannelName, Channel> {
  const { GOA_SMTP_URL, GOA_MAIL_FROM, GOA_SMS_URL, GOA_SMS_TOKEN, GOA_SMS_SIGN = '机关事务' } = env;
  const { GOA_WECOM_URL: url = 'https://qyapi.weixin.qq.com', GOA_WECOM_CORP_ID: corpId } = env;
  const { GOA_WECOM_SECRET: secret, GOA_WECOM_AGENT_ID: agentId } = env;
  const on: Channel[] = [];
  if (GOA_SMTP_URL && GOA_MAIL_FROM) on.push(mailChannel(GOA_SMTP_URL, GOA_MAIL_FROM));
  if (corpId && secret && agentId) on.push(weComChannel({ url, corpId, secret, agentId }));
  if (GOA_SMS_URL && GOA_SMS_TOKEN) on.push(smsChannel({ url: GOA_SMS_URL, token: GOA_SMS_TOKEN, sign: GOA_SMS_SIGN }));
  return new Map(on.map((channel) => [channel.name, channel]));
}
