import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { markRead } from './mark-read.contract.ts';

/** Marks messages of the person who asks, and of nobody else. */
export const markReadHandler = defineHandler(markRead, async (tx, input) => {
  const ids = input.messages?.map(({ id }) => id) ?? null;
  await sql`update message set read_at = now()
    where person = ${tx.actor.person} and read_at is null and (${ids}::text[] is null or id::text = any(${ids}::text[]))`.execute(
    tx.system,
  );
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from message where person = ${tx.actor.person} and read_at is null`.execute(
    tx.system,
  );
  return { unread: rows[0]?.unread ?? 0 };
});
