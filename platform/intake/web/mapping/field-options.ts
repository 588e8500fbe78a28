import type { Registry } from '#standards/language';
import type { SheetView, TargetField } from '../../queries/sheets.contract.ts';

/** A choice in the list of fields. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** Stands for a column that is left out. */
export const LEFT_OUT = '';

/** What a column of a sheet may fill: the fields of its target, and what its own proposals say of a referred row. */
export function fieldOptions(sheet: SheetView, fields: readonly TargetField[], registry: Registry): FieldOption[] {
  const own = fields.filter(({ sheetTarget }) => sheetTarget === sheet.target);
  const paths = [...new Set(sheet.columns.flatMap(({ field }) => (field?.includes('.') ? [field] : [])))];
  return [
    { value: LEFT_OUT, label: '不导入' },
    ...own.map(({ name, title, required, unit }) => ({
      value: name,
      label: `${title}${unit ? `（${unit}）` : ''}${required ? ' *' : ''}`,
    })),
    ...paths.map((path) => ({ value: path, label: pathWords(path, sheet, own, registry) })),
  ];
}

/** `manager.creditCode` → 管理单位的统一社会信用代码（只用于核对）. */
function pathWords(path: string, { target }: SheetView, fields: readonly TargetField[], registry: Registry): string {
  const [name = '', attribute = ''] = path.split('.');
  const title = fields.find((field) => field.name === name)?.title ?? name;
  const to = registry.resource(target ?? '')?.fields[name]?.to;
  const said = registry.resource(to ?? 'unit')?.fields[attribute]?.title ?? '编码';
  return `${title}的${said}（只用于核对）`;
}
