import type { Command, Env } from './command.ts';
import { explainFailure, TerminalError } from './terminal-error.ts';

/** Runs the command that the arguments name and answers its exit code: 0 well, 1 failed, 2 not understood. */
export async function runCommand(args: readonly string[], env: Env, commands: readonly Command[]): Promise<number> {
  try {
    if (args.length === 0 || isHelp(args[0])) return list(env, commands);
    const command = findCommand(args, commands);
    const rest = args.slice(command.name.split(' ').length);
    if (!rest.some(isHelp)) return await command.run(rest, env);
    env.out(`${command.summary}\n\nUsage: ${command.usage}`);
    return 0;
  } catch (error) {
    const known = explainFailure(error);
    env.err(known ? known.line : error instanceof Error ? (error.stack ?? error.message) : String(error));
    return known?.exitCode ?? 1;
  }
}

function findCommand(args: readonly string[], commands: readonly Command[]): Command {
  for (const words of [2, 1]) {
    const found = commands.find(({ name }) => name === args.slice(0, words).join(' '));
    if (found) return found;
  }
  throw new TerminalError('USAGE', `There is no command "${args[0]}". Run \`goa --help\` for the list.`);
}

function list(env: Env, commands: readonly Command[]): number {
  const width = Math.max(...commands.map(({ name }) => name.length));
  env.out('GOA Cloud. Usage: goa <command> [options]; goa <command> --help tells more.\n');
  for (const { name, summary } of commands) env.out(`  ${name.padEnd(width)}  ${summary}`);
  return 0;
}

function isHelp(arg: string | undefined): boolean {
  return arg === '--help' || arg === '-h' || arg === 'help';
}
