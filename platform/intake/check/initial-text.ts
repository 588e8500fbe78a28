import type { Field } from '#standards/language';

/** What a new form would fill in, as a wire value that may be proposed; `undefined` where the declaration names nothing or the day of typing. */
export function initialText(field: Field): string | number | boolean | undefined {
  return field.initial === 'today' ? undefined : field.initial;
}
