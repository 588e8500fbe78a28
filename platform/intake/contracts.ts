import type { Contract } from '#standards/language';
import { begin } from './commands/begin.contract.ts';
import { commit } from './commands/commit.contract.ts';
import { confirm } from './commands/confirm.contract.ts';
import { mend } from './commands/mend.contract.ts';
import { mendMany } from './commands/mend-many.contract.ts';
import { remap } from './commands/remap.contract.ts';
import { takeLinks } from './commands/take-links.contract.ts';
import { undo } from './commands/undo.contract.ts';
import { withdraw } from './commands/withdraw.contract.ts';
import { lines } from './queries/lines.contract.ts';
import { progress } from './queries/progress.contract.ts';
import { rosterCases } from './queries/roster-cases.contract.ts';
import { sheets } from './queries/sheets.contract.ts';
import { targets } from './queries/targets.contract.ts';

/** Everything that people may ask of the intake wing. */
export const intakeContracts: readonly Contract[] = [
  begin,
  confirm,
  remap,
  mend,
  mendMany,
  commit,
  undo,
  withdraw,
  takeLinks,
  progress,
  sheets,
  lines,
  rosterCases,
  targets,
];
