import type { FieldKind } from './kind.ts';
import { maskText } from './mask.ts';
import { judgeText, textOfCell } from './text-shape.ts';

/** Text of several lines. */
export const noteKind: FieldKind<string> = {
  name: 'note',
  type: 'string',
  column: () => ({ type: 'text', array: 'text', write: (value) => value, read: (raw) => raw }),
  validate: (value, field, context) => judgeText(value, field, context.today, 'many'),
  cell: {
    parse: (cell, field, context) => judgeText(textOfCell(cell, 'many'), field, context.today, 'many'),
    format: (value) => value,
  },
  operators: ['contains', 'empty', 'notEmpty'],
  sortable: false,
  mask: maskText,
  editor: 'textarea',
  listCell: 'text',
  jsonSchema: (field) => ({ type: 'string', minLength: 1, maxLength: field.max ?? 2000 }),
  sample: (field, n) => [...`第${n}条\n${field.title}`].slice(0, field.max ?? 2000).join(''),
};
