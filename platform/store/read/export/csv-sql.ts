import { type RawBuilder, sql } from 'kysely';
import type { ExportColumn } from '../../contract/export.ts';

/** Header line of a CSV export, behind the mark by which spreadsheet programs know UTF-8. */
export function csvHeader(columns: readonly ExportColumn[]): string {
  return `\uFEFF${columns.map(({ title }) => (/[",\n]/.test(title) ? `"${title.replaceAll('"', '""')}"` : title)).join(',')}\n`;
}

/**
 * A column of texts with an apostrophe before them where a spreadsheet program would run it as a formula (OWASP CSV injection), the same way as `writeCsv` does;
 * numbers and days cannot be one. The first sign decides for nearly all texts. Give it a column, not an expression: the text is named several times.
 */
export function guardedSql(column: RawBuilder<unknown>, { kind }: ExportColumn): RawBuilder<unknown> {
  if (kind !== 'text') return column;
  return sql`case when ascii(${column}) in (${sql.raw(STARTS)}) and ${column} ~ ${FORMULA} and ${column} !~ ${NUMBER} then '''' || ${column} else ${column} end`;
}

const STARTS = [...`'=+-@\t\r＝＋－＠`].map((sign) => sign.codePointAt(0)).join(', ');
const FORMULA = `^'*[=+\\-@\t\r＝＋－＠]`;
const NUMBER = '^[+-]?[0-9]+([.][0-9]+)?$';
