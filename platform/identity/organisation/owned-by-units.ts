import { sql } from 'kysely';
import { tableOf } from '#platform/store';
import type { Registry, Resource } from '#standards/language';

/** A resource whose rows name units, with the fields that do; the organisation's own tree is not among them. */
export interface UnitNaming {
  readonly resource: Resource;
  /** Field name and column of each reference to a unit. */
  readonly fields: readonly { readonly name: string; readonly column: string }[];
}

/** Every resource that can be changed and whose rows name units: ledgers and drafts. Logs and submitted documents keep what they said. */
export function unitNaming(registry: Registry): readonly UnitNaming[] {
  return [...registry.resources.values()].flatMap((resource) => {
    if (resource.kind === 'log' || TREE.has(resource.name)) return [];
    const fields = [...tableOf(resource).columns.values()]
      .filter(({ field }) => field.kind === 'ref' && field.to === 'unit')
      .map(({ name, column }) => ({ name, column }));
    return fields.length > 0 ? [{ resource, fields }] : [];
  });
}

/** Units and their former names stand where they stood. */
const TREE = new Set(['unit', 'unitName']);

/** Condition on rows that may still be changed. */
export function changeable(resource: Resource) {
  return resource.kind === 'document' ? sql`voided_at is null and doc_state = 'draft'` : sql`voided_at is null`;
}
