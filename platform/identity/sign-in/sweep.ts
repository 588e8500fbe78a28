import { type Kysely, sql } from 'kysely';
import type { Clock, JobHandler, Tables } from '#platform/store';

const SWEEP = 'identity.sweep';

/** Jobs of the identity wing for the worker: once an hour what sign-in no longer needs goes away. */
export function identityJobs(system: Kysely<Tables>): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
} {
  return { handlers: { [SWEEP]: () => sweep(system) }, clocks: [{ handler: SWEEP, everySeconds: 3600 }] };
}

/** Counted tries of yesterday, links that ran out a month ago and sessions that ended three months ago are forgotten; the trail keeps who signed in. */
export async function sweep(system: Kysely<Tables>): Promise<void> {
  await sql`delete from sign_in_tries
    where since < now() - interval '1 day' and coalesce(locked_until < now(), true)`.execute(system);
  await sql`delete from one_time_link where expires_at < now() - interval '30 days'`.execute(system);
  await sql`delete from session where seen_at < now() - interval '90 days'`.execute(system);
}
