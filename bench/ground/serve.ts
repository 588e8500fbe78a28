import path from 'node:path';
import { createServer } from '#platform/http';
import { createSignIn } from '#platform/identity';
import { openInstallation } from '../../server/installation/open-installation.ts';
import { routesFor } from '../../server/installation/routes.ts';
import { benchDir, root } from './server.ts';

/**
 * The api process as `goa serve` starts it (server/api-main.ts), with one difference: the limit of requests a minute from one session is lifted.
 * Run by `start-api.ts`; stops when its parent says so or goes away.
 */
const [databaseUrl = '', port = ''] = process.argv.slice(2);
const installation = await openInstallation({
  root,
  databaseUrl,
  dataDir: benchDir,
  name: 'goa bench api',
  connections: 20,
});
const { store, handlers } = installation;
const http = await createServer({
  store,
  handlers,
  routes: routesFor({ dataDir: benchDir }),
  signIn: createSignIn(store, { demo: true }),
  readiness: { ready: async () => ({ ok: true, missing: [] }) },
  requestsPerMinute: 1e9,
  log: true,
  webFolder: path.join(root, 'dist/web'),
});
await http.listen({ port: Number(port), host: '127.0.0.1' });
process.send?.('ready');
const stop = async () => {
  await http.close();
  await installation.close();
  process.exit(0);
};
process.once('message', stop);
process.once('disconnect', stop);
