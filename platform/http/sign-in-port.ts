import type { Actor } from '#platform/store';

/** Where a request comes from. */
export interface Peer {
  readonly address: string;
  readonly agent: string;
  /** The very machine the server runs on; demo accounts answer nobody else. */
  readonly loopback: boolean;
}

/** A session that is alive, with its actor resolved for this request. */
export interface LiveSession {
  readonly id: string;
  readonly account: string;
  readonly csrf: string;
  readonly mustChangePassword: boolean;
  readonly actor: Actor;
}

/** What HTTP needs of the identity wing; errors are `GoaError`s. */
export interface SignInPort {
  /** What the sign-in page may know before anybody has signed in. */
  info(peer: Peer): Promise<unknown>;
  signIn(
    given: { readonly login: string; readonly password: string },
    peer: Peer,
  ): Promise<{ readonly token: string; readonly mustChangePassword: boolean }>;
  activate(given: { readonly token: string; readonly password: string }, peer: Peer): Promise<void>;
  /** The live session of a token, or nothing when it is unknown, idle too long or ended. */
  session(token: string, peer: Peer): Promise<LiveSession | undefined>;
  /** Person, acting post, posts to choose from, permissions. */
  me(session: LiveSession): Promise<object>;
  actAs(session: LiveSession, assignment: string): Promise<void>;
  changePassword(session: LiveSession, given: { readonly current: string; readonly next: string }): Promise<void>;
  signOut(session: LiveSession): Promise<void>;
  signOutEverywhere(session: LiveSession): Promise<void>;
  sessions(session: LiveSession): Promise<readonly unknown[]>;
}
