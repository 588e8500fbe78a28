import { defineHandler, type Handler } from '#platform/commands';
import { fault, GoaError } from '#platform/store';
import { exportQuery } from '../export-query.ts';
import { exportFault } from '../faults.ts';
import { exportJob } from '../resources/export-job.resource.ts';
import type { ExportSettings } from '../settings.ts';
import { RUN } from '../work/export-row.ts';
import { putWork } from '../work/export-work.ts';
import { queueExport, refuseTooMany } from '../work/queue-export.ts';
import { begin } from './begin.contract.ts';

/** Does 导出列表 (`exports.begin`). */
export const beginHandler = ({ atOnce }: ExportSettings): Handler =>
  defineHandler(begin, async (tx, input, { store, today }) => {
    const { account, assignment, person, unit } = tx.actor;
    if (!account || !assignment || !person || !unit) throw new GoaError(exportFault('EXPORT_NO_POST'));
    const resource = store.registry.resource(input.resource);
    if (!resource) throw new GoaError(fault('UNKNOWN_RESOURCE'), { path: 'resource' });
    const query = exportQuery({ ...input, voided: input.voided ?? false });
    const judged = await tx.judgeExport(resource, query);
    const { capped } = await judged.count(atOnce);
    if (!capped) return { job: null };
    await refuseTooMany(tx, person);
    const { rows } = await tx.entrust([RUN]).create(
      exportJob,
      [
        {
          name: `${resource.title}-${today}.${input.format}`,
          ledger: resource.title,
          target: resource.name,
          format: input.format,
          state: 'queued',
          unit,
          person,
        },
      ],
      { permission: RUN, verb: 'begin' },
    );
    const job = rows[0]!.id;
    await putWork(tx.system, { job, account, assignment, target: resource.name, query });
    await queueExport(tx, job);
    tx.emit('exports.begun', job, { export: job, resource: resource.name });
    return { job };
  });
