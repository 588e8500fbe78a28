import type { Field } from '../field.ts';
import { accepted, refused } from '../problems.ts';
import type { FieldKind, Judged } from './kind.ts';
import { HIDDEN } from './mask.ts';
import { plainCell } from './text-shape.ts';

const YES = new Set(['是', '有', '对', '√', '✓', 'y', 'yes', 'true', '1', 't']);
const NO = new Set(['否', '无', '错', '×', '✗', 'x', 'n', 'no', 'false', '0', 'f', '没有', '不是']);

/** Yes or no. */
export const flagKind: FieldKind<boolean> = {
  name: 'flag',
  type: 'boolean',
  column: () => ({ type: 'boolean', array: 'boolean', write: (value) => value, read: (raw) => raw }),
  validate: judgeFlag,
  cell: {
    parse: (cell, field) => {
      if (typeof cell === 'boolean') return accepted(cell);
      const word = plainCell(String(cell)).toLowerCase();
      return judgeFlag(YES.has(word) ? true : NO.has(word) ? false : undefined, field);
    },
    format: (value) => (value ? '是' : '否'),
  },
  operators: ['eq', 'ne', 'empty', 'notEmpty'],
  sortable: true,
  mask: () => HIDDEN,
  editor: 'switch',
  listCell: 'flag',
  jsonSchema: () => ({ type: 'boolean' }),
  sample: (_field, n) => n % 2 === 0,
};

function judgeFlag(value: unknown, field: Field): Judged<boolean> {
  return typeof value === 'boolean' ? accepted(value) : refused('NOT_FLAG', field);
}
