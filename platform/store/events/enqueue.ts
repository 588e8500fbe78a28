import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../contract/store.ts';

/** Work to be done later by the handler of that name, at least once. */
export interface NewJob {
  readonly handler: string;
  /** Jobs of one handler and key run one after the other, in the order in which they were enqueued. */
  readonly key?: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** UTC ISO; at once when not given. */
  readonly due?: string;
}

/** Something that happened, told to every handler that listens. */
export interface NewEvent {
  readonly event: string;
  /** Events of one key reach each handler in their order. */
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Puts jobs into the queue; inside a transaction they exist only if it commits. */
export async function enqueueJobs(tx: Kysely<Tables>, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await sql`
    insert into job (handler, key, payload, due)
    select handler, key, payload, coalesce(due, now())
    from unnest(
      ${jobs.map(({ handler }) => handler)}::text[],
      ${jobs.map(({ key }) => key ?? null)}::text[],
      ${jobs.map(({ payload }) => JSON.stringify(payload))}::jsonb[],
      ${jobs.map(({ due }) => due ?? null)}::timestamptz[]
    ) with ordinality as u (handler, key, payload, due, n) order by n`.execute(tx);
}

/** Puts events into the outbox; they leave after the transaction has committed. */
export async function enqueueEvents(tx: Kysely<Tables>, events: readonly NewEvent[]): Promise<void> {
  if (events.length > 0) await eventsInsert(events).execute(tx);
}

/** The insert of at least one event, for statements that write rows and tell of them together. */
export function eventsInsert(events: readonly NewEvent[]): RawBuilder<unknown> {
  return sql`
    insert into outbox (event, key, payload)
    select event, key, payload
    from unnest(
      ${events.map(({ event }) => event)}::text[],
      ${events.map(({ key }) => key)}::text[],
      ${events.map(({ payload }) => JSON.stringify(payload))}::jsonb[]
    ) with ordinality as u (event, key, payload, n) order by n`;
}
