import type { RowProblem } from '#platform/store';
import { kindOf, type ValueContext } from '#standards/language';
import type { AnsweredLine, AskedColumn } from './columns.ts';
import { fieldOfColumn } from './field-of-column.ts';

/** A cell as a person filled it in. */
export interface FilledCell {
  readonly line: number;
  readonly column: number;
  readonly value?: string | null;
}

/** Lines made of cells, each judged by its column; lines without any value fall away. Problems name the line (`row`) and the position of the column (`path`). */
export function linesOfCells(
  columns: readonly AskedColumn[],
  cells: readonly FilledCell[],
  context: ValueContext,
): { readonly lines: readonly AnsweredLine[]; readonly problems: readonly RowProblem[] } {
  const filled = cells.filter(({ value }) => value !== null && value !== undefined && value.trim() !== '');
  const numbers = [...new Set(filled.map(({ line }) => line))].sort((a, b) => a - b);
  const problems: RowProblem[] = [];
  const known = new Set(columns.map(({ position }) => position));
  for (const { line, column } of filled) {
    if (!known.has(column)) problems.push(problem(line, column, 'COLUMN_UNKNOWN', '没有这个填报栏目。'));
  }
  const lines = numbers.map((line) => {
    const values: Record<string, unknown> = {};
    for (const column of columns) {
      const cell = filled.find((one) => one.line === line && one.column === column.position);
      const judged = judge(column, cell?.value?.trim(), context);
      if ('value' in judged) values[column.position] = judged.value;
      else problems.push(problem(line, column.position, judged.code, judged.message));
    }
    return { line, cells: values };
  });
  return { lines, problems };
}

function judge(
  column: AskedColumn,
  value: string | undefined,
  context: ValueContext,
): { readonly value: unknown } | { readonly code: string; readonly message: string } {
  if (value === undefined)
    return column.required ? { code: 'REQUIRED', message: `${column.title}必填。` } : { value: null };
  if (column.kind === 'choice' && !column.choices.includes(value))
    return { code: 'NOT_A_CHOICE', message: `${column.title}只能选：${column.choices.join('、')}。` };
  const field = fieldOfColumn(column);
  const judged = kindOf(field).cell.parse(value, field, context);
  return judged.ok ? { value: judged.value } : { code: judged.code, message: judged.message };
}

function problem(row: number, column: number, code: string, message: string): RowProblem {
  return { row, path: String(column), code, message };
}
