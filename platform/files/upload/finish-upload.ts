import { fileTypeFromFile } from 'file-type';
import { sql } from 'kysely';
import { type Actor, enqueueJobs, GoaError, type Store } from '#platform/store';
import { judgeType } from '../content/judge-type.ts';
import { fileFault } from '../faults.ts';
import type { Files } from '../files.ts';
import { SCAN_JOB } from '../scan/scan-job.ts';
import { createFile } from './create-file.ts';
import { findUpload, type UploadRow } from './upload-row.ts';

/** A file that an upload has become. */
export interface FinishedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly digest: string;
  readonly state: 'checking' | 'kept';
}

/**
 * Makes a file out of an upload whose bytes have all come: judges the content, keeps the bytes, writes the row. May be repeated at any point.
 * Throws FILE_TYPE_… (and forgets the upload), UPLOAD_UNKNOWN.
 */
export async function finishUpload(files: Files, store: Store, actor: Actor, upload: string): Promise<FinishedFile> {
  const row = await findUpload(store.system, actor, upload);
  if (!row) throw new GoaError(fileFault('UPLOAD_UNKNOWN'));
  const judged =
    row.digest && row.mediaType ? { digest: row.digest, type: row.mediaType } : await judge(files, store, row);
  if ((await files.incoming.sizeOf(upload)) === row.size)
    await files.blobs.keep(judged.digest, { path: files.incoming.pathOf(upload), size: row.size });
  const state = files.scanner ? 'checking' : 'kept';
  return store.run(actor, async (tx) => {
    const { rows } = await sql<{ file: string | null }>`
      select file from file_upload where id = ${upload}::uuid for update`.execute(tx.system);
    const made = rows[0]?.file;
    const facts = { name: row.name, size: row.size, use: row.use, ...judged, state } as const;
    if (made) return { id: made, ...facts };
    const id = await createFile(tx, facts);
    await sql`update file_upload set file = ${id}::uuid where id = ${upload}::uuid`.execute(tx.system);
    if (files.scanner) await enqueueJobs(tx.system, [{ handler: SCAN_JOB, key: id, payload: { file: id } }]);
    return { id, ...facts };
  });
}

/** The digest is noted before the bytes are moved, so that a crash in between loses nothing. */
async function judge(files: Files, store: Store, { id, name, use }: UploadRow) {
  const detected = await fileTypeFromFile(files.incoming.pathOf(id)).catch(() => undefined);
  const head = await files.incoming.headOf(id, 8192);
  const verdict = judgeType({ name, use, head, detected: detected?.ext });
  if (typeof verdict === 'string') {
    await files.incoming.remove(id);
    await sql`delete from file_upload where id = ${id}::uuid`.execute(store.system);
    throw new GoaError(fileFault(verdict));
  }
  const digest = await files.incoming.digestOf(id);
  await sql`update file_upload set digest = ${digest}, media_type = ${verdict.type} where id = ${id}::uuid`.execute(
    store.system,
  );
  return { digest, type: verdict.type };
}
