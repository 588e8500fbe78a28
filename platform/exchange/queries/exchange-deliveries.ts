import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { exchangePartner } from '../resources/exchange-partner.resource.ts';
import { type ExchangeDelivery, exchangeDeliveries } from './exchange-deliveries.contract.ts';

/** Answers 推送情况 (`exchange.deliveries`) to those who see the partner; the content stays out: it is seen on the case itself. */
export const exchangeDeliveriesQuery = defineQuery(exchangeDeliveries, async (reader, input, { store }) => {
  const { id } = await reader.get(exchangePartner, input.partner);
  const { rows } = await sql<Omit<ExchangeDelivery, 'madeAt' | 'endedAt'> & { madeAt: Date; endedAt: Date | null }>`
    select id, kind, about, state, attempts, error, receipt, made_at as "madeAt", ended_at as "endedAt"
    from exchange_delivery where partner = ${id} and (${input.about ?? null}::text is null or about = ${input.about ?? null})
    order by id desc limit ${input.limit ?? 50}`.execute(store.system);
  return {
    deliveries: rows.map((row) => ({
      ...row,
      madeAt: new Date(row.madeAt).toISOString(),
      endedAt: row.endedAt && new Date(row.endedAt).toISOString(),
    })),
  };
});
