import { type Actor, GoaError, type Store } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { actorFrom, resolveActor } from '../actor/resolve-actor.ts';
import { identityFault } from '../faults.ts';
import { type Credential, findCredential, setPassword } from './credentials.ts';
import { listDemoAccounts, type OfferedAccount } from './demo-accounts.ts';
import { describeMe, type Me } from './me.ts';
import { useLink } from './one-time-links.ts';
import { tryPassword } from './password-hash.ts';
import {
  chooseAssignment,
  endSession,
  endSessions,
  findSession,
  IDLE_MINUTES,
  listSessions,
  type Peer,
  type Session,
  type SessionEntry,
} from './sessions.ts';
import { signIn } from './sign-in.ts';
import { countWrongTry, LOGIN_LIMIT, lockedUntil, triesAtLogin } from './sign-in-tries.ts';

/** A living session with the actor resolved for this request. */
export interface LiveSession extends Session {
  readonly actor: Actor;
}

/** What a window needs to know of its session. */
export interface MyWindow {
  readonly csrf: string;
  readonly demo: boolean;
  /** Minutes without a request after which the session ends. */
  readonly idleMinutes: number;
}

/** Sign-in, sessions and passwords, as the HTTP layer uses them. All refusals are GoaErrors. */
export interface SignIn {
  info(peer: Peer): Promise<{ readonly demo: boolean; readonly accounts: readonly OfferedAccount[] }>;
  signIn(
    given: { readonly login: string; readonly password: string },
    peer: Peer,
  ): Promise<{ readonly token: string; readonly mustChangePassword: boolean }>;
  activate(given: { readonly token: string; readonly password: string }): Promise<void>;
  session(token: string, peer: Peer): Promise<LiveSession | undefined>;
  me(session: Pick<LiveSession, 'actor' | 'csrf'>): Promise<Me & MyWindow>;
  actAs(session: Pick<LiveSession, 'id' | 'account'>, assignment: string): Promise<void>;
  changePassword(
    session: Pick<LiveSession, 'id' | 'account'>,
    given: { readonly current: string; readonly next: string },
  ): Promise<void>;
  signOut(session: Pick<LiveSession, 'id'>): Promise<void>;
  signOutEverywhere(session: Pick<LiveSession, 'account'>): Promise<void>;
  sessions(session: Pick<LiveSession, 'id' | 'account'>): Promise<readonly SessionEntry[]>;
}

/** Sign-in on a store; with `demo` the demo accounts answer to people at this very machine. */
export function createSignIn(store: Store, options: { readonly demo: boolean }): SignIn {
  const { system } = store;
  const ground = { store, demo: options.demo };
  const shown = (peer: Peer) => options.demo && peer.loopback;
  return {
    info: async (peer) => ({ demo: shown(peer), accounts: shown(peer) ? await listDemoAccounts(system) : [] }),
    signIn: (given, peer) => signIn(ground, given, peer),
    activate: ({ token, password }) => useLink(store, token, password),
    session: async (token, peer) => {
      const day = shanghaiDay(new Date());
      const found = await findSession(system, token, day);
      if (!found || (found.demo && !shown(peer))) return undefined;
      const { facts, ...session } = found;
      const actor = await actorFrom(store, facts, day);
      return actor && { ...session, actor };
    },
    me: async ({ actor, csrf }) => ({
      ...(await describeMe(system, actor)),
      csrf,
      demo: options.demo,
      idleMinutes: IDLE_MINUTES,
    }),
    actAs: async (session, assignment) => {
      if (!UUID.test(assignment)) throw new GoaError(identityFault('ASSIGNMENT_NOT_YOURS'));
      const day = shanghaiDay(new Date());
      const actor = await resolveActor(store, { account: session.account, assignment, day });
      if (!actor?.assignment) throw new GoaError(identityFault('ASSIGNMENT_NOT_YOURS'));
      await chooseAssignment(system, session.id, assignment);
    },
    changePassword: (session, given) => changePassword(store, session, given),
    signOut: (session) => endSession(system, session.id),
    signOutEverywhere: (session) => endSessions(system, session.account, 'signOutEverywhere'),
    sessions: (session) => listSessions(system, session.account, session.id),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The current password is asked for and counted like a sign-in, so that a stolen session cannot guess it; other sessions end. */
async function changePassword(
  store: Store,
  session: Pick<LiveSession, 'id' | 'account'>,
  given: { readonly current: string; readonly next: string },
): Promise<void> {
  const credential = await findCredential(store.system, { account: session.account });
  if (!credential) throw new GoaError(identityFault('PASSWORD_WRONG'), { path: 'current' });
  await triesAtLogin(credential.login, () => checkCurrent(store, credential, given.current));
  await store.system.transaction().execute(async (tx) => {
    await setPassword(tx, credential, given.next);
    await endSessions(tx, session.account, 'passwordChanged', session.id);
  });
}

async function checkCurrent(store: Store, { login, hash }: Credential, current: string): Promise<void> {
  // Counted apart: whoever got hold of a session locks nobody out of signing in.
  const subject = `password:${login}`;
  const until = await lockedUntil(store.system, subject);
  if (until) throw new GoaError(identityFault('SIGN_IN_LOCKED'), { detail: { until } });
  if ((await tryPassword(current, hash)).right) return;
  await countWrongTry(store.system, subject, LOGIN_LIMIT);
  throw new GoaError(identityFault('PASSWORD_WRONG'), { path: 'current' });
}
