import { resolveActor } from '#platform/identity';
import type { Reader } from '#platform/store';
import { type Resource, shanghaiDay } from '#standards/language';
import type { Command } from './command.ts';
import { findAccount } from './find-account.ts';
import { parseOptions } from './parse-options.ts';
import { TerminalError } from './terminal-error.ts';
import { terminalActor, withInstallation } from './with-installation.ts';

/** `goa explain`: why an account can or cannot do a verb on a row, step by step. */
export const explain: Command = {
  name: 'explain',
  summary: 'Says why an account can or cannot do a verb on a row',
  usage: `goa explain --login <login> --resource <resource> --id <id or label> [--verb read]

  Exit code 0 when it can, 1 when it cannot. The steps are worded as on the page.`,
  async run(args, env) {
    const text = { type: 'string' } as const;
    const { values } = parseOptions(args, { options: { login: text, resource: text, id: text, verb: text } });
    const { login, resource: name, id: row, verb = 'read' } = values;
    if (!login || !name || !row) throw new TerminalError('USAGE', 'Give --login, --resource and --id.');
    return withInstallation(env, 'explain', async ({ store, registry }) => {
      const account = await findAccount(store, login);
      const resource = registry.resource(name);
      if (!resource) throw new TerminalError('NO_SUCH_RESOURCE', name);
      const asker = terminalActor(registry);
      const id = await findRow(store.as(asker), resource, row);
      const actor = await resolveActor(store, { account: account.id, day: shanghaiDay(new Date()) });
      if (!actor) throw new TerminalError('NOT_ACTIVE', login);
      const { allowed, steps, fields } = await store.as(actor).explain(verb, resource, id, asker);
      for (const { ok, text: words } of steps) env.out(`${ok ? 'yes' : 'no '}  ${words}`);
      for (const [field, access] of Object.entries(fields ?? {})) {
        if (access !== 'clear') env.out(`     ${access.padEnd(7)} ${resource.fields[field]?.title ?? field}`);
      }
      return allowed ? 0 : 1;
    });
  },
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The row of that id, or the only one with exactly that label. */
async function findRow(reader: Reader, resource: Resource, given: string): Promise<string> {
  if (UUID.test(given)) return given;
  const { rows } = await reader.find(resource, {
    filter: { field: resource.label, op: 'eq', value: given },
    limit: 2,
    voided: true,
  });
  if (rows.length !== 1) throw new TerminalError('NO_SUCH_ROW', given);
  return rows[0]!.id;
}
