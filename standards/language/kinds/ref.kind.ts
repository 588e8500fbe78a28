import type { Field } from '../field.ts';
import { accepted, refused } from '../problems.ts';
import type { FieldKind, Judged } from './kind.ts';
import { HIDDEN } from './mask.ts';
import { plainCell, textOfCell } from './text-shape.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reference to a row by its id. That the row exists and may be used is judged by the store, for many at once. */
export const refKind: FieldKind<string> = {
  name: 'ref',
  type: 'string',
  column: () => ({ type: 'uuid', array: 'uuid', write: (value) => value, read: (raw) => raw }),
  validate: judgeRef,
  cell: {
    parse: (cell, field, context) => {
      const text = plainCell(textOfCell(cell, 'one'));
      if (UUID.test(text)) return judgeRef(text, field);
      const id = field.to && context.refByText?.(field.to, text);
      return id ? judgeRef(id, field) : refused('REF_NOT_FOUND', field, { given: text });
    },
    format: (value, field, context) => (field.to && context.refTitle?.(field.to, value)) || value,
  },
  operators: ['eq', 'ne', 'in', 'under', 'empty', 'notEmpty'],
  sortable: false,
  mask: () => HIDDEN,
  editor: 'ref',
  listCell: 'ref',
  jsonSchema: (field) => ({ type: 'string', format: 'uuid', description: `id of a row of ${field.to}` }),
  sample: (_field, n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
};

function judgeRef(value: unknown, field: Field): Judged<string> {
  return typeof value === 'string' && UUID.test(value) ? accepted(value.toLowerCase()) : refused('NOT_REF', field);
}
