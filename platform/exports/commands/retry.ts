import { defineHandler } from '#platform/commands';
import { fault, GoaError } from '#platform/store';
import { exportFault } from '../faults.ts';
import { changeExport, ownExport } from '../work/export-row.ts';
import { workOf } from '../work/export-work.ts';
import { isOver } from '../work/is-over.ts';
import { queueExport, refuseTooMany } from '../work/queue-export.ts';
import { retry } from './retry.contract.ts';

/** Does 重新导出 (`exportJob.retry`). */
export const retryHandler = defineHandler(retry, async (tx, _input, { row, store }) => {
  const { person, state, expiresAt } = await ownExport(tx, row!.id);
  if (state === 'ready' && !isOver(expiresAt)) throw new GoaError(exportFault('EXPORT_STATE'));
  const work = await workOf(tx.system, row!.id);
  if (!work) throw new GoaError(exportFault('EXPORT_STATE'));
  if (work.assignment !== tx.actor.assignment) throw new GoaError(exportFault('EXPORT_OTHER_POST'));
  const resource = store.registry.resource(work.target);
  if (!resource) throw new GoaError(fault('UNKNOWN_RESOURCE'));
  await tx.judgeExport(resource, work.query);
  await refuseTooMany(tx, person ?? '');
  const fresh = { rows: null, size: null, expiresAt: null, endedAt: null, message: null };
  await changeExport(tx, row!.id, 'retry', ['failed', 'cancelled', 'ready', 'expired'], { state: 'queued', ...fresh });
  await queueExport(tx, row!.id);
});
