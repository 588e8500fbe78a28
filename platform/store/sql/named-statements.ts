import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** A statement is named once it has come this often. */
const HOT = 3;

/** Most statements that are named, because each connection keeps a plan of each; and most that are counted at all. */
const NAMED = 200;
const COUNTED = 2000;

/**
 * The pool as the query builder sees it, with hot statements named, so that PostgreSQL parses and plans each once a connection: the same text is the same name.
 * GOA_PREPARED=off leaves all unnamed, for poolers between that hand one session to many (PgBouncer before 1.21 in transaction mode).
 */
export function namedStatements(pool: pg.Pool, on = process.env.GOA_PREPARED !== 'off'): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const nameOf = on ? statementNames() : () => undefined;
  return {
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      let naming = clients.get(client);
      if (!naming) {
        naming = namingClient(client, nameOf);
        clients.set(client, naming);
      }
      return naming;
    },
  };
}

/** Names for statements by their text: none until a text is hot. */
export function statementNames(): (text: string) => string | undefined {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= NAMED) return known;
    if (counts.size >= COUNTED) counts.clear();
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    if (count < HOT) return undefined;
    const name = `goa${names.size + 1}`;
    names.set(text, name);
    counts.delete(text);
    return name;
  };
}

/** PostgreSQL answers a commit after an error that somebody swallowed with a rollback, and no error: nothing must pass for saved that is not. */
function committed<R extends { readonly command: string }>(answer: R): R {
  if (answer.command === 'ROLLBACK') throw new Error('the transaction was broken by an error before its commit');
  return answer;
}

/** One connection; statements without parameters (begin, commit) gain nothing from a name. */
function namingClient(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(statement: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
    if (typeof statement !== 'string') return client.query(statement as PostgresCursor<unknown> & pg.Submittable);
    const name = values.length > 0 ? nameOf(statement) : undefined;
    const answer = client.query({ name, text: statement, values: [...values] });
    return statement === 'commit' ? answer.then(committed) : answer;
  }
  return { query, release: () => client.release() };
}
