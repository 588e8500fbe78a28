import { serviceActor } from '#platform/identity';
import { fault, GoaError, type Reader, type Seen, type Store, type Writer } from '#platform/store';
import type { InputOf } from '#standards/language';
import { exportFault } from '../faults.ts';
import { exportJob } from '../resources/export-job.resource.ts';
import { tellPages } from './export-channel.ts';

/** Permission under which the wing itself writes its rows; nobody is granted it. */
export const RUN = 'exports.run';

/** Fields of an export. */
export type ExportFields = InputOf<(typeof exportJob)['fields']>;

/** An export as somebody sees it. */
export type ExportRow = Seen<typeof exportJob>;

/** The wing's own actor: it keeps exports and reads no list. */
export const exportActor = () => serviceActor('exports', { permissions: ['exportJob.read', RUN] });

/** The export, when it is the reader's own; else NOT_FOUND or EXPORT_NOT_YOURS. */
export async function ownExport(reader: Reader, id: string): Promise<ExportRow> {
  const row = await reader.get(exportJob, id);
  if (!row.person || row.person !== reader.actor.person) throw new GoaError(exportFault('EXPORT_NOT_YOURS'));
  return row;
}

/** Changes an export in the name of whoever acts in the transaction. Throws EXPORT_STATE when it is in none of the states, CONFLICT when somebody moved it. */
export async function changeExport(
  tx: Writer,
  id: string,
  verb: string,
  from: readonly string[],
  set: Partial<ExportFields>,
): Promise<void> {
  const own = tx.entrust([RUN, 'exportJob.read']);
  const row = await own.get(exportJob, id);
  if (!from.includes(row.state ?? '')) throw new GoaError(exportFault('EXPORT_STATE'));
  await own.update(exportJob, [{ id, rev: row.rev, set }], { permission: RUN, verb });
  await tellPages(tx.system, row.person ?? '');
}

/** Moves an export on in the wing's own name, with what else belongs to the step; answers false when it is in none of the states, or `within` says no. */
export async function moveExport(
  store: Store,
  id: string,
  from: readonly string[],
  set: Partial<ExportFields>,
  within?: (tx: Writer, row: ExportRow) => Promise<boolean>,
): Promise<boolean> {
  for (;;) {
    try {
      return await store.run(exportActor(), async (tx) => {
        const row = await tx.get(exportJob, id);
        if (!from.includes(row.state ?? '')) return false;
        if (within && !(await within(tx, row))) return false;
        await tx.update(exportJob, [{ id, rev: row.rev, set }], { permission: RUN, verb: set.state ?? 'progress' });
        await tellPages(tx.system, row.person ?? '');
        return true;
      });
    } catch (error) {
      // Somebody moved it in between: it is looked at anew.
      if (!(error instanceof GoaError) || error.code !== fault('CONFLICT').code) throw error;
    }
  }
}
