import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '#platform/store';
import { oneAtATime } from './one-at-a-time.ts';

/** How many wrong tries within the window lock a subject; each further lock within a day lasts twice as long, up to a day. */
export interface TryLimit {
  readonly tries: number;
  readonly windowMinutes: number;
  readonly lockMinutes: number;
}

/** Five wrong passwords for one login name, known or not, from one address. */
export const LOGIN_LIMIT: TryLimit = { tries: 5, windowMinutes: 15, lockMinutes: 15 };
/** From many addresses together: stops those from which nobody ever got in, so that strangers lock out each other and not the rightful person. */
export const CROWD_LIMIT: TryLimit = { tries: 20, windowMinutes: 15, lockMinutes: 15 };
/** An office shares one address, so an address may err more often than a person. */
export const ADDRESS_LIMIT: TryLimit = { tries: 50, windowMinutes: 15, lockMinutes: 15 };

/** Tries at one login name wait for each other, so that many at once cannot slip past the limit together. */
export const triesAtLogin = oneAtATime();

/** What wrong tries at a login name count against: the address they come from, and all addresses together. */
export function loginSubjects(login: string, address: string): { readonly here: string; readonly crowd: string } {
  return { here: `login:${login}${FROM}${address}`, crowd: `login:${login}` };
}

/** Stands in no login name and no address. */
const FROM = ' from ';

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

/** Has somebody got in with this login name from this address within the last ninety days, for which sessions are kept? */
export async function isKnownAddress(system: Kysely<Tables>, login: string, address: string): Promise<boolean> {
  const { rows } = await sql`select from account c join session s on s.account = c.id
    where c.login = ${login} and s.address = ${address} limit 1`.execute(system);
  return rows.length > 0;
}

/** A right password clears what was counted against a subject. */
export async function forgiveTries(system: Kysely<Tables>, subject: string): Promise<void> {
  await sql`update sign_in_tries set tries = 0, locks = 0, locked_until = null
    where subject = ${subject} and (tries > 0 or locks > 0)`.execute(system);
}

/** A new password by a link clears what was counted against the login name, from wherever. */
export async function forgiveLogin(system: Kysely<Tables> | Transaction<Tables>, login: string): Promise<void> {
  await sql`update sign_in_tries set tries = 0, locks = 0, locked_until = null
    where (subject = ${`login:${login}`} or starts_with(subject, ${`login:${login}${FROM}`})) and (tries > 0 or locks > 0)`.execute(
    system,
  );
}
