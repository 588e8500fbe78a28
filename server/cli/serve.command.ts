import { availableRoles, type RoleName, usualRoles } from '../serve/roles.ts';
import { serveUntilStopped } from '../serve/serve-until-stopped.ts';
import type { Command, Env } from './command.ts';
import { parseOptions } from './parse-options.ts';
import { TerminalError } from './terminal-error.ts';

/** `goa serve`: starts the database if needed, then one process for each role, and ends them in good order. */
export const serve: Command = {
  name: 'serve',
  summary: 'Starts GOA Cloud: database, api, worker, loader and gateway',
  usage: `goa serve [--roles ${availableRoles.join(',')}] [--watch]

  --roles   only these processes, for example when api and worker run on different hosts
  --watch   for development: restarts on every change of a source and serves pages unbuilt

Environment: PORT (8080), GOA_HOST (0.0.0.0), DATABASE_URL, GOA_DATA_DIR, GOA_DEMO (0 or 1),
  GOA_JT808_PORT (7611, 0 turns it off), GOA_JT809_PORT (off), GOA_NATS_URL (none)`,
  async run(args, env) {
    const { values } = parseOptions(args, {
      options: { roles: { type: 'string' }, watch: { type: 'boolean', default: false } },
    });
    const roles = values.roles === undefined ? usualRoles(env.vars) : values.roles.split(',').map(readRole);
    return serveUntilStopped({ roles, watch: values.watch, port: readPort(env), host: readHost(env) }, env);
  },
};

/** The port that PORT names. Throws BAD_PORT. */
export function readPort(env: Pick<Env, 'vars'>): number {
  const asked = env.vars.PORT || '8080';
  const port = /^\d{1,5}$/.test(asked) ? Number(asked) : 0;
  if (port < 1 || port > 65535) throw new TerminalError('BAD_PORT', asked);
  return port;
}

/** The address to listen on: every network card unless GOA_HOST says otherwise. */
export function readHost(env: Pick<Env, 'vars'>): string {
  return env.vars.GOA_HOST || '0.0.0.0';
}

/** The role of that name. Throws USAGE. */
export function readRole(name: string | undefined): RoleName {
  const role = availableRoles.find((known) => known === name);
  if (!role)
    throw new TerminalError('USAGE', `There is no role "${name ?? ''}"; the roles are ${availableRoles.join(', ')}.`);
  return role;
}
