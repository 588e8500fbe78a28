import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import { defineQuery } from '#platform/commands';
import { GoaError } from '#platform/store';
import { person } from '#standards/resources';
import { messageFault } from '../faults.ts';
import { type Delivery, deliveries } from './deliveries.contract.ts';

/** Answers 消息发送情况 (`messages.deliveries`). */
export const deliveriesQuery = defineQuery(deliveries, async (reader, { state, after, limit = 50 }, { store }) => {
  if (after && !isUuid(after)) throw new GoaError(messageFault('MESSAGE_MARK'), { path: 'after' });
  const most = limit ?? 50;
  const { rows } = await sql<Omit<Delivery, 'madeAt' | 'endedAt'> & { madeAt: Date; endedAt: Date | null }>`
    select d.id, d.channel, d.person, p.name, coalesce(m.kind, 'code') as kind, d.state, d.attempts, d.error,
      d.made_at as "madeAt", d.ended_at as "endedAt"
    from message_delivery d join ${reader.scoped(person)} as p on p.id = d.person left join message m on m.id = d.message
    where (${state ?? null}::text is null or d.state = ${state ?? null}) and (${after ?? null}::uuid is null or d.id < ${after ?? null}::uuid)
    order by d.id desc limit ${most + 1}`.execute(store.system);
  const shown = rows.slice(0, most).map((row) => ({
    ...row,
    madeAt: new Date(row.madeAt).toISOString(),
    endedAt: row.endedAt && new Date(row.endedAt).toISOString(),
  }));
  const next = rows.length > most ? shown.at(-1)?.id : undefined;
  return { deliveries: shown, ...(next ? { next } : {}) };
});
