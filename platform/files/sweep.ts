import { sql } from 'kysely';
import { serviceActor } from '#platform/identity';
import type { Store } from '#platform/store';
import type { Files } from './files.ts';
import { file } from './resources/file.resource.ts';

/** Days after which an upload nobody goes on with, and a file nobody used, go away. */
const UNUSED = { upload: 3, file: 30 };

/** Most that one run takes away. */
const MOST = 1000;

/**
 * Takes away uploads that were not finished within days, their leftovers on the disk, and files that were never given to a row; what once belonged
 * to a row stays, since a record may cite it.
 */
export async function sweepFiles(files: Files, store: Store): Promise<void> {
  await sweepUploads(files, store);
  await voidUnused(store);
  await removeBytes(files, store);
}

async function sweepUploads(files: Files, store: Store): Promise<void> {
  await sql`delete from file_upload where touched_at < now() - ${UNUSED.upload} * interval '1 day'`.execute(
    store.system,
  );
  const { rows } = await sql<{ id: string }>`select id from file_upload where file is null`.execute(store.system);
  const known = new Set(rows.map(({ id }) => id));
  for (const { upload, touched } of await files.incoming.list()) {
    // What is younger than an hour may just be being made.
    if (!known.has(upload) && touched < Date.now() - 3_600_000) await files.incoming.remove(upload);
  }
}

async function voidUnused(store: Store): Promise<void> {
  const { rows } = await sql<{ id: string; rev: number }>`
    select id, rev from file where of_row is null and voided_at is null
      and created_at < now() - ${UNUSED.file} * interval '1 day' order by id limit ${MOST}`.execute(store.system);
  if (rows.length === 0) return;
  const actor = serviceActor('files.sweep', { permissions: ['file.read', 'file.void'] });
  await store.run(actor, async (tx) => {
    await tx.void(file, rows, { permission: 'file.void', verb: 'sweep' });
  });
}

/** Bytes of files that went away unused within the last days, unless another file or an upload that is being finished has the same content. */
async function removeBytes(files: Files, store: Store): Promise<void> {
  const { rows } = await sql<{ digest: string }>`
    select distinct digest from file gone where of_row is null and voided_at > now() - interval '3 days'
      and not exists (select 1 from file other where other.digest = gone.digest
        and (other.voided_at is null or other.of_row is not null))
      and not exists (select 1 from file_upload u where u.digest = gone.digest and u.file is null)`.execute(
    store.system,
  );
  for (const { digest } of rows) await files.blobs.remove(digest);
}
