import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { exportJob } from '../resources/export-job.resource.ts';
import type { ExportRow } from '../work/export-row.ts';
import { isOver } from '../work/is-over.ts';
import { type MyExport, mine } from './mine.contract.ts';

/** Exports that the page shows. */
const MOST = 50;

type Progress = Pick<MyExport, 'done' | 'of'>;

/** Answers 我的导出 (`exports.mine`). */
export const mineHandler = defineQuery(mine, async (reader, _input, { store }) => {
  const filter = { field: 'person', op: 'eq', value: reader.actor.person } as const;
  if (!reader.actor.person) return [];
  const { rows } = await reader.find(exportJob, { filter, limit: MOST });
  const { rows: works } = await sql<Progress & { readonly job: string }>`
    select job, done, total as of from export_work where job = any(${rows.map(({ id }) => id)}::uuid[])`.execute(
    store.system,
  );
  const progress = new Map(works.map(({ job, ...one }) => [job, one]));
  return rows.map((row) => entryOf(row, progress.get(row.id) ?? { done: 0, of: null }));
});

/** A file that has outlived its time is expired, whether it was swept already or not. */
function entryOf(row: ExportRow, progress: Progress): MyExport {
  const { id, name, ledger, state, rows, size, expiresAt, message, createdAt } = row;
  return {
    id,
    name: name ?? '',
    ledger: ledger ?? '',
    state: state === 'ready' && isOver(expiresAt) ? 'expired' : (state ?? ''),
    ...progress,
    rows: rows ?? null,
    size: size ?? null,
    at: createdAt,
    expiresAt: expiresAt ?? null,
    message: message ?? null,
  };
}
