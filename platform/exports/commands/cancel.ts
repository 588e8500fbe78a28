import { defineHandler } from '#platform/commands';
import { changeExport, ownExport } from '../work/export-row.ts';
import { endRun } from '../work/export-work.ts';
import { cancel } from './cancel.contract.ts';

/** Does 取消导出 (`exportJob.cancel`); the run that writes notices it at its next note. */
export const cancelHandler = defineHandler(cancel, async (tx, _input, { row }) => {
  await ownExport(tx, row!.id);
  // The work before the row, as the run that finishes takes them.
  await endRun(tx.system, row!.id);
  await changeExport(tx, row!.id, 'cancel', ['queued', 'writing'], {
    state: 'cancelled',
    endedAt: new Date().toISOString(),
  });
});
