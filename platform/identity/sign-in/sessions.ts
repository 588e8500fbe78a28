import { type Kysely, sql, type Transaction } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Tables } from '#platform/store';
import { type ActorFacts, actorFactsSql } from '../actor/actor-facts.ts';
import { newToken, tokenHash } from './token.ts';

/** A session ends after this many minutes without a request. */
export const IDLE_MINUTES = 30;
/** A session ends this many hours after sign-in, whatever happens in it. */
export const ABSOLUTE_HOURS = 12;

/** Where a request comes from. */
export interface Peer {
  /** Network address. */
  readonly address: string;
  /** Name the browser gives itself. */
  readonly agent: string;
  /** The very machine the server runs on; demo accounts answer nobody else. */
  readonly loopback: boolean;
}

/** A session that lives. */
export interface Session {
  readonly id: string;
  readonly account: string;
  /** Post assignment the person chose; null for the main one. */
  readonly assignment: string | null;
  readonly csrf: string;
  readonly mustChangePassword: boolean;
  readonly demo: boolean;
}

/** A session as its owner sees it in the list. */
export interface SessionEntry {
  readonly id: string;
  readonly address: string;
  readonly agent: string;
  /** UTC ISO. */
  readonly since: string;
  readonly seen: string;
  readonly current: boolean;
}

/** Opens a session; the token is handed out once and never stored. */
export async function openSession(
  system: Kysely<Tables> | Transaction<Tables>,
  account: string,
  peer: Peer,
  demo: boolean,
): Promise<string> {
  const token = newToken();
  await sql`insert into session (id, token_hash, account, csrf, address, agent, demo, created_at, seen_at)
    values (${uuid()}, ${token.hash}, ${account}, ${newToken().text}, ${peer.address}, ${peer.agent.slice(0, 300)}, ${demo}, now(), now())`.execute(
    system,
  );
  return token.text;
}

/** A living session with what its account may be on the day. */
export interface ActingSession extends Session {
  readonly facts: ActorFacts | null;
}

/** The living session behind a token, or undefined, in one round trip; its last sight is noted at most once a minute, so that reading stays reading. */
export async function findSession(
  system: Kysely<Tables>,
  token: string,
  day: string,
): Promise<ActingSession | undefined> {
  const { rows } = await sql<ActingSession & { stale: boolean }>`
    select s.id, s.account, s.assignment, s.csrf, s.demo, coalesce(c.must_change, false) as "mustChangePassword",
      s.seen_at < now() - interval '1 minute' as stale,
      ${actorFactsSql(sql.ref('s.account'), sql.ref('s.assignment'), day)} as facts
    from session s left join credential c on c.account = s.account
    where s.token_hash = ${tokenHash(token)} and ${living()}`.execute(system);
  const row = rows[0];
  if (!row) return undefined;
  const { stale, ...session } = row;
  if (stale) await sql`update session set seen_at = now() where id = ${session.id}`.execute(system);
  return session;
}

/** Keeps the assignment under which the person acts from now on. */
export async function chooseAssignment(system: Kysely<Tables>, session: string, assignment: string): Promise<void> {
  await sql`update session set assignment = ${assignment} where id = ${session}`.execute(system);
}

/** Ends one session. */
export async function endSession(system: Kysely<Tables>, session: string): Promise<void> {
  await sql`update session set ended_at = now(), ended_why = 'signOut' where id = ${session} and ended_at is null`.execute(
    system,
  );
}

/** Ends every session of an account, save the one that asks when it is given. */
export async function endSessions(
  system: Kysely<Tables> | Transaction<Tables>,
  account: string,
  why: 'signOutEverywhere' | 'passwordChanged' | 'suspended' | 'left',
  except: string | null = null,
): Promise<void> {
  await sql`update session set ended_at = now(), ended_why = ${why}
    where account = ${account} and ended_at is null and id is distinct from ${except}::uuid`.execute(system);
}

/** Living sessions of an account, newest first. */
export async function listSessions(system: Kysely<Tables>, account: string, current: string): Promise<SessionEntry[]> {
  const { rows } = await sql<SessionEntry>`
    select s.id, s.address, s.agent, s.created_at as since, s.seen_at as seen, s.id = ${current} as current
    from session s where s.account = ${account} and ${living()} order by s.id desc`.execute(system);
  return rows;
}

function living() {
  return sql`s.ended_at is null and s.seen_at > now() - ${IDLE_MINUTES} * interval '1 minute'
    and s.created_at > now() - ${ABSOLUTE_HOURS} * interval '1 hour'`;
}
