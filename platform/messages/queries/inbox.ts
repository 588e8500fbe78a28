import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import { defineQuery } from '#platform/commands';
import { GoaError } from '#platform/store';
import { messageFault } from '../faults.ts';
import type { InboxMessage } from '../inbox/message.ts';
import { inbox } from './inbox.contract.ts';

/** Most that are counted; beyond it the bell says 99+. */
const COUNTED = 100;

/** Answers 我的消息 (`messages.inbox`): of the person who asks, and of nobody else. */
export const inboxQuery = defineQuery(inbox, async (reader, input, { store }) => {
  const { person } = reader.actor;
  if (input.after && !isUuid(input.after)) throw new GoaError(messageFault('MESSAGE_MARK'), { path: 'after' });
  const limit = input.limit ?? 20;
  const { rows } = await sql<Omit<InboxMessage, 'at' | 'readAt'> & { at: Date; readAt: Date | null }>`
    select id, kind, title, link, at, read_at as "readAt" from message
    where person = ${person} and (${input.after ?? null}::uuid is null or id < ${input.after ?? null}::uuid)
      and (${input.unread ?? false} is false or read_at is null)
    order by id desc limit ${limit + 1}`.execute(store.system);
  const { rows: counted } = await sql<{ unread: number }>`
    select count(*)::int as unread from
      (select from message where person = ${person} and read_at is null limit ${COUNTED}) as waiting`.execute(
    store.system,
  );
  const messages = rows.slice(0, limit).map(({ at, readAt, ...message }) => ({
    ...message,
    at: new Date(at).toISOString(),
    readAt: readAt && new Date(readAt).toISOString(),
  }));
  const next = rows.length > limit ? messages.at(-1)?.id : undefined;
  return { messages, unread: counted[0]?.unread ?? 0, ...(next ? { next } : {}) };
});
