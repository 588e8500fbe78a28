import { createHash, randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { fault, GoaError, type Sealer, type Writer } from '#platform/store';
import { messageFault } from '../faults.ts';
import type { ChannelName } from './channel.ts';

/** Codes of one person a minute and a day; tries of one code. */
const MOST = { minute: 1, day: 10, tries: 5 };

/** Keeps an address and queues the code that proves it, for a quarter of an hour. Throws CODE_JUST_SENT. */
export async function sendCode(tx: Writer, sealer: Sealer, channel: ChannelName, address: string): Promise<void> {
  const person = personOf(tx);
  const { rows } = await sql<{ minute: number; day: number }>`
    select count(*) filter (where made_at > now() - interval '1 minute')::int as minute, count(*)::int as day
    from message_delivery where person = ${person} and message is null and made_at > now() - interval '1 day'`.execute(
    tx.system,
  );
  const lately = rows[0];
  if (lately && (lately.minute >= MOST.minute || lately.day >= MOST.day))
    throw new GoaError(messageFault('CODE_JUST_SENT'));
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await sql`
    insert into message_address (person, channel, address, code_hash, code_until)
    values (${person}, ${channel}, ${sealer.seal(address)}, ${digest(person, channel, code)}, now() + interval '15 minutes')
    on conflict (person, channel) do update set address = excluded.address, confirmed_at = null,
      code_hash = excluded.code_hash, code_until = excluded.code_until, code_tries = 0`.execute(tx.system);
  await sql`
    insert into message_delivery (id, person, channel, code, due)
    values (${uuidv7()}, ${person}, ${channel}, ${sealer.seal(code)}, now())`.execute(tx.system);
}

/** Whether it was the code; the address counts from then on. Throws CODE_WRONG when there is no code that still holds. */
export async function confirmOwn(
  tx: Writer,
  channel: ChannelName,
  code: string,
): Promise<{ readonly confirmed: boolean }> {
  const person = personOf(tx);
  const { rows } = await sql<{ right: boolean }>`
    update message_address set code_tries = code_tries + 1,
      confirmed_at = case when code_hash = ${digest(person, channel, code)} then now() end,
      code_hash = case when code_hash = ${digest(person, channel, code)} then null else code_hash end
    where person = ${person} and channel = ${channel} and code_hash is not null and code_until > now()
      and code_tries < ${MOST.tries}
    returning confirmed_at is not null as "right"`.execute(tx.system);
  const tried = rows[0];
  if (!tried) throw new GoaError(messageFault('CODE_WRONG'), { path: 'code' });
  return { confirmed: tried.right };
}

function digest(person: string, channel: string, code: string): Buffer {
  return createHash('sm3').update(`${person} ${channel} ${code}`).digest();
}

/** Throws FORBIDDEN for who is no person in a post. */
function personOf({ actor }: Writer): string {
  if (!actor.person) throw new GoaError(fault('FORBIDDEN'));
  return actor.person;
}
