import { type Kysely, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Store, Tables } from '#platform/store';
import { actorOfPartner, boundPartners } from '../bound-partner.ts';
import { caseFacts } from '../case-facts.ts';

/** Queues a case that has moved for every partner whose person sees it, unless nothing changed that the partner is told. */
export async function queueCase(store: Store, id: string): Promise<void> {
  for (const partner of await boundPartners(store)) {
    if (!partner.sendsCases || !partner.url) continue;
    const actor = await actorOfPartner(store, partner);
    const facts = actor && (await caseFacts(store, store.as(actor), id));
    if (facts) await queueDelivery(store.system, partner.id, 'case', id, facts);
  }
}

/** Queues what a partner is to be told of a matter; the same as last time is not told again. Answers whether it was queued. */
export async function queueDelivery(
  system: Kysely<Tables>,
  partner: string,
  kind: 'case' | 'item',
  about: string,
  facts: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const body = JSON.stringify(facts);
  const { rows } = await sql`
    insert into exchange_delivery (id, partner, kind, about, body, due, made_at)
    select ${uuidv7()}, ${partner}, ${kind}, ${about}, ${body}::jsonb, now(), now()
    where not exists (select from (select body from exchange_delivery where partner = ${partner} and about = ${about}
      and kind = ${kind} order by id desc limit 1) as last where last.body = ${body}::jsonb)
    returning id`.execute(system);
  return rows.length > 0;
}
