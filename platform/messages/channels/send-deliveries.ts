import { sql } from 'kysely';
import type { Sealer, Store } from '#platform/store';
import { type Channel, ChannelRefusal, type OutsideText } from './channel.ts';
import type { MessageOutlets } from './outlets.ts';
import { codeText, outsideText } from './outside-text.ts';

/** Deliveries of one look, tries of one delivery, and seconds for which a look keeps what it took. */
const MOST = { atOnce: 50, attempts: 8, leaseSeconds: 300 };

interface Waiting {
  readonly id: string;
  readonly attempts: number;
  readonly code: string | null;
  readonly kind: string | null;
  readonly title: string | null;
  readonly link: string | null;
  /** Sealed; null when the person has withdrawn it, or has not confirmed it and this is no code. */
  readonly address: string | null;
}

/** Hands over what is due: each at least once, the failed again after 1, 2, 4 … minutes; what waited for a day is over. Answers how many were sent. */
export async function sendDeliveries(
  store: Pick<Store, 'system'>,
  { channels, sealer, origin }: MessageOutlets,
  signal?: AbortSignal,
): Promise<number> {
  await expire(store);
  let sent = 0;
  for (const channel of channels.values()) {
    const taken = await take(store, channel);
    for (const [at, waiting] of taken.entries()) {
      if (signal?.aborted) return sent;
      const outcome = await handOver(channel, sealer, waiting, origin);
      await note(store, waiting, outcome);
      if (!outcome) sent++;
      if (outcome?.kind === 'busy') {
        const untried = taken.slice(at + 1).map(({ id }) => id);
        await rest(store, channel, untried, outcome.seconds);
        break;
      }
    }
  }
  return sent;
}

async function expire({ system }: Pick<Store, 'system'>): Promise<void> {
  await sql`
    update message_delivery set state = 'expired', ended_at = now(), code = null
    where state = 'waiting' and (made_at < now() - interval '1 day' or message is null and made_at < now() - interval '15 minutes')`.execute(
    system,
  );
}

async function take({ system }: Pick<Store, 'system'>, { name }: Channel): Promise<readonly Waiting[]> {
  const { rows } = await sql<Waiting>`
    with taken as (
      update message_delivery set due = now() + ${MOST.leaseSeconds} * interval '1 s', attempts = attempts + 1
      where id in (select id from message_delivery where state = 'waiting' and channel = ${name} and due <= now()
        order by due, id limit ${MOST.atOnce} for update skip locked)
      returning id, attempts, code, person, channel, message
    )
    select t.id, t.attempts, t.code, m.kind, m.title, m.link, a.address from taken t
    left join message m on m.id = t.message
    left join message_address a on a.person = t.person and a.channel = t.channel
      and (a.confirmed_at is not null or t.code is not null)
    order by t.id`.execute(system);
  return rows;
}

/** Nothing when it was taken. */
async function handOver(
  channel: Channel,
  sealer: Sealer,
  waiting: Waiting,
  origin: string | undefined,
): Promise<ChannelRefusal | undefined> {
  const { address } = waiting;
  if (!address) return new ChannelRefusal('never', 'the address was withdrawn');
  try {
    await channel.send(sealer.open(address), textOf(waiting, sealer, origin));
    return undefined;
  } catch (error) {
    return error instanceof ChannelRefusal ? error : new ChannelRefusal('later', String(error));
  }
}

function textOf({ id, code, kind, title, link }: Waiting, sealer: Sealer, origin: string | undefined): OutsideText {
  if (code) return codeText(id, sealer.open(code));
  return outsideText({ id, kind: kind ?? '', title: title ?? '', link }, origin);
}

async function note(
  { system }: Pick<Store, 'system'>,
  { id, attempts }: Waiting,
  refusal: ChannelRefusal | undefined,
): Promise<void> {
  const over = refusal && (refusal.kind === 'never' || (refusal.kind === 'later' && attempts >= MOST.attempts));
  const state = refusal ? (over ? 'failed' : 'waiting') : 'sent';
  const wait = refusal?.kind === 'busy' ? refusal.seconds : 60 * 2 ** (attempts - 1);
  await sql`
    update message_delivery set state = ${state}, error = ${refusal?.message.slice(0, 300) ?? null},
      attempts = attempts - ${refusal?.kind === 'busy' ? 1 : 0},
      code = case when ${state} = 'waiting' then code end,
      ended_at = case when ${state} <> 'waiting' then now() end,
      due = now() + ${Math.min(wait, 3600)} * interval '1 s'
    where id = ${id} and state = 'waiting'`.execute(system);
}

/** The other side asked to wait: so does all that goes its way, and what was taken along untried has not been tried. */
async function rest(
  { system }: Pick<Store, 'system'>,
  { name }: Channel,
  untried: readonly string[],
  seconds: number,
): Promise<void> {
  await sql`
    update message_delivery set due = now() + ${seconds} * interval '1 s',
      attempts = attempts - (id = any(${untried}::uuid[]))::integer
    where channel = ${name} and state = 'waiting'
      and (id = any(${untried}::uuid[]) or due < now() + ${seconds} * interval '1 s')`.execute(system);
}
