import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { bytesOf, fileOfRow } from '#platform/files';
import { GoaError, type Store } from '#platform/store';
import type { Documents } from '../documents.ts';
import { documentFault } from '../faults.ts';
import { documentTemplate } from '../resources/index.ts';
import { openTemplate, type TemplateData } from './open-template.ts';

/** Type of what comes out. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A filled template. */
export interface FilledTemplate {
  readonly name: string;
  readonly version: number;
  /** A Word document (`DOCX`). */
  readonly bytes: Buffer;
}

/**
 * Fills the published template of that key: the unit's own, else that of the nearest unit above it in the territory. For wings that have judged who
 * may have the result. Throws TEMPLATE_NONE, and TEMPLATE_DATA unless `missing` says what stands where there is nothing.
 */
export async function fillTemplate(
  documents: Documents,
  store: Store,
  { key, unit, data, missing }: TemplateFilling,
): Promise<FilledTemplate> {
  const found = await templateFor(store, key, unit);
  if (!found) throw new GoaError(documentFault('TEMPLATE_NONE'));
  const file = await fileOfRow(store, documentTemplate, found.id, found.file);
  const template = await openTemplate(await buffer(await bytesOf(documents.files, file)));
  return { name: found.name, version: found.version, bytes: template.fill(data, missing) };
}

/** What is filled, for whom, with what. */
export interface TemplateFilling {
  readonly key: string;
  readonly unit: string;
  readonly data: TemplateData;
  readonly missing?: (place: string) => string;
}

/** The published template that a unit uses. */
export async function templateFor(store: Pick<Store, 'system'>, key: string, unit: string) {
  const { rows } = await sql<{ id: string; name: string; version: number; file: string }>`
    select t.id, t.name, t.version, t.file
    from document_template t join unit owner on owner.id = t.unit join unit asked on asked.id = ${unit}::uuid
    where t.template_key = ${key} and t.status = 'published' and t.voided_at is null
      and (t.unit = asked.id or starts_with(asked.place_path, owner.place_path) or starts_with(asked.line_path, owner.line_path))
    order by (t.unit = asked.id) desc, length(owner.place_path) desc limit 1`.execute(store.system);
  return rows[0];
}
