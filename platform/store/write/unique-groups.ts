import { uniqueSets } from '../schema/indexes.ts';
import type { FieldColumn, TableShape } from '../schema/table.ts';

/** Fields whose values together stand in one row only. */
export interface UniqueGroup {
  readonly columns: readonly FieldColumn[];
  /** Among live rows; else among all that ever were. */
  readonly live: boolean;
}

/** Everything that must be unique in a table: single fields, groups, and the natural key of a log. */
export function uniqueGroups(shape: TableShape): readonly UniqueGroup[] {
  const { log } = shape.resource;
  const key = log ? [{ fields: [...log.key, log.time], among: 'all' as const }] : [];
  return [...uniqueSets(shape), ...key].map(({ fields, among }) => ({
    columns: fields.map((name) => shape.columns.get(name)!),
    live: among === 'live' && !shape.log,
  }));
}

/** The field at which a person is told that the group is taken: the last that is not a reference, which people type themselves. */
export function spokenColumn(group: UniqueGroup): FieldColumn {
  return group.columns.findLast(({ field }) => field.kind !== 'ref') ?? group.columns[0]!;
}
