import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';
import type { AskedColumn } from './columns.ts';

/** What a notice asks to be filled in; empty when it asks for words only. */
export async function readColumns(system: Kysely<Tables>, notice: string): Promise<readonly AskedColumn[]> {
  const { rows } = await sql<AskedColumn>`
    select position, title, kind, required, choices from notice_column where notice = ${notice} order by position`.execute(
    system,
  );
  return rows;
}
