import { existsSync } from 'node:fs';
import path from 'node:path';
import { createServer } from '#platform/http';
import { createSignIn } from '#platform/identity';
import { openInstallation } from './installation/open-installation.ts';
import { routesFor } from './installation/routes.ts';
import type { RoleOptions, RunningRole } from './serve/roles.ts';

/** Starts the api: everything that answers to HTTP. */
export async function startApi({ root, databaseUrl, dataDir, port, host, demo }: RoleOptions): Promise<RunningRole> {
  const installation = await openInstallation({ root, databaseUrl, dataDir, name: 'goa api', connections: 20 });
  const { store, handlers, missing } = installation;
  const pages = path.join(root, 'dist/web');
  const http = await createServer({
    store,
    handlers,
    routes: routesFor({ dataDir }),
    signIn: createSignIn(store, { demo }),
    readiness: { ready: async () => ({ ok: (await ping(installation)) === 1, missing }) },
    webFolder: existsSync(pages) ? pages : undefined,
    log: true,
    publicUrl: process.env.GOA_PUBLIC_URL,
    trustProxy: process.env.GOA_TRUST_PROXY === '1',
  });
  await http.listen({ port, host });
  return {
    stop: async () => {
      await http.close();
      await installation.close();
    },
  };
}

async function ping({ database }: Awaited<ReturnType<typeof openInstallation>>): Promise<number> {
  const { rows } = await database.pool.query<{ one: number }>('select 1 as one');
  return rows[0]?.one ?? 0;
}
