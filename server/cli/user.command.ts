import { runContract } from '#platform/commands';
import { type LinkAnswer, openAccount, resetPassword, resumeAccount, suspendAccount } from '#platform/identity';
import type { Contract } from '#standards/language';
import { inviteFirstAdministrator, unnamedAdministrator } from '../first-administrator.ts';
import type { Installation } from '../installation/open-installation.ts';
import { activationLines } from '../seed/activation-lines.ts';
import { accountLines } from './account-lines.ts';
import type { Command, Env } from './command.ts';
import { findAccount } from './find-account.ts';
import { findPerson } from './find-person.ts';
import { parseOptions } from './parse-options.ts';
import { readPort } from './serve.command.ts';
import { TerminalError } from './terminal-error.ts';
import { terminalActor, withInstallation } from './with-installation.ts';

/** `goa user`: accounts from the terminal, by the same commands as on the page and with the same trail. */
export const user: Command = {
  name: 'user',
  summary: 'Lists, opens, suspends and resumes accounts, and makes links to set a password',
  usage: `goa user <action>

  list         [--search <login or name>]
  open         --person <name, staff number or id> --login <login>   prints a link to set the password
  reset-link   --login <login>                                       prints a link to set the password
  suspend      --login <login> --basis <why>
  resume       --login <login> --basis <why>
  first-admin  [--unit <name>] [--name <person>] [--login <login>]   only where there is no account yet`,
  async run([name = '', ...args], env) {
    const action = actions.get(name);
    if (!action) {
      throw new TerminalError('USAGE', `goa user has the actions ${[...actions.keys()].join(', ')}, not "${name}".`);
    }
    const options = Object.fromEntries(action.takes.map((option) => [option, { type: 'string' as const }]));
    const { values } = parseOptions(args, { options });
    const missing = action.needs.filter((option) => !values[option]);
    if (missing.length > 0) throw new TerminalError('USAGE', `goa user ${name} needs --${missing.join(' and --')}.`);
    await withInstallation(env, 'user', (installation) => action.run({ installation, env, given: values }));
    return 0;
  },
};

interface Call {
  readonly installation: Installation;
  readonly env: Env;
  readonly given: Readonly<Record<string, string | undefined>>;
}

interface Action {
  readonly takes: readonly string[];
  readonly needs: readonly string[];
  run(call: Call): Promise<void>;
}

const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  [
    'list',
    {
      takes: ['search'],
      needs: [],
      run: async ({ installation, env, given }) => {
        for (const line of await accountLines(installation.store.system, given.search)) env.out(line);
      },
    },
  ],
  [
    'open',
    {
      takes: ['person', 'login'],
      needs: ['person', 'login'],
      run: async (call) => {
        const person = await findPerson(call.installation.store, call.given.person!);
        await printLink(call, await act(call, openAccount, { person, login: call.given.login! }));
      },
    },
  ],
  [
    'reset-link',
    {
      takes: ['login'],
      needs: ['login'],
      run: async (call) => printLink(call, await act(call, resetPassword, {}, await accountOf(call))),
    },
  ],
  ['suspend', statusAction(suspendAccount, 'suspended; its sessions have ended')],
  ['resume', statusAction(resumeAccount, 'active again')],
  [
    'first-admin',
    {
      takes: ['unit', 'name', 'login'],
      needs: [],
      run: async ({ installation, env, given }) => {
        const link = await inviteFirstAdministrator(installation.store, { ...unnamedAdministrator, ...given });
        if (!link) throw new TerminalError('HAS_ACCOUNTS');
        for (const line of activationLines(link, readPort(env))) env.out(line);
      },
    },
  ],
]);

function statusAction(contract: Contract, word: string): Action {
  return {
    takes: ['login', 'basis'],
    needs: ['login', 'basis'],
    run: async (call) => {
      await act(call, contract, { basis: call.given.basis! }, await accountOf(call));
      call.env.out(`account   "${call.given.login}" is ${word}`);
    },
  };
}

async function accountOf({ installation, given }: Call): Promise<string> {
  return (await findAccount(installation.store, given.login!)).id;
}

function act(
  { installation: { store, registry, handlers } }: Call,
  contract: Contract,
  input: Readonly<Record<string, string>>,
  row?: string,
): Promise<unknown> {
  return runContract({ store, handlers, contract, input, row, actor: terminalActor(registry) });
}

function printLink({ env, given }: Call, answer: unknown): void {
  const { token, expiresAt } = answer as LinkAnswer;
  for (const line of activationLines({ login: given.login!, token, expiresAt }, readPort(env))) env.out(line);
}
