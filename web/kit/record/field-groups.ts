import type { Field } from '#standards/language';

/** Fields of one section, in declared order; the title is empty for fields that name no section. */
export interface FieldGroup<F extends { readonly field: Field }> {
  readonly title: string;
  readonly fields: readonly F[];
}

/** Puts fields into their declared sections, each where its first field stands; fields without a section come first. */
export function groupFields<F extends { readonly field: Field }>(fields: readonly F[]): readonly FieldGroup<F>[] {
  const titles = [...new Set(['', ...fields.map(({ field }) => field.group ?? '')])];
  return titles
    .map((title) => ({ title, fields: fields.filter(({ field }) => (field.group ?? '') === title) }))
    .filter((group) => group.fields.length > 0);
}
