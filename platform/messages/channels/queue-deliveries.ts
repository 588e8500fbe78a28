import { type Kysely, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Tables } from '#platform/store';
import type { ChannelName } from './channel.ts';
import { afterQuiet } from './quiet-hours.ts';

/** Queues what people want to be told elsewhere too, in the transaction that leaves the messages: without its commit nothing leaves. */
export async function queueDeliveries(
  system: Kysely<Tables>,
  messages: readonly { readonly id: string; readonly person: string }[],
  kind: string,
): Promise<void> {
  if (messages.length === 0) return;
  const { rows } = await sql<{ message: string; person: string; channel: ChannelName; from: number; to: number }>`
    select u.message, u.person, a.channel, a.quiet_from as "from", a.quiet_to as "to"
    from unnest(${messages.map(({ id }) => id)}::uuid[], ${messages.map(({ person }) => person)}::uuid[]) as u (message, person)
    join message_address a on a.person = u.person
    where a.confirmed_at is not null and ${kind} = any(a.kinds)`.execute(system);
  if (rows.length === 0) return;
  const now = new Date();
  const column = <T>(value: (row: (typeof rows)[number]) => T) => rows.map(value);
  await sql`
    insert into message_delivery (id, person, channel, message, due)
    select * from unnest(${column(() => uuidv7())}::uuid[], ${column(({ person }) => person)}::uuid[],
      ${column(({ channel }) => channel)}::text[], ${column(({ message }) => message)}::uuid[],
      ${column((quiet) => afterQuiet(now, quiet).toISOString())}::timestamptz[])`.execute(system);
}
