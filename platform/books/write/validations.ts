import { columnName } from '../xlsx/cell-place.ts';
import type { ColumnPlan } from './plan.ts';
import { attributeXml } from './xml-out.ts';

/** Lengths that spreadsheet programs allow: a list written into the formula, a prompt, its title. */
const INLINE_LIST = 255;
const PROMPT = 255;

/** Lists to choose from and prompts, for the cells of a column from line `first` on; empty without any. */
export function validationsXml(
  columns: readonly ColumnPlan[],
  first: number,
  listRange: (list: readonly string[]) => string,
): string {
  const all = columns.map((column, index) =>
    validation(column, `${columnName(index)}${first}:${columnName(index)}1048576`, listRange),
  );
  const some = all.filter((xml) => xml !== '');
  return some.length > 0 ? `<dataValidations count="${some.length}">${some.join('')}</dataValidations>` : '';
}

/** Whether the list can stand in the formula itself: short, and no word holds the separator. */
export function fitsInline(list: readonly string[]): boolean {
  return list.join(',').length <= INLINE_LIST - 2 && !list.some((word) => /[,"\r\n]|^\s|\s$/.test(word));
}

function validation(
  { title, list, hint }: ColumnPlan,
  cells: string,
  listRange: (list: readonly string[]) => string,
): string {
  if (!list?.length && !hint) return '';
  const prompt = hint
    ? ` showInputMessage="1" promptTitle="${attributeXml(title.slice(0, 32))}" prompt="${attributeXml(oneLine(hint))}"`
    : '';
  if (!list?.length) return `<dataValidation allowBlank="1"${prompt} sqref="${cells}"/>`;
  const formula = fitsInline(list) ? `"${list.join(',')}"` : listRange(list);
  return (
    `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="不在列表中" error="请从下拉列表中选择。"${prompt} ` +
    `sqref="${cells}"><formula1>${attributeXml(formula)}</formula1></dataValidation>`
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').slice(0, PROMPT);
}
