import { type Kysely, sql } from 'kysely';
import type { Tables } from '../contract/store.ts';
import type { Subscription } from './job.ts';

/**
 * Turns waiting events into one job for each handler that listens, in one transaction, and answers how many events left.
 * One relay at a time, so that the jobs of a key get their ids in the order of its events.
 */
export async function relayEvents(db: Kysely<Tables>, subscriptions: readonly Subscription[]): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const lock = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${RELAY_LOCK}) as mine`.execute(tx);
    if (!lock.rows[0]!.mine) return 0;
    const { rows } = await sql<Waiting>`
      delete from outbox where id in (select id from outbox order by id limit 1000)
      returning id, event, key, payload, at`.execute(tx);
    const jobs = rows
      .sort((a, b) => a.id - b.id)
      .flatMap((row) => handlersOf(row.event, subscriptions).map((handler) => ({ ...row, handler })));
    if (jobs.length > 0) await insertJobs(tx, jobs);
    return rows.length;
  });
}

/** Any fixed number; relays of one database exclude one another by it. */
export const RELAY_LOCK = 7_061_524_003;

interface Waiting {
  readonly id: number;
  readonly event: string;
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: string;
}

function handlersOf(event: string, subscriptions: readonly Subscription[]): string[] {
  const hears = ({ event: of }: Subscription) =>
    of === '*' || of === event || (of.endsWith('.*') && event.startsWith(of.slice(0, -1)));
  return [...new Set(subscriptions.filter(hears).map(({ handler }) => handler))];
}

async function insertJobs(
  tx: Kysely<Tables>,
  jobs: readonly (Waiting & { readonly handler: string })[],
): Promise<void> {
  await sql`
    insert into job (handler, key, event, payload, at)
    select handler, key, event, payload, at
    from unnest(
      ${jobs.map(({ handler }) => handler)}::text[],
      ${jobs.map(({ key }) => key)}::text[],
      ${jobs.map(({ event }) => event)}::text[],
      ${jobs.map(({ payload }) => JSON.stringify(payload))}::jsonb[],
      ${jobs.map(({ at }) => at)}::timestamptz[]
    ) with ordinality as u (handler, key, event, payload, at, n) order by n`.execute(tx);
}
