import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A database of one test file. */
export interface TestDatabase {
  readonly url: string;
  /** Removes the database; close your connections first or lose them. */
  drop(): Promise<void>;
}

/** How to fill a database that others are copied from; `build` runs once a run and must close its connections. */
export interface Template {
  readonly name: string;
  readonly build: (url: string) => Promise<void>;
}

/**
 * A fresh database on the run's real PostgreSQL (or on a peer's address): empty, or a copy of the template, which takes about 0.1 s however long
 * the template took to build.
 */
export async function testDatabase(template?: Template, url = inject('testServer').url): Promise<TestDatabase> {
  const { prefix } = inject('testServer');
  const name = `${prefix}${randomUUID().slice(0, 8)}`;
  const source = template ? await builtTemplate(url, `${prefix}of_${digest(template.name)}`, template) : 'template0';
  await onServer(url, (client) => client.query(`create database "${name}" template "${source}"`));
  return {
    url: databaseUrl(url, name),
    drop: () => onServer(url, (client) => client.query(`drop database if exists "${name}" with (force)`)),
  };
}

/** Builds the template if no other worker has; the mark `datistemplate` is set only once it is whole. */
async function builtTemplate(url: string, name: string, template: Template): Promise<string> {
  await onServer(url, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rows } = await client.query<{ whole: boolean }>(
      'select datistemplate as whole from pg_database where datname = $1',
      [name],
    );
    if (rows[0]?.whole) return;
    await client.query(`drop database if exists "${name}" with (force)`);
    await client.query(`create database "${name}" template template0`);
    await template.build(databaseUrl(url, name));
    await client.query(`alter database "${name}" is_template true`);
  });
  return name;
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** PostgreSQL cuts names at 63 bytes. */
function digest(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 12);
}
