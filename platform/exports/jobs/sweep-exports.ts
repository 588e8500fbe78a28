import { sql } from 'kysely';
import type { Clock, JobHandler } from '#platform/store';
import { moveExport } from '../work/export-row.ts';
import { WRITE_JOB } from '../work/queue-export.ts';
import type { ExportParts } from './export-parts.ts';

const SWEEP = 'exports.sweep';

/** Days after which the question of an ended export is forgotten; its row and the trail stay. */
const FORGET_DAYS = 30;

/** Most that one run takes away. */
const MOST = 1000;

/** Once an hour files that have outlived their time go, and what runs left behind. */
export function sweepJobs(parts: ExportParts): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
} {
  return { handlers: { [SWEEP]: () => sweepExports(parts) }, clocks: [{ handler: SWEEP, everySeconds: 3600 }] };
}

/** Does it now. */
export async function sweepExports(parts: ExportParts): Promise<void> {
  await expire(parts);
  await giveUpLost(parts);
  await removeBytes(parts);
  await sql`
    delete from export_work w using export_job j where j.id = w.job and w.blob is null
      and j.state in ('failed', 'cancelled', 'expired') and j.ended_at < now() - ${FORGET_DAYS} * interval '1 day'`.execute(
    parts.store.system,
  );
}

async function expire({ store }: ExportParts): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from export_job where state = 'ready' and expires_at <= now() order by id limit ${MOST}`.execute(
    store.system,
  );
  for (const { id } of rows) await moveExport(store, id, ['ready'], { state: 'expired' });
}

/** Exports whose job took its worker down at each attempt: they would wait, and count against their person, for ever. */
async function giveUpLost({ store }: ExportParts): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from export_job e where state in ('queued', 'writing') and updated_at < now() - interval '10 minutes'
      and not exists (select 1 from job where handler = ${WRITE_JOB} and key = e.id::text and done_at is null and dead_at is null)
    order by id limit ${MOST}`.execute(store.system);
  const set = { state: 'failed', message: '系统多次未能生成文件，请重新导出或联系管理员。' } as const;
  for (const { id } of rows)
    await moveExport(store, id, ['queued', 'writing'], { ...set, endedAt: new Date().toISOString() });
}

/** The bytes first, then the word of them: killed in between, they are removed once more. */
async function removeBytes({ store, files }: ExportParts): Promise<void> {
  const { rows } = await sql<{ job: string; blob: string }>`
    select w.job, w.blob from export_work w join export_job j on j.id = w.job
    where w.blob is not null and j.state in ('failed', 'cancelled', 'expired') order by w.job limit ${MOST}`.execute(
    store.system,
  );
  for (const { job, blob } of rows) {
    await files.blobs.remove(blob);
    await sql`update export_work set blob = null where job = ${job} and blob = ${blob}`.execute(store.system);
  }
}
