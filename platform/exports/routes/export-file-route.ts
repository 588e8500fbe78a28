import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { bookAnswer, type Files } from '#platform/files';
import type { RawRoute } from '#platform/http';
import { type Actor, GoaError, type Store } from '#platform/store';
import { exportFault } from '../faults.ts';
import { type ExportRow, ownExport } from '../work/export-row.ts';
import { type ExportWork, workOf } from '../work/export-work.ts';
import { isOver } from '../work/is-over.ts';

/**
 * Hands a written file to the person who asked for it, under the post it was asked with and only while that post's rights over the list are those the
 * file was written under. Each download is noted.
 */
export const exportFileRoute = (files: Files): RawRoute => ({
  method: 'GET',
  path: '/api/exports/{id}/file',
  id: 'getExportFile',
  tag: 'exports',
  title: '下载导出的文件',
  permission: 'signedIn',
  input: 'none',
  answer: 'stream',
  perMinute: 30,
  async handle({ store, actor, params }) {
    const row = await ownExport(store.as(actor), params.id ?? '');
    refuseUnready(row);
    const work = await workOf(store.system, row.id);
    if (!work?.blob) throw new GoaError(exportFault('EXPORT_EXPIRED'));
    await refuseOtherRights(store, actor, work);
    const stream = await files.blobs.read(work.blob);
    await noteDownload(store, actor, row);
    const [, title = '', format = ''] = /^(.*)\.(xlsx|csv)$/.exec(row.name ?? '') ?? [];
    return bookAnswer(stream, title, format === 'csv' ? 'csv' : 'xlsx', row.size ?? undefined);
  },
});

function refuseUnready({ state, expiresAt }: ExportRow): void {
  if (state === 'expired' || (state === 'ready' && isOver(expiresAt)))
    throw new GoaError(exportFault('EXPORT_EXPIRED'));
  if (state !== 'ready') throw new GoaError(exportFault('EXPORT_NOT_READY'));
}

async function refuseOtherRights(store: Store, actor: Actor, work: ExportWork): Promise<void> {
  if (actor.assignment !== work.assignment) throw new GoaError(exportFault('EXPORT_OTHER_POST'));
  const resource = store.registry.resource(work.target);
  if (!resource) throw new GoaError(exportFault('EXPORT_RIGHT_GONE'));
  const rights = await store
    .as(actor)
    .judgeExport(resource, work.query)
    .then((judged) => judged.rights)
    .catch((error: unknown) => {
      if (!(error instanceof GoaError) || error.status >= 500) throw error;
      throw new GoaError(exportFault(error.status === 403 ? 'EXPORT_RIGHT_GONE' : 'EXPORT_RIGHT_CHANGED'));
    });
  if (rights !== work.rights) throw new GoaError(exportFault('EXPORT_RIGHT_CHANGED'));
}

async function noteDownload({ system }: Store, actor: Actor, row: ExportRow): Promise<void> {
  const detail = JSON.stringify({ name: row.name, target: row.target, rows: row.rows });
  await sql`insert into access_log (id, at, actor, account, person, assignment, unit, action, resource, row_id, detail)
    values (${uuid()}, now(), ${actor.name}, ${actor.account}::uuid, ${actor.person}::uuid, ${actor.assignment}::uuid,
      ${actor.unit}::uuid, 'download', 'export_job', ${row.id}::uuid, ${detail}::jsonb)`.execute(system);
}
