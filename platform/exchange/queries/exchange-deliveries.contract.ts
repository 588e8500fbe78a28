import { defineContract, int, ref, text } from '#standards/language';

/** What became of one push. */
export interface ExchangeDelivery {
  readonly id: string;
  readonly kind: 'case' | 'item';
  readonly about: string;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  readonly error: string | null;
  /** The other side's receipt. */
  readonly receipt: string | null;
  /** UTC ISO. */
  readonly madeAt: string;
  readonly endedAt: string | null;
}

/** 推送情况 of one partner, newest first. */
export const exchangeDeliveries = defineContract<{ readonly deliveries: readonly ExchangeDelivery[] }>()({
  type: 'query',
  on: 'exchange',
  name: 'deliveries',
  title: '推送情况',
  permission: 'exchangePartner.read',
  input: {
    partner: ref('对接方', { id: 'partner', to: 'exchangePartner', required: true }),
    about: text('办件或事项', { id: 'about', max: 60 }),
    limit: int('条数', { id: 'limit', least: 1, most: 200, initial: 50 }),
  },
});
