import type { FilterOperator, Resource } from '#standards/language';
import type { Access } from '../api/shapes.ts';
import { familyOf, operatorsFor } from './filter-model.ts';

type Target = (name: string) => Resource | undefined;

/** Fields that may be filtered: in the clear for the acting post and of a kind that can be compared. */
export function filterableFields(
  resource: Resource,
  access: (field: string) => Access,
  target: Target,
  without: readonly string[] = [],
): readonly string[] {
  return Object.entries(resource.fields).flatMap(([name, field]) =>
    access(name) === 'clear' && !without.includes(name) && operatorsFor(field, target).length > 0 ? [name] : [],
  );
}

/** Up to three conditions worth having at hand: codes, references and days of the list, with the operator meant first. */
export function quickFields(
  resource: Resource,
  filterable: readonly string[],
  target: Target,
): readonly { readonly field: string; readonly op: FilterOperator }[] {
  const candidates = filterable.flatMap((name) => {
    const field = resource.fields[name];
    if (!field?.list || !['code', 'ref', 'date'].includes(familyOf(field))) return [];
    const op = operatorsFor(field, target)[0]?.op;
    return op ? [{ field: name, op, rank: familyOf(field) === 'date' ? 1 : 0 }] : [];
  });
  return [...candidates]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 3)
    .map(({ field, op }) => ({ field, op }));
}
