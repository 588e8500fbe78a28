import { commands } from './commands.ts';
import { runCommand } from './run-command.ts';

/** Runs `goa` with the real world around it; `root` is the clone, `program` the script that was started. */
export function main(args: readonly string[], root: string, program: string): Promise<number> {
  const env = {
    root,
    program,
    vars: process.env,
    out: (line: string) => console.log(line),
    err: (line: string) => console.error(line),
  };
  return runCommand(args, env, commands);
}
