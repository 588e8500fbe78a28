import { chosenApps } from '#apps/chosen';
import { buildRegistry, checkRegistry } from '#standards/language';
import { handlersFor } from '../installation/handlers.ts';
import type { Command } from './command.ts';
import { parseOptions } from './parse-options.ts';

/** `goa check`: judges all declarations and says in one line each what does not fit. */
export const check: Command = {
  name: 'check',
  summary: 'Judges all declarations: names, references, rules, roles, pages, handlers',
  usage: 'goa check',
  async run(args, env) {
    parseOptions(args, { options: {} });
    const registry = buildRegistry(chosenApps);
    const faults = checkRegistry(registry);
    for (const fault of faults) env.err(fault);
    handlersFor(registry);
    const { resources, codeSets, contracts, roles } = registry;
    env.out(
      `${resources.size} resources, ${codeSets.size} code sets, ${contracts.size} contracts, ${roles.size} roles: ${faults.length} faults`,
    );
    return faults.length === 0 ? 0 : 1;
  },
};
