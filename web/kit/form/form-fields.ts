import type { Field, Resource } from '#standards/language';
import type { Access, Row } from '../api/shapes.ts';

/** A field of a form, and whether it is only shown there. */
export interface FormField {
  readonly name: string;
  readonly field: Field;
  readonly locked: boolean;
}

/** Values of a form, by field name. */
export type FormValues = Readonly<Record<string, unknown>>;

/**
 * Fields of the form that makes (no row) or edits a row: what only commands set is left out, what may not change any more or is masked is
 * shown but locked, what is hidden does not appear.
 */
export function formFields(
  resource: Resource,
  row: Row | undefined,
  access: (field: string) => Access,
): readonly FormField[] {
  return Object.entries(resource.fields).flatMap(([name, field]): FormField[] => {
    if (field.readOnly === 'always' || field.kind === 'rows' || field.kind === 'serial') return [];
    if (access(name) === 'hidden' || (row && row[name] === undefined)) return [];
    const locked = row !== undefined && (field.readOnly === 'afterCreate' || Boolean(row.$masked?.includes(name)));
    return [{ name, field, locked }];
  });
}

/** Values a form starts with: those of the row, else presets, the declared beginnings and the first state. */
export function startValues(
  resource: Resource,
  row: Row | undefined,
  today: string,
  presets: Readonly<Record<string, string>> = {},
): FormValues {
  const entries = Object.entries(resource.fields).map(([name, field]) => {
    if (row) return [name, row[name] ?? null];
    const state = resource.states?.field === name ? Object.keys(resource.states.from)[0] : undefined;
    return [name, presets[name] ?? beginning(field, today) ?? state ?? null];
  });
  return Object.fromEntries(entries);
}

/** Value with which a field of a new form begins, as declared; `today` is the day itself. */
export function beginning(field: Field, today: string): unknown {
  return field.initial === 'today' && field.kind === 'date' ? today : field.initial;
}

/** Values a new row begins with unless the address says otherwise: it belongs to the unit of the person who makes it. */
export function ownPresets(
  resource: Resource,
  unit: string | undefined,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (!unit || typeof resource.owner !== 'object' || !('ref' in resource.owner)) return given;
  const owner = resource.owner.ref;
  return resource.fields[owner]?.to === 'unit' ? { [owner]: unit, ...given } : given;
}

/** Body of a new row: what was filled in. */
export function filledValues(fields: readonly FormField[], values: FormValues): FormValues {
  return Object.fromEntries(
    fields.flatMap(({ name, locked }) => (locked || isEmpty(values[name]) ? [] : [[name, values[name]]])),
  );
}

/** What a person changed: names of unlocked fields whose value differs from where the form started. */
export function changedFields(fields: readonly FormField[], start: FormValues, values: FormValues): readonly string[] {
  return fields.flatMap(({ name, locked }) => (locked || sameValue(start[name], values[name]) ? [] : [name]));
}

/** True when two values mean the same; nothing, null and the empty text are one. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (typeof a === 'object' && typeof b === 'object') return JSON.stringify(a) === JSON.stringify(b);
  return String(a) === String(b);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}
