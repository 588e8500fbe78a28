import type { Resource } from '#standards/language';
import type { Access } from '../api/shapes.ts';

/** A column a person may show: field name and title. */
export interface ColumnChoice {
  readonly name: string;
  readonly title: string;
}

/** Columns the acting post may see of a resource: every field that is not hidden, the label first, in declared order. */
export function offeredColumns(
  resource: Resource,
  access: (field: string) => Access,
  without: readonly string[] = [],
): readonly ColumnChoice[] {
  const names = Object.keys(resource.fields).filter(
    (name) => name === resource.label || (access(name) !== 'hidden' && !without.includes(name)),
  );
  return [resource.label, ...names.filter((name) => name !== resource.label)].map((name) => ({
    name,
    title: resource.fields[name]?.title ?? name,
  }));
}

/**
 * Columns to show, in order: the person's saved choice where it still stands, else those declared for the list.
 * The label is always first: it leads to the row.
 */
export function shownColumns(
  resource: Resource,
  offered: readonly ColumnChoice[],
  saved: readonly string[] | undefined,
): readonly string[] {
  const known = new Set(offered.map((column) => column.name));
  const wanted = saved ?? offered.map((column) => column.name).filter((name) => resource.fields[name]?.list);
  const rest = wanted.filter((name) => known.has(name) && name !== resource.label);
  return [resource.label, ...new Set(rest)];
}

/** Moves a column one place up or down; the label keeps its place. */
export function movedColumn(columns: readonly string[], name: string, by: -1 | 1): readonly string[] {
  const at = columns.indexOf(name);
  const to = at + by;
  if (at < 1 || to < 1 || to >= columns.length) return columns;
  const next = [...columns];
  next.splice(at, 1);
  next.splice(to, 0, name);
  return next;
}
