import type { DatedRow, DatedTable } from '../dated-table.ts';
import type { Field, Fields } from '../field.ts';
import { isDay } from '../kinds/day.ts';
import { kindOf } from '../kinds/index.ts';
import type { ValueContext } from '../kinds/kind.ts';

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
  return Object.entries(values).flatMap(([name, value]) => {
    const field = fields[name];
    const judged = field && kindOf(field).validate(value, field, timeless(field));
    return !judged || judged.ok ? [] : [`value ${JSON.stringify(value)} of ${name} is refused (${judged.code})`];
  });
}

/** A limit of former years may well speak of a code that has ended since. */
function timeless(field: Field): ValueContext {
  return {
    today: '2026-01-01',
    codeItem: (_set, code) => {
      const item = field.set?.items.find((one) => one.code === code);
      return item && { ...item, from: undefined, to: undefined };
    },
  };
}
