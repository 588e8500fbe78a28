import pg from 'pg';
import type { RoleOptions, RunningRole } from './serve/roles.ts';

/** Starts the worker: everything that happens without a request. */
export async function startWorker({ databaseUrl }: RoleOptions): Promise<RunningRole> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on('error', (error) => console.error(`worker: a database connection broke (${error.message})`));
  await pool.query('select 1');
  return { stop: () => pool.end() };
}
