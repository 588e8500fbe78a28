import { randomBytes, randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { placeForMade } from '#platform/files';
import { resolveActor } from '#platform/identity';
import { GoaError, type JobHandler, type ListExport } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { exportFault } from '../faults.ts';
import { type ExportRow, moveExport } from '../work/export-row.ts';
import { type ExportWork, noteRun, takeRun } from '../work/export-work.ts';
import { failExport, finishExport } from './end-export.ts';
import type { ExportParts } from './export-parts.ts';
import { RunWatch } from './run-watch.ts';
import { writeBook } from './write-book.ts';

/** Attempts after which an export that fails for no reason of the person's is given up. */
const ATTEMPTS = 5;

/** A run that may write. */
interface Run {
  readonly id: string;
  readonly row: ExportRow;
  readonly work: ExportWork;
}

/**
 * Job `exports.write`: writes the file of an export from one snapshot with the rights of its person at that moment, and hands it out in one transaction with
 * its note in the access log. Killed anywhere it begins anew; only one run can finish.
 */
export const writeExport =
  (parts: ExportParts): JobHandler =>
  async ({ payload, attempt }, signal) => {
    const run = await begun(parts, String(payload.export));
    if (!run) return;
    const watch = new RunWatch(parts.store, { job: run.row.id, run: run.id, person: run.row.person ?? '' });
    try {
      await written(parts, run, watch, signal);
    } catch (error) {
      if (watch.ended.aborted) return;
      if (signal.aborted) throw error;
      if (error instanceof GoaError && error.status < 500)
        return await failExport(parts, run.row.id, run.id, error.message);
      if (attempt >= ATTEMPTS)
        await failExport(parts, run.row.id, run.id, '系统生成文件时多次出错，请稍后重新导出或联系管理员。');
      throw error;
    } finally {
      watch.close();
    }
  };

async function begun({ store, files }: ExportParts, id: string): Promise<Run | undefined> {
  const run = randomUUID();
  let found: Omit<Run, 'id'> | undefined;
  const moved = await moveExport(store, id, ['queued', 'writing'], { state: 'writing' }, async (tx, row) => {
    const work = await takeRun(tx.system, id, run);
    found = work && { row, work };
    return work !== undefined;
  });
  // Found in a transaction that was taken back is not begun: the run before may have handed its file out meanwhile.
  if (!moved || !found) return undefined;
  // What an earlier run left behind.
  if (found.work.blob) await files.blobs.remove(found.work.blob);
  return { id: run, ...found };
}

async function written(
  parts: ExportParts,
  { id, row, work }: Run,
  watch: RunWatch,
  signal: AbortSignal,
): Promise<void> {
  const { store, files } = parts;
  const list = await listOf(parts, work);
  const place = await placeForMade(files);
  try {
    await noteRun(store.system, row.id, id, { total: list.count, rights: list.rights });
    const format = row.format === 'csv' ? 'csv' : 'xlsx';
    const stop = AbortSignal.any([signal, watch.ended]);
    await writeBook({ list, title: row.ledger ?? '', format, place, count: watch.count, signal: stop });
    const blob = randomBytes(32).toString('hex');
    if (!(await noteRun(store.system, row.id, id, { blob, done: list.count }))) return;
    const { size } = await stat(place);
    await files.blobs.keep(blob, { path: place, size });
    if (!(await finishExport(parts, { job: row.id, run: id, list, size }))) await files.blobs.remove(blob);
  } finally {
    await list.close();
    await rm(place, { force: true });
  }
}

/** The list as its person may take it now. */
async function listOf({ store, day }: ExportParts, work: ExportWork): Promise<ListExport> {
  const { account, assignment, target, query } = work;
  const actor = await resolveActor(store, { account, assignment, day: day?.() ?? shanghaiDay(new Date()) });
  const resource = store.registry.resource(target);
  if (!actor || !resource) throw new GoaError(exportFault('EXPORT_RIGHT_GONE'));
  return store.export(actor, resource, query, { noted: false }).catch((error: unknown) => {
    throw error instanceof GoaError && error.status === 403 ? new GoaError(exportFault('EXPORT_RIGHT_GONE')) : error;
  });
}
