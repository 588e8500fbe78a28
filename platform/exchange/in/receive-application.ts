import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { doWithin, type Handlers } from '#platform/commands';
import { type Actor, canonical, fault, GoaError, type Store, type Writer } from '#platform/store';
import { exchangeFault } from '../faults.ts';

/** An application as a partner hands it in. */
export interface ReceivedApplication {
  /** The partner's own number, the same for a repeat. */
  readonly number: string;
  /** Name of the item. */
  readonly item: string;
  readonly form: Readonly<Record<string, unknown>>;
}

/** What the partner is answered once the case stands. */
export interface ApplicationReceipt {
  readonly number: string;
  readonly case: string;
  readonly no: string;
}

/**
 * Begins the case in the name of the partner's person, through the item's own contract: same judgement, same rights. A repeat is answered like the first.
 * Throws EXCHANGE_ITEM, EXCHANGE_NUMBER (same number, other content) and whatever the contract refuses with.
 */
export async function receiveApplication(
  store: Store,
  handlers: Handlers,
  partner: { readonly id: string },
  actor: Actor,
  { number, item, form }: ReceivedApplication,
  address: string,
): Promise<ApplicationReceipt> {
  const declared = store.registry.items.get(item);
  const open = declared && (declared.permission === 'signedIn' || store.as(actor).may(declared.permission));
  if (!declared || !open) throw new GoaError(exchangeFault('EXCHANGE_ITEM'));
  const digest = createHash('sm3')
    .update(canonical([item, form]))
    .digest();
  return store.run(actor, async (tx) => {
    const first = await keepNumber(tx, partner.id, number, digest);
    if (!first) return repeated(tx, partner.id, number, digest);
    const started = await doWithin(tx, { store, handlers, contract: declared.start, input: form, address });
    const { id, no } = started as { readonly id: string; readonly no: string };
    await sql`update exchange_received set case_id = ${id}, case_no = ${no}
      where partner = ${partner.id} and number = ${number}`.execute(tx.system);
    return { number, case: id, no };
  });
}

/** Of two at once the second waits here until the first has committed or failed. */
async function keepNumber(tx: Writer, partner: string, number: string, digest: Buffer): Promise<boolean> {
  const { rows } = await sql`
    insert into exchange_received (partner, number, digest, received_at) values (${partner}, ${number}, ${digest}, now())
    on conflict do nothing returning number`.execute(tx.system);
  return rows.length > 0;
}

async function repeated(tx: Writer, partner: string, number: string, digest: Buffer): Promise<ApplicationReceipt> {
  const { rows } = await sql<{ same: boolean; case: string | null; no: string | null }>`
    select digest = ${digest} as same, case_id as "case", case_no as no from exchange_received
    where partner = ${partner} and number = ${number}`.execute(tx.system);
  const [kept] = rows;
  if (!kept?.case) throw new GoaError(fault('CONFLICT'));
  if (!kept.same) throw new GoaError(exchangeFault('EXCHANGE_NUMBER'));
  return { number, case: kept.case, no: kept.no ?? '' };
}
