import { sql } from 'kysely';
import { keepFile } from '#platform/files';
import { serviceActor } from '#platform/identity';
import type { Store } from '#platform/store';
import type { Documents } from '../documents.ts';
import { documentTemplate } from '../resources/index.ts';
import { DOCX, templateFor } from './fill-template.ts';
import { makeTemplate } from './make-template.ts';
import { openTemplate } from './open-template.ts';

/** A template as the code ships it. */
export interface ShippedTemplate {
  readonly key: string;
  readonly name: string;
  /** The title, the 主送机关, the text: one paragraph each, with places `{{…}}`. */
  readonly paragraphs: readonly string[];
}

/**
 * Gives a unit the shipped template as its published first version, unless it has one of that key (or a unit above it has): what office staff upload
 * later is never overwritten. Of two at once the first wins.
 */
export async function shipTemplate(
  documents: Documents,
  store: Store,
  { unit, key, name, paragraphs }: ShippedTemplate & { readonly unit: string },
): Promise<void> {
  if (await templateFor(store, key, unit)) return;
  const bytes = makeTemplate(paragraphs);
  const { places } = await openTemplate(bytes);
  const actor = serviceActor('documents.ship', { permissions: PERMISSIONS });
  await store.run(actor, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`template ${unit} ${key}`}))`.execute(tx.system);
    if (await templateFor(tx, key, unit)) return;
    const row = {
      key,
      name,
      version: await nextVersion(tx, key, unit),
      unit,
      places: places.join('\n') || '（无占位符）',
    };
    const as = { permission: 'documentTemplate.create', verb: 'ship' };
    const written = await tx.create(documentTemplate, [{ ...row, status: 'draft', file: '（待存）' }], as);
    const template = written.rows[0]!;
    const of = { resource: documentTemplate, row: template.id, purpose: '模板' };
    const kept = await keepFile(documents.files, tx, { name: `${name}.docx`, type: DOCX, content: bytes, of, unit });
    const set = { file: kept.id, status: 'published' as const };
    await tx.update(documentTemplate, [{ ...template, set }], {
      permission: 'documentTemplate.update',
      verb: 'publish',
    });
  });
}

async function nextVersion(tx: Pick<Store, 'system'>, key: string, unit: string): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(version) as last from document_template where unit = ${unit}::uuid and template_key = ${key}`.execute(
    tx.system,
  );
  return (rows[0]?.last ?? 0) + 1;
}

const PERMISSIONS = [
  'documentTemplate.create',
  'documentTemplate.update',
  'documentTemplate.read',
  'unit.read',
  'file.read',
];
