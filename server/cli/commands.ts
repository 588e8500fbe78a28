import { auditVerify } from './audit-verify.command.ts';
import { check } from './check.command.ts';
import type { Command } from './command.ts';
import { explain } from './explain.command.ts';
import { migrate } from './migrate.command.ts';
import { replay } from './replay.command.ts';
import { role } from './role.command.ts';
import { seed } from './seed.command.ts';
import { serve } from './serve.command.ts';
import { simulate } from './simulate.command.ts';
import { user } from './user.command.ts';

/** Every word of the `goa` command, in the order of the help text. */
export const commands: readonly Command[] = [
  serve,
  migrate,
  check,
  seed,
  user,
  explain,
  auditVerify,
  role,
  replay,
  simulate,
];
