import type { Field } from '../field.ts';
import { accepted, refused } from '../problems.ts';
import { formatSerial } from '../serial-number.ts';
import type { FieldKind, Judged } from './kind.ts';
import { maskText } from './mask.ts';
import { plainCell, TEXT_COLUMN, textOfCell } from './text-shape.ts';

/** Number given by the server. */
export const serialKind: FieldKind<string> = {
  name: 'serial',
  type: 'string',
  column: () => TEXT_COLUMN,
  validate: judgeSerial,
  cell: {
    parse: (cell, field) => judgeSerial(plainCell(textOfCell(cell, 'one')), field),
    format: (value) => value,
  },
  operators: ['eq', 'ne', 'in', 'contains', 'startsWith', 'empty', 'notEmpty'],
  sortable: true,
  mask: maskText,
  editor: 'none',
  listCell: 'text',
  jsonSchema: () => ({ type: 'string', minLength: 1, maxLength: 80, readOnly: true }),
  sample: (field, n) => formatSerial(field.pattern ?? '{0000}', '2026-01-01', n + 1),
};

function judgeSerial(value: unknown, field: Field): Judged<string> {
  if (typeof value !== 'string' || !/^[^\s\p{Cc}\p{Surrogate}]{1,80}$/u.test(value))
    return refused('NOT_SERIAL', field);
  return accepted(value);
}
