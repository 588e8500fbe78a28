import { type ParseArgsConfig, parseArgs } from 'node:util';
import { TerminalError } from './terminal-error.ts';

/** Reads the options of a command. Throws USAGE for an unknown option or a missing value. */
export function parseOptions<T extends ParseArgsConfig>(
  args: readonly string[],
  config: T,
): ReturnType<typeof parseArgs<T & { args: string[] }>> {
  try {
    return parseArgs({ ...config, args: [...args] });
  } catch (error) {
    throw new TerminalError('USAGE', `${(error as Error).message.split('. ')[0]}. Add --help for the usage.`);
  }
}
