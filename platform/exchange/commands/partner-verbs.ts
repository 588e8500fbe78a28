import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { defineHandler, type Handler } from '#platform/commands';
import { fault, GoaError, type Sealer } from '#platform/store';
import { boundPartners } from '../bound-partner.ts';
import { exchangeFault } from '../faults.ts';
import { itemFacts } from '../out/item-facts.ts';
import { queueDelivery } from '../out/queue-case.ts';
import { exchangePartner } from '../resources/exchange-partner.resource.ts';
import { bindPartner, resendDelivery, sendItems, unbindPartner } from './partner-verbs.contract.ts';

/** Handlers of what is done to a partner. */
export function partnerHandlers(sealer: Sealer): readonly Handler[] {
  return [bindHandler(sealer), unbindHandler, sendItemsHandler, resendHandler];
}

function bindHandler(sealer: Sealer): Handler {
  return defineHandler(
    bindPartner,
    async (tx, _input, { row, as }) => {
      const { id, rev, code } = await tx.get(exchangePartner, row?.id ?? '');
      const { account, assignment, person } = tx.actor;
      if (!account || !assignment || !person) throw new GoaError(fault('FORBIDDEN'));
      const key = randomBytes(32).toString('hex');
      await sql`
        insert into exchange_key (partner, account, assignment, secret, bound_at)
        values (${id}, ${account}, ${assignment}, ${sealer.seal(key)}, now())
        on conflict (partner) do update set account = excluded.account, assignment = excluded.assignment,
          secret = excluded.secret, bound_at = excluded.bound_at`.execute(tx.system);
      await tx.update(exchangePartner, [{ id, rev, set: { boundTo: person } }], as);
      return { code: String(code), key };
    },
    { secretAnswer: true },
  );
}

const unbindHandler = defineHandler(unbindPartner, async (tx, _input, { row, as }) => {
  const { id, rev } = await tx.get(exchangePartner, row?.id ?? '');
  await sql`delete from exchange_key where partner = ${id}`.execute(tx.system);
  await tx.update(exchangePartner, [{ id, rev, set: { boundTo: null } }], as);
});

const sendItemsHandler = defineHandler(sendItems, async (tx, _input, { store, row }) => {
  const { id } = await tx.get(exchangePartner, row?.id ?? '');
  const partner = (await boundPartners(tx)).find((one) => one.id === id);
  if (!partner?.url) throw new GoaError(exchangeFault('EXCHANGE_NOWHERE'));
  let queued = 0;
  for (const item of store.registry.items.values())
    if (await queueDelivery(tx.system, id, 'item', item.name, itemFacts(item))) queued++;
  return { queued };
});

const resendHandler = defineHandler(resendDelivery, async (tx, { delivery }, { row }) => {
  const { id } = await tx.get(exchangePartner, row?.id ?? '');
  const { rows } = await sql`
    update exchange_delivery set state = 'waiting', due = now(), attempts = 0, ended_at = null, error = null, receipt = null
    where id::text = ${delivery} and partner = ${id} and state <> 'waiting' returning id`.execute(tx.system);
  if (rows.length === 0) throw new GoaError(exchangeFault('DELIVERY_UNKNOWN'), { path: 'delivery' });
});
