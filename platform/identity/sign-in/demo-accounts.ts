import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '#platform/store';
import { demoCast } from '../world/index.ts';
import { hashPassword } from './password-hash.ts';

/** A demo account offered on the sign-in page. */
export interface OfferedAccount {
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  /** Post under which the person acts first. */
  readonly title: string;
  /** One sentence: who it is and what can be tried. */
  readonly introduction: string;
}

/** Demo accounts in the order in which they were made. */
export async function listDemoAccounts(system: Kysely<Tables>): Promise<OfferedAccount[]> {
  const { rows } = await sql<Omit<OfferedAccount, 'introduction'>>`
    select a.login, p.name, coalesce(acting.unit, '') as unit, coalesce(acting.title, '') as title
    from credential c join account a on a.id = c.account join person p on p.id = a.person
    left join lateral (
      select u.name as unit, t.title from assignment t join unit u on u.id = t.unit
      where t.person = p.id and t.voided_at is null and coalesce(t.valid_to >= current_date, true)
      order by t.kind <> 'regular', t.valid_from, t.id limit 1
    ) acting on true
    where c.demo and a.voided_at is null order by a.id`.execute(system);
  const introductions = new Map(demoCast.map(({ login, introduction }) => [login, introduction]));
  return rows.map((row) => ({ ...row, introduction: introductions.get(row.login) ?? '' }));
}

/** Gives accounts one password as demo accounts; called again (at every start) it replaces the password of the last time. */
export async function setDemoPassword(
  system: Kysely<Tables> | Transaction<Tables>,
  accounts: readonly string[],
  password: string,
): Promise<void> {
  const hash = await hashPassword(password);
  await sql`insert into credential (account, hash, changed_at, demo)
    select account, ${hash}, now(), true from unnest(${accounts}::uuid[]) as account
    on conflict (account) do update set hash = excluded.hash, changed_at = now() where credential.demo`.execute(system);
}
