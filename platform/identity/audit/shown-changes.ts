import { changePairs, type EntryChanges } from '#platform/store';
import { type Field, type Grade, kindOf, type Resource } from '#standards/language';
import type { AuditChange } from '../queries/audit-search.contract.ts';

/** The changes that a clearance lets be seen, in the order of the declaration: clear, masked, or not at all. Sealed values never are. */
export function shownChanges(resource: Resource, changes: EntryChanges, clearance: Grade): readonly AuditChange[] {
  const pairs = changePairs(changes);
  return Object.entries(resource.fields).flatMap(([name, field]) => {
    const change = pairs.get(field.id);
    if (!change) return [];
    const [before, after] = change;
    // That a hidden field changed would already tell of it.
    if (field.grade > clearance && !field.mask) return [];
    const shown = (value: unknown) => show(field, value, clearance);
    return [{ field: name, title: field.title, before: shown(before), after: shown(after) }];
  });
}

function show(field: Field, value: unknown, clearance: Grade): unknown {
  if (value === null || value === undefined) return null;
  if (field.sealed) return '***';
  return field.grade <= clearance ? value : kindOf(field).mask(value, field);
}
