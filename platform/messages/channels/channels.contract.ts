import { defineContract } from '#standards/language';
import type { ChannelName } from './channel.ts';

/** One channel as its person has set it. */
export interface OwnChannel {
  readonly channel: ChannelName;
  /** Switched on in this installation. */
  readonly on: boolean;
  /** Masked; null when none is kept. */
  readonly address: string | null;
  readonly confirmed: boolean;
  readonly kinds: readonly string[];
  /** Minutes of the Shanghai day. */
  readonly quietFrom: number;
  readonly quietTo: number;
}

/** 接收渠道: the person's own. */
export const channels = defineContract<{ readonly channels: readonly OwnChannel[] }>()({
  type: 'query',
  on: 'messages',
  name: 'channels',
  title: '接收渠道',
  permission: 'messages.channels',
  input: {},
});
