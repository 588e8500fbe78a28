import { defaultDataDir } from '#platform/store/launcher';
import { startRole } from '../serve/start-role.ts';
import { untilStopped } from '../serve/until-stopped.ts';
import type { Command } from './command.ts';
import { openDatabase } from './open-database.ts';
import { readHost, readPort, readRole } from './serve.command.ts';

/** `goa role`: one role in this very process, until the parent or the system says stop. */
export const role: Command = {
  name: 'role',
  summary: 'Runs one role in this process, without a supervisor (serve starts these)',
  usage: 'goa role <api|worker|loader|gateway|writer>',
  async run([name], env) {
    const chosen = readRole(name);
    const stopped = untilStopped();
    const database = await openDatabase(env);
    try {
      const running = await startRole(chosen, {
        root: env.root,
        databaseUrl: database.url,
        dataDir: defaultDataDir(env.root, env.vars),
        port: readPort(env),
        host: readHost(env),
        demo: env.vars.GOA_DEMO === '1',
      });
      process.send?.('ready');
      await stopped;
      await running.stop();
    } finally {
      await database.close();
    }
    return 0;
  },
};
