import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chosenApps } from '#apps/chosen';
import { buildRegistry, checkRegistry, type Registry } from '#standards/language';
import { checkItems } from '#standards/process';
import { handlersFor } from '../installation/handlers.ts';
import { referencePages } from '../reference/reference-pages.ts';
import type { Command, Env } from './command.ts';
import { parseOptions } from './parse-options.ts';

/** `goa check`: judges all declarations and says in one line each what does not fit. */
export const check: Command = {
  name: 'check',
  summary: 'Judges all declarations: names, references, rules, roles, pages, handlers',
  usage: `goa check [--write-reference]

  --write-reference   writes the generated pages of docs/reference anew`,
  async run(args, env) {
    const { values } = parseOptions(args, { options: { 'write-reference': { type: 'boolean' } } });
    const registry = buildRegistry(chosenApps);
    const faults = [...checkRegistry(registry), ...checkItems(registry)];
    for (const fault of faults) env.err(fault);
    bindHandlers(registry);
    const { resources, codeSets, contracts, roles } = registry;
    env.out(
      `${resources.size} resources, ${codeSets.size} code sets, ${contracts.size} contracts, ${roles.size} roles: ${faults.length} faults`,
    );
    if (values['write-reference']) writeReference(registry, env);
    return faults.length === 0 ? 0 : 1;
  },
};

/** Binds the code to the contracts once, at a place that is gone afterwards: a wing may make its secrets where it is bound. */
function bindHandlers(registry: Registry): void {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'goa-check-'));
  try {
    handlersFor(registry, { dataDir });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function writeReference(registry: Registry, env: Env): void {
  const folder = path.join(env.root, 'docs/reference');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of referencePages(registry)) writeFileSync(path.join(folder, name), text);
  env.out(`wrote     ${folder}`);
}
