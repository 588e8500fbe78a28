import { type Kysely, sql, type Transaction } from 'kysely';
import { GoaError, type Tables } from '#platform/store';
import { identityFault } from '../faults.ts';
import { hashPassword, tryPassword } from './password-hash.ts';
import { REMEMBERED_PASSWORDS, weaknessOf } from './password-policy.ts';

type System = Kysely<Tables> | Transaction<Tables>;

/** What is needed to judge a sign-in of an account. */
export interface Credential {
  readonly account: string;
  readonly login: string;
  /** Name of the person. */
  readonly name: string;
  readonly status: 'invited' | 'active' | 'suspended';
  readonly left: boolean;
  readonly hash: string | null;
  readonly mustChange: boolean;
  readonly demo: boolean;
  readonly history: readonly string[];
}

/** The credential behind a login name (lower case) or an account id; undefined when there is none. */
export async function findCredential(
  system: System,
  by: { readonly login: string } | { readonly account: string },
): Promise<Credential | undefined> {
  const chosen = 'login' in by ? sql`a.login = ${by.login}` : sql`a.id = ${by.account}`;
  const { rows } = await sql<Credential>`
    select a.id as account, a.login, p.name, a.status, p.voided_at is not null or p.left_on is not null as "left",
      c.hash, coalesce(c.must_change, false) as "mustChange", coalesce(c.demo, false) as demo,
      coalesce(c.history, '{}') as history
    from account a join person p on p.id = a.person left join credential c on c.account = a.id
    where a.voided_at is null and ${chosen}`.execute(system);
  return rows[0];
}

/** Sets a person's own new password; throws GoaError when it is weak or was used before. */
export async function setPassword(system: System, credential: Credential, password: string): Promise<void> {
  const weakness = weaknessOf(password, credential);
  if (weakness) throw new GoaError(identityFault(weakness), { path: 'next' });
  const earlier = [credential.hash, ...credential.history].filter((hash) => hash !== null);
  for (const hash of earlier.slice(0, REMEMBERED_PASSWORDS)) {
    if ((await tryPassword(password, hash)).right) throw new GoaError(identityFault('PASSWORD_USED'), { path: 'next' });
  }
  await storeHash(system, credential.account, await hashPassword(password), earlier.slice(0, REMEMBERED_PASSWORDS - 1));
}

/** Renews the hash of an unchanged password after its cost was raised. */
export async function renewHash(system: System, account: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await sql`update credential set hash = ${hash} where account = ${account}`.execute(system);
}

async function storeHash(system: System, account: string, hash: string, history: readonly string[]): Promise<void> {
  await sql`insert into credential (account, hash, changed_at, must_change, history)
    values (${account}, ${hash}, now(), false, ${history})
    on conflict (account) do update
    set hash = excluded.hash, changed_at = now(), must_change = false, history = excluded.history`.execute(system);
}
