import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';

/** Accounts as lines of a table, ordered by login name: status, login, last sign-in, person and unit (names last: their signs are twice as wide). */
export async function accountLines(system: Kysely<Tables>, search = ''): Promise<string[]> {
  const { rows } = await sql<{ login: string; status: string; name: string; unit: string; last: string | null }>`
    select a.login, a.status, p.name, u.name as unit, to_char(a.last_sign_in, 'YYYY-MM-DD HH24:MI') as last
    from account a join person p on p.id = a.person join unit u on u.id = p.home
    where a.voided_at is null and (position(lower(${search}) in a.login) > 0 or position(${search} in p.name) > 0)
    order by a.login`.execute(system);
  const width = Math.max(5, ...rows.map(({ login }) => login.length));
  const line = (status: string, login: string, last: string, who: string) =>
    `${status.padEnd(9)}  ${login.padEnd(width)}  ${last.padEnd(16)}  ${who}`;
  return [
    line('STATUS', 'LOGIN', 'LAST SIGN-IN', 'PERSON AND UNIT'),
    ...rows.map(({ login, status, name, unit, last }) => line(status, login, last ?? 'never', `${name}  ${unit}`)),
  ];
}
