import type { Handler } from '#platform/commands';
import type { Files } from '#platform/files';
import { beginHandler } from './commands/begin.ts';
import { commitHandler } from './commands/commit.ts';
import { confirmHandler } from './commands/confirm.ts';
import { mendHandler } from './commands/mend.ts';
import { mendManyHandler } from './commands/mend-many.ts';
import { remapHandler } from './commands/remap.ts';
import { takeLinksHandler } from './commands/take-links.ts';
import { undoHandler } from './commands/undo.ts';
import { withdrawHandler } from './commands/withdraw.ts';
import { linesHandler } from './queries/lines.ts';
import { progressHandler } from './queries/progress.ts';
import { rosterCasesHandler } from './queries/roster-cases.ts';
import { sheetsHandler } from './queries/sheets.ts';
import { targetsHandler } from './queries/targets.ts';

/** The code behind the contracts of the intake wing. */
export function intakeHandlers(files: Files): readonly Handler[] {
  return [
    beginHandler(files),
    confirmHandler,
    remapHandler,
    mendHandler,
    mendManyHandler,
    commitHandler,
    undoHandler,
    withdrawHandler,
    takeLinksHandler,
    progressHandler,
    sheetsHandler,
    linesHandler,
    rosterCasesHandler,
    targetsHandler,
  ];
}
