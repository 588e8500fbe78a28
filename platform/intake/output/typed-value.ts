import { type Field, kindOf, type ValueContext } from '#standards/language';

/** A wire value as it is typed into a workbook: numbers plain, without thousands marks. */
export function typedValue(value: unknown, field: Field, context: ValueContext): string {
  if (field.kind === 'money' || field.kind === 'quantity' || field.kind === 'int') return String(value);
  return kindOf(field).cell.format(value, field, context);
}
