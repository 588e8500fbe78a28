import type { Readable } from 'node:stream';
import { GoaError, type Store } from '#platform/store';
import type { Resource } from '#standards/language';
import { fileFault } from './faults.ts';
import { type FileRow, findFile } from './file-row.ts';
import type { Files } from './files.ts';
import type { LocalCopy } from './storage/blob-store.ts';

/**
 * A file of a row, for jobs of the wing that keeps the row and has judged itself who may see it. Throws FILE_UNKNOWN when the file is not of that row,
 * FILE_CHECKING, FILE_QUARANTINED.
 */
export async function fileOfRow(store: Store, resource: Resource, row: string, id: string): Promise<FileRow> {
  const found = await findFile(store.system, id);
  if (found?.ofRow !== row || found.ofResource !== resource.id) throw new GoaError(fileFault('FILE_UNKNOWN'));
  return usable(found);
}

/** All bytes of a file that was found so. */
export function bytesOf(files: Files, { digest }: FileRow): Promise<Readable> {
  return files.blobs.read(digest);
}

/** The same bytes as a file on this machine, to be read only. */
export function localBytesOf(files: Files, { digest }: FileRow): Promise<LocalCopy> {
  return files.blobs.local(digest);
}

function usable(found: FileRow): FileRow {
  if (found.state === 'checking') throw new GoaError(fileFault('FILE_CHECKING'));
  if (found.state === 'quarantined') throw new GoaError(fileFault('FILE_QUARANTINED'));
  return found;
}
