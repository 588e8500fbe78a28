import type { Handler } from '#platform/commands';
import { beginHandler } from './commands/begin.ts';
import { cancelHandler } from './commands/cancel.ts';
import { retryHandler } from './commands/retry.ts';
import { mineHandler } from './queries/mine.ts';
import type { ExportSettings } from './settings.ts';

/** The code behind the contracts of the exports wing. */
export function exportHandlers(settings: ExportSettings): readonly Handler[] {
  return [beginHandler(settings), cancelHandler, retryHandler, mineHandler];
}
