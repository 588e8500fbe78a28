import { checkMobile } from '#standards/checks';
import type { ChannelName } from './channel.ts';

/** The address as it is kept, or nothing when it is none of this channel. One address only: no lists, no line breaks. */
export function checkAddress(channel: ChannelName, given: string): string | undefined {
  const address = given.trim();
  return RULES[channel](address) ? address : undefined;
}

const RULES: Readonly<Record<ChannelName, (address: string) => boolean>> = {
  mail: (address) => address.length <= 120 && /^[\w.+-]{1,64}@([a-z0-9-]+\.)+[a-z]{2,}$/i.test(address),
  // userid: 1 to 64 bytes (developer.work.weixin.qq.com, 成员管理).
  wecom: (address) => /^[a-z0-9][\w.@-]{0,63}$/i.test(address),
  sms: (address) => checkMobile(address).ok,
};

/** What a person recognises the own address by, and nobody else learns. */
export function maskAddress(address: string): string {
  const [name = '', host] = address.split('@');
  const shown = name.length > 6 ? `${name.slice(0, 3)}***${name.slice(-2)}` : `${name.slice(0, 1)}***`;
  return host === undefined ? shown : `${shown}@${host}`;
}
