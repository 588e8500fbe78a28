import type { Writer } from '#platform/store';
import type { Resource } from '#standards/language';
import { filesOf } from './file-row.ts';
import { file } from './resources/file.resource.ts';

/** Gives up the files of a row whose time to be kept is over: they leave the row, and the next sweep takes away bytes that no other file has. */
export async function retireFiles(tx: Writer, resource: Resource, row: string): Promise<void> {
  const found = await filesOf(tx.system, resource.id, row);
  if (found.length === 0) return;
  const trusted = tx.entrust(['file.read', 'file.update', 'file.void']);
  const set = { ofResource: null, ofRow: null };
  const patches = found.map(({ id, rev }) => ({ id, rev, set }));
  await trusted.update(file, patches, { permission: 'file.update', verb: 'retire' });
  const gone = found.map(({ id, rev }) => ({ id, rev: rev + 1 }));
  await trusted.void(file, gone, { permission: 'file.void', verb: 'retire' });
}
