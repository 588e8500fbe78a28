import { sql } from 'kysely';
import type { TableShape } from '../schema/table.ts';
import type { Session } from './session.ts';
import { stampsOf } from './stamp-columns.ts';
import type { StoredRow } from './work.ts';

/** Rows by id as they lie in the table, sealed values opened, locked until the transaction ends (in the order of ids, so that two writers never wait for each other crosswise). */
export async function loadRows(
  session: Session,
  shape: TableShape,
  ids: readonly string[],
): Promise<Map<string, StoredRow>> {
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(shape.name)} where id = any(${[...ids]}::uuid[]) order by id for update
  `.execute(session.tx);
  return new Map(rows.map((row) => [row.id as string, storedRow(session, shape, row)]));
}

function storedRow(session: Session, shape: TableShape, row: Record<string, unknown>): StoredRow {
  const values: Record<string, unknown> = {};
  for (const { name, field, kind, column } of shape.columns.values()) {
    const raw = row[column] ?? null;
    if (raw === null) values[name] = null;
    else values[name] = kind.column(field).read(field.sealed ? session.sealer.open(raw as string) : raw);
  }
  return {
    id: row.id as string,
    rev: row.rev as number,
    values,
    stamps: stampsOf(row),
    voided: row.voided_at !== null,
    docState: (row.doc_state as StoredRow['docState'] | undefined) ?? null,
    replaces: (row.replaces as string | null | undefined) ?? null,
  };
}
