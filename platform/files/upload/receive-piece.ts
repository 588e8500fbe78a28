import type { Readable } from 'node:stream';
import { type Actor, GoaError, type Store } from '#platform/store';
import { fileFault } from '../faults.ts';
import type { Files } from '../files.ts';
import { type FinishedFile, finishUpload } from './finish-upload.ts';
import { withLease } from './lease.ts';
import { findUpload } from './upload-row.ts';

/** How far an upload has come. */
export interface UploadState {
  /** Bytes that lie on the disk: where the next piece begins. */
  readonly offset: number;
  readonly size: number;
  /** The file, once all bytes have come. */
  readonly file?: FinishedFile;
}

/** A part of an upload's bytes as it comes in. */
export interface Piece {
  readonly upload: string;
  readonly offset: number;
  readonly body: Readable;
}

/** Requests of this process that are writing, by upload. */
const writing = new Map<string, { readonly stop: AbortController; readonly done: Promise<unknown> }>();

/**
 * Takes one piece of an upload; the last one makes the file. A line that broke may not have been noticed yet: the piece that comes
 * later is the one that counts, and the earlier one ends where it is. Throws UPLOAD_UNKNOWN, UPLOAD_OFFSET (with the offset), UPLOAD_BUSY and what
 * is wrong with the finished file.
 */
export async function receivePiece(files: Files, store: Store, actor: Actor, piece: Piece): Promise<UploadState> {
  const { upload } = piece;
  if (!(await findUpload(store.system, actor, upload))) throw new GoaError(fileFault('UPLOAD_UNKNOWN'));
  for (let before = writing.get(upload); before; before = writing.get(upload)) {
    before.stop.abort();
    await before.done;
  }
  const stop = new AbortController();
  const work = withLease(store.system, upload, () => takePiece(files, store, actor, { ...piece, stop: stop.signal }));
  const done = work.catch(() => undefined).then(() => writing.delete(upload));
  writing.set(upload, { stop, done });
  return work.finally(() => done);
}

/** How far an upload of the actor's has come; makes the file when only that was missing. Throws UPLOAD_UNKNOWN. */
export async function uploadState(files: Files, store: Store, actor: Actor, upload: string): Promise<UploadState> {
  const row = await findUpload(store.system, actor, upload);
  if (!row) throw new GoaError(fileFault('UPLOAD_UNKNOWN'));
  const offset = row.digest ? row.size : await files.incoming.sizeOf(upload);
  if (offset < row.size || writing.has(upload)) return { offset, size: row.size };
  return withLease(store.system, upload, async () => ({
    offset,
    size: row.size,
    file: await finishUpload(files, store, actor, upload),
  }));
}

async function takePiece(files: Files, store: Store, actor: Actor, piece: Piece & { readonly stop: AbortSignal }) {
  const { upload, offset, body, stop } = piece;
  const row = await findUpload(store.system, actor, upload);
  if (!row) throw new GoaError(fileFault('UPLOAD_UNKNOWN'));
  const there = row.digest ? row.size : await files.incoming.sizeOf(upload);
  if (offset !== there) throw new GoaError(fileFault('UPLOAD_OFFSET'), { detail: { offset: there } });
  const now = row.digest ? there : await files.incoming.append(upload, body, row.size, stop);
  if (now < row.size && stop.aborted) throw new GoaError(fileFault('UPLOAD_BUSY'));
  if (now < row.size) return { offset: now, size: row.size };
  return { offset: now, size: row.size, file: await finishUpload(files, store, actor, upload) };
}
