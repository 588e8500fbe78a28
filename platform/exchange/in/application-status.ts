import { sql } from 'kysely';
import { type Actor, GoaError, type Store } from '#platform/store';
import { caseFacts } from '../case-facts.ts';
import { exchangeFault } from '../faults.ts';

/** How an application of the partner stands, as its person sees the case today. Throws EXCHANGE_UNKNOWN, also for numbers of other partners. */
export async function applicationStatus(
  store: Store,
  partner: string,
  actor: Actor,
  number: string,
): Promise<{ readonly number: string; readonly case: Readonly<Record<string, unknown>> }> {
  const { rows } = await sql<{ id: string }>`
    select case_id as id from exchange_received where partner = ${partner} and number = ${number} and case_id is not null`.execute(
    store.system,
  );
  const facts = rows[0] && (await caseFacts(store, store.as(actor), rows[0].id));
  if (!facts) throw new GoaError(exchangeFault('EXCHANGE_UNKNOWN'));
  return { number, case: facts };
}
