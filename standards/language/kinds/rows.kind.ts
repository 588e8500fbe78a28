import { DeclarationError } from '../declaration-error.ts';
import type { Field } from '../field.ts';
import { accepted, refused } from '../problems.ts';
import { sampleValues } from '../sample-values.ts';
import { fieldsSchema } from '../schema.ts';
import { judgeLines } from '../validate/judge-fields.ts';
import type { FieldKind } from './kind.ts';
import { HIDDEN } from './mask.ts';

type Lines = readonly Readonly<Record<string, unknown>>[];

/** Lines of a contract input; never a column, never a cell. */
export const rowsKind: FieldKind<Lines> = {
  name: 'rows',
  type: 'object[]',
  column: (field) => {
    throw new DeclarationError(`field ${field.id}`, 'rows have no column');
  },
  validate: (value, field, context) => {
    const { lines, problems } = judgeLines(value, field, context);
    const first = problems[0];
    if (!first) return accepted(lines);
    return { ok: false, code: first.code, message: first.message };
  },
  cell: {
    parse: (_cell, field) => refused('NOT_ROWS', field),
    format: (value) => `${value.length}行`,
  },
  operators: [],
  sortable: false,
  mask: () => HIDDEN,
  editor: 'rows',
  listCell: 'none',
  jsonSchema: (field) => ({ type: 'array', items: fieldsSchema(linesOf(field)) }),
  sample: (field, n) => [sampleValues(linesOf(field), n)],
};

function linesOf(field: Field): NonNullable<Field['of']> {
  return field.of ?? {};
}
