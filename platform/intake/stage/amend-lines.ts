import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';
import type { Amendment } from '../check/row-checker.ts';
import { takeOutRows } from '../stretch/take-out.ts';

/** Lines that a later line contradicts wait too: both of them are for a person to decide. */
export async function amendLines(
  system: Kysely<Tables>,
  batch: string,
  amendments: readonly Amendment[],
): Promise<void> {
  for (let from = 0; from < amendments.length; from += CHUNK) {
    const some = amendments.slice(from, from + CHUNK);
    await takeOutRows(system, batch, some);
    await sql`
      with told as (
        select * from unnest(
          ${some.map(({ sheet }) => sheet)}::text[], ${some.map(({ row }) => row)}::int[],
          ${some.map((one) => one.with.sheet)}::text[], ${some.map((one) => one.with.row)}::int[],
          ${some.map(({ finding }) => finding.column)}::int[], ${some.map(({ finding }) => finding.field ?? null)}::text[],
          ${some.map(({ finding }) => finding.code)}::text[], ${some.map(({ finding }) => finding.message)}::text[]
        ) as u (sheet, row, with_sheet, with_row, cell, field, code, message)
      ), held as (
        update intake_line l set state = 'held', with_sheet = told.with_sheet, with_row = told.with_row
        from told where l.batch = ${batch} and l.sheet = told.sheet and l.row = told.row and l.state in ('ready', 'held')
        returning l.line, l.sheet, l.row
      )
      insert into intake_finding (batch, line, cell, field, level, code, message)
      select distinct ${batch}::uuid, held.line, told.cell, told.field, 'error', told.code, told.message
      from held join told on told.sheet = held.sheet and told.row = held.row`.execute(system);
  }
}

const CHUNK = 5000;
