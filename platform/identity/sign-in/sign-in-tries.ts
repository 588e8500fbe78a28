import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '#platform/store';
import { oneAtATime } from './one-at-a-time.ts';

/** How many wrong tries within the window lock a subject; each further lock within a day lasts twice as long, up to a day. */
export interface TryLimit {
  readonly tries: number;
  readonly windowMinutes: number;
  readonly lockMinutes: number;
}

/** Five wrong passwords for one login name, known or not. */
export const LOGIN_LIMIT: TryLimit = { tries: 5, windowMinutes: 15, lockMinutes: 15 };
/** An office shares one address, so an address may err more often than a person. */
export const ADDRESS_LIMIT: TryLimit = { tries: 50, windowMinutes: 15, lockMinutes: 15 };

/** Tries at one login name wait for each other, so that many at once cannot slip past the limit together. */
export const triesAtLogin = oneAtATime();

/** Moment until which a subject (`login:…` or `address:…`) may not try, UTC ISO; null when it may. */
export async function lockedUntil(system: Kysely<Tables>, subject: string): Promise<string | null> {
  const { rows } = await sql<{ until: string }>`
    select locked_until as until from sign_in_tries where subject = ${subject} and locked_until > now()`.execute(
    system,
  );
  return rows[0]?.until ?? null;
}

/** Counts a wrong try; the one that reaches the limit locks. */
export async function countWrongTry(system: Kysely<Tables>, subject: string, limit: TryLimit): Promise<void> {
  await sql`
    insert into sign_in_tries as t (subject, tries, since) values (${subject}, 1, now())
    on conflict (subject) do update set (tries, since, locks, locked_until) = (
      select
        case when n >= ${limit.tries} then 0 else n end,
        case when n = 1 or n >= ${limit.tries} then now() else t.since end,
        case when n >= ${limit.tries} then past + 1 else past end,
        case when n >= ${limit.tries} then now() + least(${limit.lockMinutes} * 2 ^ past, 1440) * interval '1 minute'
          else t.locked_until end
      from (select
        case when t.since < now() - ${limit.windowMinutes} * interval '1 minute' then 1 else t.tries + 1 end as n,
        case when t.since < now() - interval '1 day' then 0 else least(t.locks, 10) end as past) as counted
    )`.execute(system);
}

/** A right password, or a new one by a link, clears what was counted against the login name. */
export async function forgiveTries(system: Kysely<Tables> | Transaction<Tables>, subject: string): Promise<void> {
  await sql`update sign_in_tries set tries = 0, locks = 0, locked_until = null
    where subject = ${subject} and (tries > 0 or locks > 0)`.execute(system);
}
