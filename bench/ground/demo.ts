import { sql } from 'kysely';
import type { Handlers } from '#platform/commands';
import { resolveActor } from '#platform/identity';
import type { Actor, Store } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { openInstallation } from '../../server/installation/open-installation.ts';
import { prepareDatabase } from '../../server/installation/prepare-database.ts';
import { loadWorld } from '../../server/seed/load-world.ts';
import { type BenchServer, benchDir, root } from './server.ts';

/** The demo in a database that is kept from run to run under a name, with what `fill` adds to it once; and work on it. */
export async function withDemo(
  server: BenchServer,
  name: string,
  fill: (store: Store, handlers: Handlers) => Promise<void>,
  work: (store: Store, handlers: Handlers) => Promise<void>,
): Promise<void> {
  const open = (databaseUrl: string) => openInstallation({ root, databaseUrl, dataDir: benchDir, connections: 4 });
  const url = await server.database(name, async (made) => {
    await prepareDatabase(root, made);
    const { store, handlers, close } = await open(made);
    await loadWorld(store, 'demo')
      .then(() => fill(store, handlers))
      .finally(close);
  });
  const { store, handlers, close } = await open(url);
  await work(store, handlers).finally(close);
}

/** Somebody of the demo's cast by their login. */
export async function actorOf(store: Store, login: string): Promise<Actor> {
  const { rows } = await sql<{ id: string }>`select id from account where login = ${login}`.execute(store.system);
  const actor = rows[0] && (await resolveActor(store, { account: rows[0].id, day: shanghaiDay(new Date()) }));
  if (!actor) throw new Error(`${login} may not act`);
  return actor;
}
