import { sql } from 'kysely';
import { tellPeople } from '#platform/messages';
import type { ListExport, Writer } from '#platform/store';
import { type ExportRow, moveExport } from '../work/export-row.ts';
import type { ExportParts } from './export-parts.ts';

const DAY_MS = 86_400_000;

/** A file that was written and kept. */
interface Finished {
  readonly job: string;
  readonly run: string;
  readonly list: ListExport;
  /** Bytes. */
  readonly size: number;
}

/** Hands the file out: row, note in the access log and message in one transaction. Answers false when the run may no longer do so. */
export async function finishExport(
  { store, settings }: ExportParts,
  { job, run, list, size }: Finished,
): Promise<boolean> {
  const now = Date.now();
  const set = {
    state: 'ready',
    rows: list.count,
    size,
    message: null,
    endedAt: new Date(now).toISOString(),
    expiresAt: new Date(now + settings.keptDays * DAY_MS).toISOString(),
  } as const;
  return moveExport(store, job, ['writing'], set, async (tx, row) => {
    if (!(await holdsRun(tx, job, run))) return false;
    await list.note(tx.system);
    await tell(tx, row, run, `“${row.name}”已生成，请在 ${settings.keptDays} 天内下载`);
    return true;
  });
}

/** Ends an export that cannot go on, with the sentence that the person reads. */
export async function failExport({ store }: ExportParts, job: string, run: string, message: string): Promise<void> {
  const set = { state: 'failed', message: message.slice(0, 1000), endedAt: new Date().toISOString() } as const;
  await moveExport(store, job, ['queued', 'writing'], set, async (tx, row) => {
    if (!(await holdsRun(tx, job, run))) return false;
    await tell(tx, row, run, `“${row.name}”没有导出成功`);
    return true;
  });
}

/** Whether the run may still write; whoever wants to end it waits until this transaction is over. */
async function holdsRun(tx: Writer, job: string, run: string): Promise<boolean> {
  const { rows } = await sql`select 1 as mine from export_work where job = ${job} and run = ${run} for update`.execute(
    tx.system,
  );
  return rows.length > 0;
}

async function tell(tx: Writer, { id, person }: ExportRow, run: string, title: string): Promise<void> {
  await tellPeople(tx.system, person ? [person] : [], {
    kind: 'export',
    title,
    link: '/exports',
    about: `export ${id} ${run}`,
  });
}
