import type { DatedRow, DatedTable } from '../dated-table.ts';
import type { Fields } from '../field.ts';
import { isDay } from '../kinds/day.ts';
import { judgeOperand } from '../kinds/filter-operand.ts';
import { shippedContext } from '../shipped-context.ts';

/** Problems of the rows a dated table ships: values that are none of their fields', days that do not exist. */
export function checkTable(table: DatedTable): string[] {
  return table.rows.flatMap((row) =>
    [
      ...[row.from, row.to].filter((day) => day !== undefined && !isDay(day)).map((day) => `"${day}" is no day`),
      ...badValues(row.keys, table.keys),
      ...badValues(row.values, table.values),
    ].map((problem) => `table ${table.name} row ${row.id}: ${problem}`),
  );
}

function badValues(values: DatedRow['values'], fields: Fields): string[] {
  const sets = Object.values(fields).flatMap((field) => (field.set ? [[field.set.name, field.set] as const] : []));
  const context = shippedContext('2026-01-01', new Map(sets));
  return Object.entries(values).flatMap(([name, value]) => {
    const field = fields[name];
    const judged = field && judgeOperand(field, 'eq', value, context);
    return !judged || judged.ok ? [] : [`value ${JSON.stringify(value)} of ${name} is refused (${judged.code})`];
  });
}
