import { sql } from 'kysely';
import { defineHandler, type Handler } from '#platform/commands';
import { attachFiles, cleanName, type Files, ownFile } from '#platform/files';
import { enqueueJobs, GoaError, type Writer } from '#platform/store';
import { makeBatch } from '../batch/batch-row.ts';
import { importable, mustImport } from '../batch/intake-target.ts';
import { putWork } from '../batch/work.ts';
import { intakeFault } from '../faults.ts';
import { intakeBatch } from '../resources/intake-batch.resource.ts';
import { mustBringUp, ROSTER, ROSTER_TITLE } from '../roster/roster-target.ts';
import { begin } from './begin.contract.ts';

/** Batches of one person that may be under way at the same time. */
const MOST = 1000;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Does 开始导入 (`intake.begin`). */
export const beginHandler = (files: Files): Handler =>
  defineHandler(begin, async (tx, input, { store }) => {
    const { account, assignment, person, unit } = tx.actor;
    if (!account || !assignment || !person || !unit) throw new GoaError(intakeFault('NO_UNIT'));
    const ledger = targetTitle(tx, input.resource, store.registry);
    if (input.follows) await tx.get(intakeBatch, input.follows);
    await refuseTooMany(tx, person);
    if (!UUID.test(input.file)) throw new GoaError(intakeFault('FILE_UNKNOWN'), { path: 'file' });
    const { size, use } = await ownFile(tx, input.file);
    // An attachment is seen by whoever sees its row, a workbook by nobody else.
    if (use !== 'workbook') throw new GoaError(intakeFault('FILE_UNKNOWN'), { path: 'file' });
    const batch = await makeBatch(tx, {
      name: cleanName(input.name),
      ledger,
      target: input.resource,
      stage: 'uploaded',
      unit,
      person,
      source: 'workbook',
      file: input.file,
      size,
      follows: input.follows,
    });
    await attachFiles(files, tx, { resource: intakeBatch, row: batch, files: [{ id: input.file }] });
    await putWork(tx.system, { batch, account, assignment, target: input.resource, file: input.file });
    await enqueueJobs(tx.system, [{ handler: 'intake.read', key: batch, payload: { batch } }]);
    return { batch };
  });

function targetTitle(tx: Writer, name: string, registry: Parameters<typeof importable>[0]): string {
  if (name === ROSTER) {
    mustBringUp(tx);
    return ROSTER_TITLE;
  }
  const resource = importable(registry, name);
  mustImport(tx, resource);
  return resource.title;
}

/** Batches that wait are cheap, but not free. */
async function refuseTooMany(tx: Writer, person: string): Promise<void> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from intake_batch where person = ${person} and voided_at is null
      and stage not in ('committed', 'undone', 'failed', 'withdrawn')`.execute(tx.system);
  if (rows[0]!.open >= MOST) throw new GoaError(intakeFault('TOO_MANY_BATCHES'));
}
