import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';

/** A file as its row says, read past the predicate: whoever reads it so must ask `mayRead` first. */
export interface FileRow {
  readonly id: string;
  readonly rev: number;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly digest: string;
  readonly state: 'checking' | 'kept' | 'quarantined';
  readonly use: 'attachment' | 'workbook';
  readonly purpose: string | null;
  readonly by: string;
  readonly unit: string;
  readonly person: string | null;
  /** Frozen id of the resource that the row it is attached to belongs to. */
  readonly ofResource: string | null;
  readonly ofRow: string | null;
  /** UTC ISO. */
  readonly at: string;
}

const COLUMNS = sql`id, rev, name, size, media_type as type, digest, state, use, purpose, by, unit, person,
  of_resource as "ofResource", of_row as "ofRow", created_at as at`;

/** The live file of that id. */
export async function findFile(system: Kysely<Tables>, id: string): Promise<FileRow | undefined> {
  const { rows } = await sql<FileRow>`
    select ${COLUMNS} from file where id = ${id}::uuid and voided_at is null`.execute(system);
  return rows[0];
}

/** The live files of a row, oldest first. */
export async function filesOf(system: Kysely<Tables>, resource: string, row: string): Promise<readonly FileRow[]> {
  const { rows } = await sql<FileRow>`
    select ${COLUMNS} from file
    where of_row = ${row} and of_resource = ${resource} and voided_at is null order by id`.execute(system);
  return rows;
}
