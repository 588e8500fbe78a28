import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { defaultDataDir } from '#platform/store/launcher';
import type { Env } from '../cli/command.ts';
import { type OpenDatabase, openDatabase } from '../cli/open-database.ts';
import { checkPort } from './check-port.ts';
import type { RoleName } from './roles.ts';
import { type Supervised, supervise } from './supervise.ts';
import { untilStopped } from './until-stopped.ts';
import { watchSources } from './watch-sources.ts';

/** What to serve and where. */
export interface ServeOptions {
  readonly roles: readonly RoleName[];
  /** Development: restart on changes, serve the pages unbuilt. */
  readonly watch: boolean;
  readonly port: number;
  readonly host: string;
}

/** Serves until a signal comes or the parent dies, and ends in order: first the processes, then the database. Throws TerminalError or LauncherError. */
export async function serveUntilStopped(options: ServeOptions, env: Env): Promise<number> {
  const stopped = untilStopped();
  const { roles, port, host } = options;
  if (roles.includes('api')) await checkPort(port, host);
  const database = await open(env);
  const children: Supervised[] = [];
  try {
    // Both are transactions: whoever stops now loses nothing, and does not wait for a province to be loaded.
    const prepared = prepare(options, env, database);
    if ((await Promise.race([prepared, stopped.then(() => 'stopped')])) === 'stopped') {
      prepared.catch(() => {});
      return 0;
    }
    for (const { name, start } of childrenOf(options, env, database)) children.push(supervise(name, start, env.err));
    const restartAll = () => {
      for (const child of children) child.restart();
    };
    const unwatch = options.watch ? watchSources(env.root, restartAll) : undefined;
    await Promise.race([Promise.all(children.map(({ ready }) => ready)), stopped]);
    if (roles.includes('api')) env.out(`ready     GOA Cloud answers at http://localhost:${port}/ (Ctrl-C ends it)`);
    await stopped;
    unwatch?.();
  } finally {
    await Promise.all(children.map((child) => child.stop()));
    await database.close();
  }
  env.out('ended     every process has finished');
  return 0;
}

async function prepare(options: ServeOptions, env: Env, database: OpenDatabase): Promise<void> {
  await migrate(env, database);
  if (options.roles.includes('api')) await makeUsable(options, env, database);
}

async function open(env: Env): Promise<OpenDatabase> {
  const began = performance.now();
  const database = await openDatabase(env);
  env.out(`database  ${database.described} (${seconds(began)})`);
  return database;
}

/** Loaded only here: the roles load the declarations in processes of their own. */
async function migrate(env: Env, database: OpenDatabase): Promise<void> {
  const began = performance.now();
  const { prepareDatabase } = await import('../installation/prepare-database.ts');
  const { applied, appRole } = await prepareDatabase(env.root, database.url, (name) => env.out(`migrate   ${name}`));
  env.out(`migrate   ${applied.length > 0 ? `${applied.length} applied` : 'up to date'} (${seconds(began)})`);
  if (!appRole.ready) {
    env.err(
      `The audit trail is not yet protected by a role of its own. Let the database administrator run:\n${appRole.sqlForAdministrator}`,
    );
  }
}

/** The demo with its accounts, or the first administrator; see `prepareFirstUse`. */
async function makeUsable({ port }: ServeOptions, env: Env, database: OpenDatabase): Promise<void> {
  const { prepareFirstUse } = await import('../seed/prepare-first-use.ts');
  await prepareFirstUse({
    root: env.root,
    databaseUrl: database.url,
    dataDir: defaultDataDir(env.root, env.vars),
    demo: demoIsOn(env, database),
    port,
    out: env.out,
  });
}

/** By default on the embedded database; on a person's own only when asked for. */
function demoIsOn({ vars }: Env, { embedded }: OpenDatabase): boolean {
  return vars.GOA_DEMO ? vars.GOA_DEMO === '1' : embedded;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** One process a role, and in development one that serves the pages in front of the api. */
function childrenOf(
  { roles, watch, port, host }: ServeOptions,
  env: Env,
  database: OpenDatabase,
): { name: string; start: () => ChildProcess }[] {
  const demo = demoIsOn(env, database);
  const apiPort = watch ? port + 1 : port;
  const vars = {
    ...env.vars,
    DATABASE_URL: database.url,
    PORT: String(apiPort),
    GOA_HOST: host,
    GOA_API_PORT: String(apiPort),
    GOA_DEMO: demo ? '1' : '0',
  };
  // Most of a request's objects die young: a larger nursery spares them the move to the old generation (a fifth of the time a row).
  const execArgv = [...process.execArgv, '--max-semi-space-size=64'];
  const started = roles.map((role) => ({
    name: role as string,
    start: () =>
      fork(env.program, ['role', role], { env: vars, execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
  }));
  if (!watch) return started;
  const pages = path.join(env.root, 'server/build/serve-pages.mjs');
  return [...started, { name: 'pages', start: () => fork(pages, [env.root, String(port), host], { env: vars }) }];
}
