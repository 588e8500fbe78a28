import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { defineHandler, type Handler } from '#platform/commands';
import { attachFiles, bytesOf, ownFile } from '#platform/files';
import { GoaError } from '#platform/store';
import type { Documents } from '../documents.ts';
import { documentFault } from '../faults.ts';
import { documentTemplate } from '../resources/index.ts';
import { openTemplate } from '../templates/open-template.ts';
import { publishTemplate, uploadTemplate } from './upload-template.contract.ts';

/** Largest template file in bytes. */
const MOST = 10 * 1024 * 1024;

/** Does 上传模板 (`documents.uploadTemplate`). */
export function uploadTemplateHandler(documents: Documents): Handler {
  return defineHandler(uploadTemplate, async (tx, input, { as }) => {
    const { unit } = tx.actor;
    if (!unit) throw new GoaError(documentFault('NO_UNIT'));
    const given = await ownFile(tx, input.file);
    if (given.size > MOST) throw new GoaError(documentFault('TEMPLATE_TOO_LARGE'), { path: 'file' });
    const { places } = await openTemplate(await buffer(await bytesOf(documents.files, given)));
    const { rows } = await sql<{ last: number | null }>`
      select max(version) as last from document_template where unit = ${unit}::uuid and template_key = ${input.key}`.execute(
      tx.system,
    );
    const version = (rows[0]?.last ?? 0) + 1;
    const row = { ...input, version, unit, status: 'draft' as const, places: places.join('\n') || '（无占位符）' };
    const written = await tx.create(documentTemplate, [row], { ...as, verb: 'upload' });
    const template = written.rows[0]!.id;
    const files = [{ id: given.id, purpose: '模板' }];
    await attachFiles(documents.files, tx, { resource: documentTemplate, row: template, files });
    return { template, version, places };
  });
}

/** Does 发布 (`documentTemplate.publish`). */
export const publishTemplateHandler = defineHandler(publishTemplate, async (tx, _input, { row, as }) => {
  const found = await tx.get(documentTemplate, row?.id ?? '');
  const filter = {
    and: [
      { field: 'unit', op: 'eq', value: found.unit },
      { field: 'key', op: 'eq', value: found.key },
      { field: 'status', op: 'eq', value: 'published' },
    ],
  } as const;
  const before = await tx.find(documentTemplate, { filter });
  const retired = before.rows.map(({ id, rev }) => ({ id, rev, set: { status: 'retired' as const } }));
  if (retired.length > 0) await tx.update(documentTemplate, retired, { ...as, verb: 'retire' });
  await tx.update(documentTemplate, [{ id: found.id, rev: found.rev, set: { status: 'published' } }], as);
});
