import type { Merge } from '#platform/books';
import type { Field, Registry } from '#standards/language';
import { isNumbering } from '../layout/vocabulary.ts';
import type { ColumnMatch, TableColumn, TableLayout } from '../model.ts';
import { powerBetween } from '../repair/measures.ts';
import type { Target } from './target.ts';

/** A column that is read. */
export interface PlannedColumn {
  /** Position in the sheet, from 0. */
  readonly index: number;
  /** `field`, or `field.attribute` for what the referred row says of itself. */
  readonly path: string;
  readonly name: string;
  readonly attribute?: string;
  /** Field that the cells are read by: the target's own, or the referred resource's. */
  readonly field: Field;
  /** Power of ten between the unit that the sheet tells and the field's own. */
  readonly power: number;
}

/** How the lines of one sheet are read into a target. */
export interface SheetPlan {
  readonly target: Target;
  readonly layout: TableLayout;
  readonly merges: readonly Merge[];
  readonly columns: readonly PlannedColumn[];
  /** Columns with a title that no field takes, for the person to know; numbering columns are no loss. */
  readonly unmapped: readonly TableColumn[];
  /** Required fields without a column, by name. */
  readonly missing: readonly string[];
}

/**
 * Lays down how a sheet is read, once its mapping is confirmed. The owner of the rows, where no column tells it, is told by the first column with a
 * reference of the same kind: a book that names only the 编制单位 or the 使用单位 of a vehicle names its managing unit by it.
 */
export function planSheet(
  target: Target,
  layout: TableLayout,
  matches: readonly ColumnMatch[],
  registry: Registry,
  merges: readonly Merge[],
): SheetPlan {
  const byIndex = new Map(layout.columns.map((column) => [column.index, column]));
  const columns = matches.flatMap((match) => {
    const column = byIndex.get(match.column);
    return column && match.field !== null ? planned(target, layout, column, match.field, registry) : [];
  });
  const shared = ownerBeside(target, columns);
  const all = [...columns, ...shared];
  const read = new Set(all.map(({ index }) => index));
  return {
    target,
    layout,
    merges,
    columns: all,
    unmapped: layout.columns.filter(({ index, title }) => !read.has(index) && !isNumbering(title)),
    missing: Object.entries(target.fields)
      .filter(
        ([name, field]) => field.required && field.initial === undefined && !all.some(({ path }) => path === name),
      )
      .map(([name]) => name),
  };
}

function ownerBeside(target: Target, columns: readonly PlannedColumn[]): PlannedColumn[] {
  const owner = target.owner === undefined ? undefined : target.fields[target.owner];
  if (!owner?.required || target.owner === undefined || columns.some(({ path }) => path === target.owner)) return [];
  const like = columns
    .filter(({ attribute, field }) => attribute === undefined && field.kind === 'ref' && field.to === owner.to)
    .sort((a, b) => a.index - b.index)[0];
  return like ? [{ ...like, path: target.owner, name: target.owner, field: owner }] : [];
}

function planned(
  target: Target,
  layout: TableLayout,
  column: TableColumn,
  path: string,
  registry: Registry,
): PlannedColumn[] {
  const [name = '', attribute] = path.split('.');
  const own = target.fields[name];
  if (!own) return [];
  const field =
    attribute === undefined ? own : own.to === undefined ? undefined : registry.resource(own.to)?.fields[attribute];
  if (!field) return [];
  const told = column.unit ?? (field.kind === 'money' ? layout.moneyUnit : undefined);
  const power = told !== undefined && field.unit !== undefined ? (powerBetween(told, field.unit) ?? 0) : 0;
  return [{ index: column.index, path, name, field, power, ...(attribute === undefined ? {} : { attribute }) }];
}
