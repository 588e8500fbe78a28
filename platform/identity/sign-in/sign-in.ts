import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { GoaError, type Store } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { account as accountResource } from '#standards/resources';
import { serviceActor } from '../actor/service-actor.ts';
import { type IdentityFault, identityFault } from '../faults.ts';
import { type Credential, findCredential, renewHash } from './credentials.ts';
import { tryPassword } from './password-hash.ts';
import { openSession, type Peer } from './sessions.ts';
import {
  ADDRESS_LIMIT,
  CROWD_LIMIT,
  countWrongTry,
  forgiveTries,
  isKnownAddress,
  LOGIN_LIMIT,
  lockedUntil,
  loginSubjects,
  triesAtLogin,
} from './sign-in-tries.ts';

/**
 * What a sign-in leads to. A second factor or a foreign identity provider becomes one more member (`step: 'secondFactor'`
 * with a ticket that is not a session yet); callers switch over `step`, so that they stop compiling until they answer it.
 */
export type SignInStep = {
  readonly step: 'session';
  /** For the cookie; kept by nobody else. */
  readonly token: string;
  /** The session may only change the password until that is done. */
  readonly mustChangePassword: boolean;
};

/** What sign-in stands on. */
export interface SignInGround {
  readonly store: Store;
  /** Whether demo accounts answer at all. */
  readonly demo: boolean;
}

/**
 * Judges a login and a password. Unknown, suspended, left and wrong all take the same work and give the same SIGN_IN_REFUSED;
 * five wrong tries lock the login name (423), known or not, for the address they come from; many from anywhere lock it for addresses unknown to it, and many lock
 * the address (429).
 */
export async function signIn(
  ground: SignInGround,
  given: { readonly login: string; readonly password: string },
  peer: Peer,
): Promise<SignInStep> {
  const login = given.login.normalize('NFKC').trim().toLowerCase().slice(0, 100);
  return triesAtLogin(login, () => judge(ground, login, given.password, peer));
}

async function judge(ground: SignInGround, login: string, password: string, peer: Peer): Promise<SignInStep> {
  const { system } = ground.store;
  const subjects = { ...loginSubjects(login, peer.address), address: `address:${peer.address}` };
  await refuseLocked(ground, subjects.address, 'SIGN_IN_BUSY');
  await refuseLocked(ground, subjects.here, 'SIGN_IN_LOCKED');
  await refuseLocked(ground, subjects.crowd, 'SIGN_IN_LOCKED', () => isKnownAddress(system, login, peer.address));
  const credential = await findCredential(system, { login });
  const { right, renew } = await tryPassword(password, credential?.hash);
  if (!credential || !right || !mayAnswer(ground, credential, peer)) {
    await countWrongTry(system, subjects.here, LOGIN_LIMIT);
    await countWrongTry(system, subjects.crowd, CROWD_LIMIT);
    await countWrongTry(system, subjects.address, ADDRESS_LIMIT);
    if (credential) await noteRefusal(ground.store, credential, peer);
    throw new GoaError(identityFault('SIGN_IN_REFUSED'));
  }
  await forgiveTries(system, subjects.here);
  if (renew) await renewHash(system, credential.account, password);
  const token = await openFor(ground.store, credential, peer);
  return { step: 'session', token, mustChangePassword: credential.mustChange };
}

async function refuseLocked(
  ground: SignInGround,
  subject: string,
  code: IdentityFault,
  spared: () => Promise<boolean> = async () => false,
): Promise<void> {
  const until = await lockedUntil(ground.store.system, subject);
  if (until && !(await spared())) throw new GoaError(identityFault(code), { detail: { until } });
}

function mayAnswer(ground: SignInGround, credential: Credential, peer: Peer): boolean {
  if (credential.status !== 'active' || credential.left) return false;
  return !credential.demo || (ground.demo && peer.loopback);
}

/** Opens the session and leaves the sign-in in the account's trail, together or not at all. */
async function openFor(store: Store, credential: Credential, peer: Peer): Promise<string> {
  const actor = serviceActor('sign-in', { permissions: ['account.read', 'account.signIn'] });
  return store.run(actor, async (tx) => {
    const { rows } = await sql<{ rev: number }>`
      select rev from account where id = ${credential.account} for update`.execute(tx.system);
    await tx.update(
      accountResource,
      [{ id: credential.account, rev: rows[0]!.rev, set: { lastSignIn: new Date().toISOString() } }],
      { permission: 'account.signIn', verb: 'signIn', reason: `${credential.name}自${peer.address}登录` },
    );
    return openSession(tx.system, credential.account, peer, credential.demo);
  });
}

/** Refusals at known accounts are kept where reveals and exports are kept; what was typed is not. */
async function noteRefusal(store: Store, credential: Credential, peer: Peer): Promise<void> {
  await sql`insert into access_log (id, at, actor, account, action, resource, row_id, detail)
    values (${uuid()}, now(), 'system:sign-in', ${credential.account}, 'signInRefused', 'account', ${credential.account},
      ${JSON.stringify({ address: peer.address, day: shanghaiDay(new Date()) })}::jsonb)`.execute(store.system);
}
