import { code, defineContract, int, text } from '#standards/language';
import { deliveryState } from '../code-sets.ts';
import { faultsOf } from '../faults.ts';
import type { ChannelName } from './channel.ts';

/** What became of one message on one channel; neither its text nor the address. */
export interface Delivery {
  readonly id: string;
  readonly channel: ChannelName;
  readonly person: string;
  readonly name: string;
  /** Kind of the message, `code` for a code. */
  readonly kind: string;
  readonly state: 'waiting' | 'sent' | 'failed' | 'expired';
  readonly attempts: number;
  /** What the other side said last. */
  readonly error: string | null;
  /** UTC ISO. */
  readonly madeAt: string;
  readonly endedAt: string | null;
}

/** 发送情况, newest first, of the people whom the asker sees. */
export const deliveries = defineContract<{ readonly deliveries: readonly Delivery[]; readonly next?: string }>()({
  type: 'query',
  on: 'messages',
  name: 'deliveries',
  title: '消息发送情况',
  permission: 'messages.deliveries',
  input: {
    state: code('发送情况', { id: 'state', set: deliveryState }),
    after: text('翻页标记', { id: 'after', max: 36 }),
    limit: int('条数', { id: 'limit', least: 1, most: 200, initial: 50 }),
  },
  errors: faultsOf('MESSAGE_MARK'),
});
