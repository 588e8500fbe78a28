import { GoaError } from '#platform/store';
import { type CodeItem, type DatedRow, type DatedTable, type Field, kindOf } from '#standards/language';
import { stewardFault } from '../faults.ts';

/** Sorts cells into keys and values of a table and judges each by its field; throws GoaError RULE_CELL naming the ones at fault. */
export function judgeCells(
  table: DatedTable,
  cells: readonly { readonly name: string; readonly value: string }[],
  codeSets: ReadonlyMap<string, readonly CodeItem[]>,
): Pick<DatedRow, 'keys' | 'values'> {
  const keys: Record<string, string | number> = {};
  const values: Record<string, string | number | boolean> = {};
  const wrong: string[] = [];
  for (const { name, value } of cells) {
    const field = Object.hasOwn(table.keys, name)
      ? table.keys[name]
      : Object.hasOwn(table.values, name)
        ? table.values[name]
        : undefined;
    const judged = field && kindOf(field).validate(typed(field, value), field, contextOf(codeSets));
    if (!field || !judged?.ok) {
      wrong.push(field?.title ?? name);
      continue;
    }
    const kept = judged.value as string | number | boolean;
    if (Object.hasOwn(table.keys, name)) keys[name] = kept as string | number;
    else values[name] = kept;
  }
  if (wrong.length === 0) return { keys, values };
  const fault = stewardFault('RULE_CELL');
  throw new GoaError(
    { ...fault, message: `${fault.message}（${wrong.join('、')}）` },
    {
      rows: wrong.map((title) => ({ row: 0, path: 'cells', code: fault.code, message: `${title}：填写的内容不对。` })),
    },
  );
}

function typed(field: Field, value: string): unknown {
  if (field.kind === 'int') return /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  if (field.kind === 'flag') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}

/** A limit of other years may speak of a code that has ended or not begun. */
function contextOf(codeSets: ReadonlyMap<string, readonly CodeItem[]>) {
  return {
    today: '2026-01-01',
    codeItem: (set: string, code: string) => {
      const item = codeSets.get(set)?.find((one) => one.code === code);
      return item && { ...item, from: undefined, to: undefined };
    },
  };
}
