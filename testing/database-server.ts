import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#platform/store/launcher';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run and the prefix of every database that it makes. */
    testServer: { readonly url: string; readonly prefix: string };
  }
}

/**
 * Vitest's global set-up: one real PostgreSQL for the run, at GOA_TEST_DATABASE_URL (an account that may create databases) or embedded.
 * Runs of one clone that overlap share the embedded server; the last one stops it.
 */
export default async function databaseServer(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env.GOA_TEST_DATABASE_URL;
  const server = own ? { url: own, stop: async () => {} } : await startEmbedded({ dataDir: testDataDir(), settings });
  const prefix = `test_${process.pid}_`;
  await dropDatabases(server.url, own ? (name) => name.startsWith(prefix) : isLeftOver);
  project.provide('testServer', { url: server.url, prefix });
  return async () => {
    await dropDatabases(server.url, (name) => name.startsWith(prefix));
    await server.stop();
  };
}

/** Databases of tests need not survive a power loss. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '256MB' };

/** Under the system's temporary folder, because a clone of root's is often closed to the account that the server runs under. */
function testDataDir(): string {
  const clone = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12);
  return path.join(tmpdir(), `goa-test-${process.getuid?.() ?? 0}-${clone}`);
}

/** A database whose run was killed before it could clean up. */
function isLeftOver(name: string): boolean {
  const [, pid] = /^test_(\d+)_/.exec(name) ?? [];
  if (!pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

async function dropDatabases(url: string, chosen: (name: string) => boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname like 'test\\_%'`,
    );
    for (const { name } of rows.filter((row) => chosen(row.name))) {
      const quoted = client.escapeIdentifier(name);
      await client.query(`alter database ${quoted} is_template false`);
      await client.query(`drop database if exists ${quoted} with (force)`);
    }
  } finally {
    await client.end();
  }
}
