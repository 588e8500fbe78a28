import type { Command } from './command.ts';
import { role } from './role.command.ts';
import { serve } from './serve.command.ts';

/** Every word of the `goa` command, in the order of the help text. */
export const commands: readonly Command[] = [serve, role];
