import type { FieldColumn, TableShape } from '../schema/table.ts';

/** Fields whose values together stand in one row only. */
export interface UniqueGroup {
  readonly columns: readonly FieldColumn[];
  /** Among live rows; else among all that ever were. */
  readonly live: boolean;
}

/** Everything that must be unique in a table: single fields, groups, and the natural key of a log. */
export function uniqueGroups(shape: TableShape): readonly UniqueGroup[] {
  const { resource, columns } = shape;
  const named = (names: readonly string[]) => names.map((name) => columns.get(name)!);
  const single = [...columns.values()].filter(({ field }) => field.uniqueAmong);
  return [
    ...single.map((column) => ({ columns: [column], live: column.field.uniqueAmong === 'live' })),
    ...(resource.uniqueTogether ?? []).map((names) => ({ columns: named(names), live: true })),
    ...(resource.log ? [{ columns: named([...resource.log.key, resource.log.time]), live: false }] : []),
  ];
}

/** The field at which a person is told that the group is taken: the last that is not a reference, which people type themselves. */
export function spokenColumn(group: UniqueGroup): FieldColumn {
  return group.columns.findLast(({ field }) => field.kind !== 'ref') ?? group.columns[0]!;
}
