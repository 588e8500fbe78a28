import { type Kysely, sql, type Transaction } from 'kysely';
import { GoaError, type Store, type Tables } from '#platform/store';
import { account as accountResource } from '#standards/resources';
import { serviceActor } from '../actor/service-actor.ts';
import { identityFault } from '../faults.ts';
import { findCredential, setPassword } from './credentials.ts';
import { endSessions } from './sessions.ts';
import { forgiveLogin } from './sign-in-tries.ts';
import { newToken, tokenHash } from './token.ts';

/** How long a link may wait for its use. */
const HOURS: Readonly<Record<'activation' | 'reset', number>> = { activation: 72, reset: 2 };

/** Makes a link's token for an account; earlier unused ones of the account stop working. The text is handed out once. */
export async function newLink(
  system: Kysely<Tables> | Transaction<Tables>,
  account: string,
  purpose: 'activation' | 'reset',
  by: string,
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const token = newToken();
  await sql`update one_time_link set expires_at = now() where account = ${account} and used_at is null`.execute(system);
  const { rows } = await sql<{ expires_at: string }>`
    insert into one_time_link (token_hash, account, purpose, created_at, created_by, expires_at)
    values (${token.hash}, ${account}, ${purpose}, now(), ${by}, now() + ${HOURS[purpose]} * interval '1 hour')
    returning expires_at`.execute(system);
  return { token: token.text, expiresAt: rows[0]!.expires_at };
}

/** Uses a link: sets the password, activates an invited account, ends its sessions. Throws LINK_INVALID or the password's fault; then the link stays good. */
export async function useLink(store: Store, token: string, password: string): Promise<void> {
  const actor = serviceActor('activation', { permissions: ['account.read', 'account.activate'] });
  await store.run(actor, async (tx) => {
    const { rows } = await sql<{ account: string }>`
      update one_time_link set used_at = now()
      where token_hash = ${tokenHash(token)} and used_at is null and expires_at > now()
      returning account`.execute(tx.system);
    const account = rows[0]?.account;
    const credential = account ? await findCredential(tx.system, { account }) : undefined;
    if (!credential || credential.status === 'suspended' || credential.left) {
      throw new GoaError(identityFault('LINK_INVALID'));
    }
    await setPassword(tx.system, credential, password);
    // Whoever locked the login by wrong tries locks its owner out no longer.
    await forgiveLogin(tx.system, credential.login);
    await endSessions(tx.system, credential.account, 'passwordChanged');
    const row = await tx.get(accountResource, credential.account);
    await tx.update(accountResource, [{ id: row.id, rev: row.rev, set: { status: 'active' } }], {
      permission: 'account.activate',
      verb: 'activate',
    });
  });
}
