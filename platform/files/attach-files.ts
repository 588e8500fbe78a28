import { GoaError, type Writer } from '#platform/store';
import type { Registry, Resource } from '#standards/language';
import { fileFault } from './faults.ts';
import { type FileRow, findFile } from './file-row.ts';
import type { Files } from './files.ts';
import { file } from './resources/file.resource.ts';

/** Files that are to belong to a row. */
export interface Attaching {
  readonly resource: Resource;
  readonly row: string;
  readonly files: readonly { readonly id: string; readonly purpose?: string | null }[];
}

/**
 * Gives files that the actor uploaded, and that belong to nothing yet, to a row. For wings and handlers that have judged themselves that the
 * actor may add to the row; people come through `files.attach`. Throws FILE_UNKNOWN, FILE_ATTACHED, FILE_QUARANTINED, FILE_TOO_LARGE.
 */
export async function attachFiles(files: Files, tx: Writer, { resource, row, files: given }: Attaching): Promise<void> {
  const patches = [];
  for (const { id, purpose = null } of given) {
    const found = await ownFile(tx, id);
    if (found.ofRow) throw new GoaError(fileFault('FILE_ATTACHED'));
    if (found.state === 'quarantined') throw new GoaError(fileFault('FILE_QUARANTINED'));
    if (found.size > files.most[found.use]) throw new GoaError(fileFault('FILE_TOO_LARGE'));
    patches.push({ id, rev: found.rev, set: { ofResource: resource.id, ofRow: row, purpose } });
  }
  if (patches.length > 0)
    await tx.entrust(['file.read', 'file.update']).update(file, patches, { permission: 'file.update', verb: 'attach' });
}

/** A file that the actor uploaded. Throws FILE_UNKNOWN. */
export async function ownFile(tx: Writer, id: string): Promise<FileRow> {
  const found = UUID.test(id) ? await findFile(tx.system, id) : undefined;
  if (!found || found.person === null || found.person !== tx.actor.person)
    throw new GoaError(fileFault('FILE_UNKNOWN'), { path: 'file' });
  return found;
}

/** The row that a person named, which the person must see and be allowed to change. Throws FILE_UNKNOWN, NOT_FOUND, ATTACH_FORBIDDEN. */
export async function changeableRow(tx: Writer, registry: Registry, name: string, row: string): Promise<Resource> {
  const resource = registry.resource(name);
  if (!resource || !UUID.test(row)) throw new GoaError(fileFault('FILE_UNKNOWN'), { path: 'row' });
  await tx.get(resource, row);
  if (!(await mayChange(tx, resource, row))) throw new GoaError(fileFault('ATTACH_FORBIDDEN'));
  return resource;
}

/** May the actor add to and remove from the files of this visible row? As whoever may change the row. */
export async function mayChange(reader: Pick<Writer, 'can'>, resource: Resource, row: string): Promise<boolean> {
  if (resource.writtenBy === 'commands') return false;
  return (await reader.can(resource, row, ['update'])).length > 0;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
