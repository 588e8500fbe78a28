import { sql } from 'kysely';
import type { Sealer, Store } from '#platform/store';
import { PostRefused, postSigned } from './post-signed.ts';

/** Deliveries of one look, tries of one delivery, and seconds for which a look keeps what it took. */
const MOST = { atOnce: 20, attempts: 12, leaseSeconds: 600 };

interface Waiting {
  readonly id: string;
  readonly attempts: number;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly madeAt: Date;
  readonly code: string;
  /** Null when the partner was unbound, switched off or has no address any more. */
  readonly url: string | null;
  readonly secret: string | null;
}

/**
 * Sends what is due, at least once and for each matter in its order; the receipt of the other side is kept. What was not taken comes again after
 * 1, 2, 4 … minutes, and fails after twelve tries. Answers how many were taken.
 */
export async function sendExchange(
  store: Pick<Store, 'system'>,
  sealer: Sealer,
  signal?: AbortSignal,
): Promise<number> {
  let sent = 0;
  for (const waiting of await take(store)) {
    if (signal?.aborted) return sent;
    try {
      await note(store, waiting, { receipt: await send(waiting, sealer) });
      sent++;
    } catch (error) {
      const refused = error instanceof PostRefused ? error : new PostRefused(String(error), false);
      await note(store, waiting, { refused });
    }
  }
  return sent;
}

async function send({ id, kind, body, madeAt, code, url, secret }: Waiting, sealer: Sealer): Promise<string | null> {
  if (!url || !secret) throw new PostRefused('the partner is not bound', true);
  const content = { id, kind, at: new Date(madeAt).toISOString(), data: body };
  return postSigned(new URL(url), code, sealer.open(secret), content);
}

/** The first of each matter only: the partner must not hear of the end before the beginning. */
async function take({ system }: Pick<Store, 'system'>): Promise<readonly Waiting[]> {
  const { rows } = await sql<Waiting>`
    with taken as (
      update exchange_delivery set due = now() + ${MOST.leaseSeconds} * interval '1 s', attempts = attempts + 1
      where id in (
        select id from exchange_delivery d where state = 'waiting' and due <= now()
          and not exists (select from exchange_delivery e where e.partner = d.partner and e.about = d.about
            and e.id < d.id and e.state = 'waiting')
        order by due, id limit ${MOST.atOnce} for update skip locked)
      returning id, attempts, kind, body, made_at, partner
    )
    select t.id, t.attempts, t.kind, t.body, t.made_at as "madeAt", p.code, case when p.active then p.url end as url, k.secret
    from taken t join exchange_partner p on p.id = t.partner left join exchange_key k on k.partner = t.partner
    order by t.id`.execute(system);
  return rows;
}

async function note(
  { system }: Pick<Store, 'system'>,
  { id, attempts }: Waiting,
  { receipt, refused }: { readonly receipt?: string | null; readonly refused?: PostRefused },
): Promise<void> {
  const over = refused && (refused.lasting || attempts >= MOST.attempts);
  const state = refused ? (over ? 'failed' : 'waiting') : 'sent';
  const wait = Math.min(3600, 60 * 2 ** (attempts - 1));
  await sql`
    update exchange_delivery set state = ${state}, receipt = ${receipt ?? null},
      error = ${refused?.message.slice(0, 300) ?? null}, due = now() + ${wait} * interval '1 s',
      ended_at = case when ${state} <> 'waiting' then now() end
    where id = ${id} and state = 'waiting'`.execute(system);
}
