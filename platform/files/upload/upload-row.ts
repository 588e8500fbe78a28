import { type Kysely, sql } from 'kysely';
import type { Actor, Tables } from '#platform/store';

/** An upload as its row says. */
export interface UploadRow {
  readonly id: string;
  readonly account: string | null;
  readonly person: string | null;
  readonly name: string;
  /** Bytes announced. */
  readonly size: number;
  readonly use: 'attachment' | 'workbook';
  readonly digest: string | null;
  readonly mediaType: string | null;
  /** Row of the file once the upload is complete. */
  readonly file: string | null;
}

/** The upload, when it is the actor's own. */
export async function findUpload(system: Kysely<Tables>, actor: Actor, id: string): Promise<UploadRow | undefined> {
  const { rows } = await sql<UploadRow>`
    select id, account, person, name, size, use, digest, media_type as "mediaType", file
    from file_upload where id = ${id}::uuid and account = ${actor.account}::uuid`.execute(system);
  return rows[0];
}
