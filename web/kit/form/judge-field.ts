import { type CodeItem, type Field, kindOf } from '#standards/language';
import type { Meta } from '../api/shapes.ts';

/** Judges one value as the server will, as far as a browser can: required, kind, spelling, code validity. Returns a Chinese sentence or nothing. */
export function judgeField(
  field: Field,
  value: unknown,
  today: string,
  codeSets: Meta['codeSets'],
): string | undefined {
  if (value === null || value === undefined || value === '') {
    return field.required ? `请填写${field.title}。` : undefined;
  }
  const codeItem = (set: string, code: string): CodeItem | undefined =>
    codeSets[set]?.items.find((item) => item.code === code);
  const judged = kindOf(field).validate(value, field, { today, codeItem });
  return judged.ok ? undefined : judged.message;
}
