import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from '../contract/store.ts';
import { namedStatements } from './named-statements.ts';
import { wireTypes } from './wire-types.ts';

/** How to reach a PostgreSQL and as whom. */
export interface DatabaseOptions {
  /** `postgres://…`; the account of the installation. */
  readonly url: string;
  /** Most connections, 10 when not given. */
  readonly max?: number;
  /** Role every connection takes on at once, so that it may do less than the account (the audit trail is insert-only for it). */
  readonly role?: string;
  /** Shown in `pg_stat_activity`, `goa` when not given. */
  readonly name?: string;
  /** Longest a statement may run in milliseconds, 60,000 when not given, 0 for no limit. */
  readonly statementTimeout?: number;
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  readonly onIdleError?: (error: Error) => void;
}

/** A pool of connections and the query builder on top of it. */
export interface Database {
  readonly pool: pg.Pool;
  readonly kysely: Kysely<Tables>;
  /** Waits for running statements, then closes every connection; a second call does nothing. */
  close(): Promise<void>;
}

/**
 * Opens a database. Nothing is connected before the first statement, whose error goes through `translateError`.
 * Every session runs in Asia/Shanghai, the zone in which days are counted; instants travel as UTC.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max ?? 10,
    application_name: options.name ?? 'goa',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    types: wireTypes,
    options: sessionSettings(options),
  });
  // Without listeners the loss of a connection would end the process: the pool hears of idle ones, each client of its own while it is at work.
  pool.on('error', (error) => options.onIdleError?.(error));
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: namedStatements(pool) }) });
  let closing: Promise<void> | undefined;
  return {
    pool,
    kysely,
    close: () => {
      closing ??= pool.end();
      return closing;
    },
  };
}

/** Settings sent with the start of each session, so that no further round trip is needed. */
function sessionSettings(options: DatabaseOptions): string {
  const settings: Record<string, string | number> = {
    timezone: 'Asia/Shanghai',
    statement_timeout: options.statementTimeout ?? 60_000,
    idle_in_transaction_session_timeout: 300_000,
    lock_timeout: 30_000,
    ...(options.role ? { role: options.role } : {}),
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${String(value).replace(/[\\ ]/g, '\\$&')}`)
    .join(' ');
}
