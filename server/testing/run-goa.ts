import { commands } from '../cli/commands.ts';
import { runCommand } from '../cli/run-command.ts';
import type { Installed } from './installed.ts';

/** What a command printed and with which code it ended. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a `goa` command on the database of a test, in this process. */
export async function runGoa(
  { root, databaseUrl, dataDir }: Pick<Installed, 'root' | 'databaseUrl' | 'dataDir'>,
  ...args: string[]
): Promise<Outcome> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand(
    args,
    {
      root,
      program: '',
      vars: { DATABASE_URL: databaseUrl, GOA_DATA_DIR: dataDir },
      out: (line) => out.push(line),
      err: (line) => err.push(line),
    },
    commands,
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}
