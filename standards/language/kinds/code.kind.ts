import type { CodeItem } from '../code-set.ts';
import type { Field } from '../field.ts';
import { accepted, refused } from '../problems.ts';
import type { FieldKind, Judged, ValueContext } from './kind.ts';
import { HIDDEN } from './mask.ts';
import { plainCell, textOfCell } from './text-shape.ts';

/** Value of a code set: the stored code; people see its label. */
export const codeKind: FieldKind<string> = {
  name: 'code',
  type: 'string',
  column: () => ({ type: 'text', array: 'text', collate: 'C', write: (value) => value, read: (raw) => raw }),
  validate: judgeCode,
  cell: {
    parse: (cell, field, context) => {
      const text = plainCell(textOfCell(cell, 'one'));
      const code = codeByText(text, field, context);
      return code === undefined ? refused('UNKNOWN_CODE', field, { given: text }) : judgeCode(code, field, context);
    },
    format: (value, field, context) => itemOf(value, field, context)?.label ?? value,
  },
  operators: ['eq', 'ne', 'in', 'under', 'empty', 'notEmpty'],
  sortable: true,
  mask: () => HIDDEN,
  editor: 'code',
  listCell: 'code',
  jsonSchema: (field) => ({
    type: 'string',
    oneOf: (field.set?.items ?? []).map((item) => ({ const: item.code, title: item.label })),
  }),
  sample: (field, n) => {
    const items = (field.set?.items ?? []).filter((item) => !item.to && !item.from);
    return items[n % Math.max(items.length, 1)]?.code ?? '';
  },
};

function judgeCode(value: unknown, field: Field, context: ValueContext): Judged<string> {
  const item = typeof value === 'string' ? itemOf(value, field, context) : undefined;
  if (!item) return refused('UNKNOWN_CODE', field, { given: typeof value === 'string' ? value : typeof value });
  const label = item.label;
  if (item.from && context.today < item.from) return refused('CODE_NOT_YET', field, { label, from: item.from });
  if (!item.to || context.today <= item.to) return accepted(item.code);
  const successors = (item.successors ?? []).map((code) => `“${itemOf(code, field, context)?.label ?? code}”`);
  if (successors.length === 0) return refused('CODE_ENDED', field, { label, to: item.to });
  return refused('CODE_SUCCEEDED', field, { label, to: item.to, successors: successors.join('或') });
}

function itemOf(code: string, field: Field, context: ValueContext): CodeItem | undefined {
  return field.set && context.codeItem(field.set.name, code);
}

/** Code of what a person typed; where the context knows no labels, the shipped items are asked, those in force first. */
function codeByText(text: string, field: Field, context: ValueContext): string | undefined {
  if (itemOf(text, field, context)) return text;
  if (!field.set) return undefined;
  const known = context.codeByLabel?.(field.set.name, text);
  if (known !== undefined) return known;
  const fits = field.set.items.filter((item) =>
    [item.label, ...(item.synonyms ?? [])].some((word) => plainCell(word) === text),
  );
  return (fits.find((item) => !item.to || context.today <= item.to) ?? fits[0])?.code;
}
