import { type Kysely, sql } from 'kysely';
import type { Mark, SheetMarks } from '#platform/books';
import type { Tables } from '#platform/store';
import type { Work } from '../batch/work.ts';

/** Findings that are written into one workbook, the gravest first: a book with more of them needs another remedy than marks. */
const MOST = 100_000;

interface Found {
  readonly sheet: string;
  readonly row: number;
  readonly cell: number;
  readonly level: Mark['level'];
  readonly message: string;
}

/** What was found in a batch, as marks for the person's own workbook. */
export async function marksOfBatch(system: Kysely<Tables>, work: Work): Promise<SheetMarks[]> {
  const { rows } = await sql<Found>`
    select coalesce(l.sheet, p.sheet) as sheet, coalesce(l.row, p.row) as row, f.cell, f.level, f.message
    from (
      select * from intake_finding where batch = ${work.batch} and state = 'open'
      order by array_position(array['error', 'warning', 'repair'], level), line, cell limit ${MOST}
    ) as f left join intake_line l on l.batch = f.batch and l.line = f.line
      left join lateral (
        select s.sheet, s.rows[array_position(s.lines, f.line)] as row from intake_stretch s
        where l.line is null and s.batch = f.batch and s.first <= f.line order by s.first desc limit 1
      ) as p on true
    order by array_position(array['error', 'warning', 'repair'], f.level), f.line, f.cell`.execute(system);
  const folded = await sql<Pick<Found, 'sheet' | 'row'> & { with_row: number | null }>`
    select sheet, row, with_row from intake_line
    where batch = ${work.batch} and state = 'folded' order by line limit ${MOST}`.execute(system);
  return (work.plan ?? []).map(({ layout }) => ({
    sheet: layout.sheet,
    headerRow: Math.max(...layout.headerRows),
    marks: [
      ...rows
        .filter(({ sheet }) => sheet === layout.sheet)
        .map(({ row, cell, level, message }) => ({ row, column: cell < 0 ? null : cell, level, text: message })),
      ...folded.rows
        .filter(({ sheet }) => sheet === layout.sheet)
        .map(({ row, with_row }) => ({
          row,
          column: null,
          level: 'repair' as const,
          text: with_row === null ? '与另一行重复，只导入一次' : `与第${with_row}行重复，只导入一次`,
        })),
    ],
  }));
}
