import type { FieldKind } from './kind.ts';
import { maskText } from './mask.ts';
import { NAMED_CHECKS } from './named-checks.ts';
import { judgeText, TEXT_COLUMN, textOfCell } from './text-shape.ts';

/** One line of text. */
export const textKind: FieldKind<string> = {
  name: 'text',
  type: 'string',
  column: () => TEXT_COLUMN,
  validate: (value, field, context) => judgeText(value, field, context.today, 'one'),
  cell: {
    parse: (cell, field, context) => judgeText(textOfCell(cell, 'one'), field, context.today, 'one'),
    format: (value) => value,
  },
  operators: ['eq', 'ne', 'in', 'contains', 'startsWith', 'empty', 'notEmpty'],
  sortable: true,
  mask: maskText,
  editor: 'text',
  listCell: 'text',
  jsonSchema: (field) => ({ type: 'string', minLength: 1, maxLength: field.max ?? 200 }),
  sample: (field, n) =>
    field.check ? NAMED_CHECKS[field.check].sample(n) : [...`${field.title}${n}`].slice(-(field.max ?? 200)).join(''),
};
